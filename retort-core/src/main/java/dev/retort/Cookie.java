// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A cookie of the request. Its value is taken as it was sent: nothing is decoded, and quotes around it belong
/// to it (RFC 6265bis, 4.1.1). On a parameter that is a record, its components are cookies.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Cookie {

    /// The cookie's name, in the case in which it is sent; nothing for the name of the Java parameter or component.
    String value() default "";

    /// Of a group: what becomes of cookies that are no parameter of the method, in this group or beside it.
    /// Browsers send every cookie of a site, so this is for clients that are programs.
    Unknown unknown() default Unknown.INHERIT;
}
