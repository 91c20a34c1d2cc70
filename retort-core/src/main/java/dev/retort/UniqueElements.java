// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A constraint for a list of numbers, texts, times or enums that must hold nothing twice. Numbers are equal
/// when their values are, as 1.0 and 1.00, or 0.0 and -0.0. In the schema it is the keyword `uniqueItems`, and
/// the code of its fault is `unique_elements`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface UniqueElements {

    /// The sentence that a client reads in place of the standard one, without its subject; empty for the
    /// standard one.
    String message() default "";
}
