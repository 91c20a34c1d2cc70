// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A constraint for a number that has to be a whole multiple of another: a price in steps of five cents is
/// `@MultipleOf("0.05")`. It is calculated in decimals, so that 0.15 is a multiple of 0.05 as a `double`
/// too. In the schema it is the keyword `multipleOf`, and the code of its fault is `multiple_of`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface MultipleOf {

    /// A number above zero, such as `0.05`.
    String value();

    /// The sentence that a client reads in place of the standard one, without its subject; empty for the
    /// standard one.
    String message() default "";
}
