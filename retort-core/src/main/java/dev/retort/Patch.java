// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The method answers PATCH requests. A parameter of type [Merge] is a JSON Merge Patch (RFC 7396).
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Patch {

    /// The path below the resource's, such as `/{id}`; empty for the resource's own path.
    String value() default "";
}
