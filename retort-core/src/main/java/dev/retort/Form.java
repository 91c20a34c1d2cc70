// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A field of a form that was sent as `application/x-www-form-urlencoded`, as browsers send forms without
/// files. On a parameter that is a record, its components are fields of the form.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Form {

    /// The field's name; nothing for the name of the Java parameter or component.
    String value() default "";

    /// Of a group: what becomes of fields that are no parameter of the method, in this group or beside it.
    Unknown unknown() default Unknown.INHERIT;
}
