// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A field of a form that was sent as `application/x-www-form-urlencoded`, as browsers send forms without
/// files. On a parameter whose type is a record, each of its components is a field.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Form {

    /// The field's name; empty for the name of the Java parameter or component.
    String value() default "";

    /// On a record: what becomes of fields that are neither a component of it nor another parameter of the
    /// method.
    Unknown unknown() default Unknown.INHERIT;
}
