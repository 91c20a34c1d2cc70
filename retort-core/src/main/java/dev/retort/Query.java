// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A query parameter, where the rule of binding would choose otherwise or the name is another. On a parameter
/// that is a record, its components are query parameters.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Query {

    /// The name on the wire; nothing for the name of the Java parameter or component.
    String value() default "";

    /// Of a list or a group: how it is written.
    Style style() default Style.REPEAT;

    /// Of a group: what becomes of query parameters that are no parameter of the method, in this group or beside it.
    Unknown unknown() default Unknown.INHERIT;
}
