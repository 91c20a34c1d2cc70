// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The media types of the bodies that a method takes: `@Consumes("image/png") void store(@Body byte[]
/// picture)`. A body of another type, or without a `Content-Type`, is refused with 415.
///
/// Without this annotation, a `byte[]` takes a body of any type, a `String` one of `text/plain`, and what
/// is read as JSON one of `application/json` or of any type that ends with `+json`. Forms have types of
/// their own.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Consumes {

    /// Such as `text/csv`, or `image/*` for all of a kind. What is read as JSON can be `application/json` or a type
    /// that ends with `+json`.
    String[] value();
}
