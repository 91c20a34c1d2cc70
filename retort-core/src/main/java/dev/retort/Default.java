// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The value of a parameter or a member that was not sent. It is either written here, or made by a method.
/// It does not replace a `null` that was sent, which is refused.
///
/// ```java
/// record Visit(
///         @Default("20") @Max(100) int guests,
///         @Default(by = Instant.class, method = "now") Instant from) {}
/// ```
///
/// The compiler checks that a written value has the right type and keeps the constraints beside it. A value
/// that a method makes is not checked.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Default {

    /// The value as it would be sent in a query, such as `20` or `CAT`, for members of JSON as well. That
    /// of a list, a set, an array or a map is written in JSON: `["a", "b"]`.
    String value() default "";

    /// The class with the [#method] that makes the value, of the program or of any library.
    Class<?> by() default void.class;

    /// The name of a static method without parameters. It is called each time that the value was not sent,
    /// by many threads. What it throws counts as thrown by the constructor of the record or, for a
    /// parameter, by the endpoint. The document shows that the value need not be sent, and no default.
    String method() default "";
}
