// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What something is called in JSON, where that is not its name in Java: on a record, the value of the
/// [Discriminator] that tells it from the others of its sealed interface.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Name {

    /// Such as `card`.
    String value();
}
