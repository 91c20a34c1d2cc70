// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name that something has in JSON, where that is not its name in Java: a component of a [Json] record,
/// a [Json.Computed] method, or a constant of a [Json] enum. On a record of a sealed interface, it is the
/// value of the [Discriminator].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Name {

    /// The name, such as `first_name`.
    String value();

    /// On a component: other names by which clients may send it, such as that of an older version, as a
    /// member or as a parameter. Answers and the documentation have only [#value].
    String[] aliases() default {};
}
