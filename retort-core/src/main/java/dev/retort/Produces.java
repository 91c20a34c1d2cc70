// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The media type of a method's good answer: `@Produces("image/png") byte[] logo()`, `@Produces("text/csv")
/// String report()`. A text that is sent as `text/…` is UTF-8, and says so.
///
/// A result that is written as JSON may be `application/json` or a type that ends with `+json`. A
/// `Content-Type` that a [Response] sets wins.
///
/// With several types, the client chooses: see [Negotiated]. On a record of a sealed interface, it is the
/// media type of that answer's body: see [Status].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Produces {

    /// The media type, such as `image/png`; several in the order of preference.
    String[] value();
}
