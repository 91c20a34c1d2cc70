// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A list of scalars that holds nothing twice, where a set would lose its order or its repetitions. Numbers are
/// equal when their values are: 1.0 and 1.00. The keyword `uniqueItems` of JSON Schema.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface UniqueElements {

    /// Replaces the standard text.
    String message() default "";
}
