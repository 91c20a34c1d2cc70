// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A header field of the request. A Java parameter `ifNoneMatch` is the field `if-none-match`. On a
/// parameter whose type is a record, each of its components is a header field. A list has the elements of the
/// field, which have commas between them or fields of their own (RFC 9110, 5.6.1).
///
/// On a component of a record that is an answer, it is a header field of that answer: see [Status].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Header {

    /// The field's name; empty for the name of the Java parameter or component, with hyphens.
    String value() default "";

    /// On a record: what becomes of header fields that are neither a component of it nor another parameter
    /// of the method. Fields that clients, browsers and proxies add by themselves, such as `Accept`,
    /// `User-Agent` or `X-Forwarded-For`, are never refused.
    Unknown unknown() default Unknown.INHERIT;
}
