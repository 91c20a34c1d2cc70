// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The media types of the bodies that a method takes: `@Consumes("image/png") void store(@Body byte[] picture)`. A
/// body of another type is refused with 415, and so is one that does not say what it is.
///
/// Without it, `byte[]` takes a body of any type, `String` one of `text/plain`, and what is read as JSON
/// `application/json` or any type that ends with `+json`. Forms say by themselves what they are.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Consumes {

    /// Such as `text/csv`, or `image/*` for all of a kind. What is read as JSON can be `application/json` or a type
    /// that ends with `+json`.
    String[] value();
}
