// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A cookie of the request. Its value is taken as it was sent: nothing is decoded, and quotes around it
/// belong to it (RFC 6265bis, 4.1.1). On a parameter whose type is a record, each of its components is a
/// cookie.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Cookie {

    /// The cookie's name, exactly as it is sent; empty for the name of the Java parameter or component.
    String value() default "";

    /// On a record: what becomes of cookies that are neither a component of it nor another parameter of the
    /// method. Browsers send every cookie of a site, so refusing them is for clients that are programs.
    Unknown unknown() default Unknown.INHERIT;
}
