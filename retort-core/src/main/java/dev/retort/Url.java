// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A constraint for a [java.net.URI] that must have one of certain schemes and a host, in at most 2,083
/// characters: a link to a page, or the address of a webhook. In the schema it is the format `uri` with a
/// pattern and a length, and the code of its fault is `url`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Url {

    /// The schemes that are allowed (RFC 3986, section 3.1), in small letters; clients may use capitals.
    String[] schemes() default {"http", "https"};

    /// The sentence that a client reads in place of the standard one, without its subject; empty for the
    /// standard one.
    String message() default "";
}
