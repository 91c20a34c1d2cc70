// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A header field of the request. The name of a Java parameter `ifNoneMatch` stands for `if-none-match`. On a
/// parameter that is a record, its components are header fields.
///
/// On a component of a record that is an answer, it is a field of that: see [Status].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Header {

    /// The field's name; nothing for the name of the Java parameter or component in the form with hyphens.
    String value() default "";

    /// Of a group: what becomes of header fields that are no parameter of the method, in this group or beside it.
    /// Fields that clients, browsers and
    /// proxies add by themselves, such as `Accept`, `User-Agent` or `X-Forwarded-For`, are never refused.
    Unknown unknown() default Unknown.INHERIT;
}
