// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A query parameter. Scalars, and lists and sets of them, are query parameters without it: this is for
/// another name, or another style. On a parameter whose type is a record, each of its components is a query
/// parameter.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Query {

    /// The name in the query; empty for the name of the Java parameter or component.
    String value() default "";

    /// On a list or a record: how its values are written.
    Style style() default Style.REPEAT;

    /// On a record: what becomes of query parameters that are neither a component of it nor another
    /// parameter of the method.
    Unknown unknown() default Unknown.INHERIT;
}
