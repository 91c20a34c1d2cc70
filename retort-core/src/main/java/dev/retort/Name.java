// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What something is called in JSON, where that is not its name in Java: a component of a [Json] record or
/// a [Json.Computed] method, a constant of a [Json] enum; on a record, the value of the [Discriminator] that tells it
/// from the others of its
/// sealed interface.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Name {

    /// Such as `first_name`.
    String value();

    /// Of a component: what clients may call it, too, such as its name in an older version. Answers and the
    /// documentation have only [#value].
    String[] aliases() default {};
}
