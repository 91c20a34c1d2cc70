// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A [java.net.URI] that names a host, by one of certain schemes, in at most 2083 characters: what a link to a page
/// or the address of a webhook has to be. It stays as it was sent. The formats of JSON Schema have `uri` for it, which
/// a pattern makes exact.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Url {

    /// The schemes that are allowed (RFC 3986, section 3.1), in small letters; clients may use capitals.
    String[] schemes() default {"http", "https"};

    /// Replaces the standard text.
    String message() default "";
}
