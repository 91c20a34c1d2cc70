// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A number that is a whole multiple of another: a price in steps of five cents is `@MultipleOf("0.05")`.
/// Reckoned with decimals, so that 0.15 is a multiple of 0.05 also as a `double`. The keyword `multipleOf` of
/// JSON Schema.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface MultipleOf {

    /// A number above zero, such as `0.05`.
    String value();

    /// Replaces the standard text.
    String message() default "";
}
