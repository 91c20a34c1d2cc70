// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The tags that the document gathers operations under: those of a resource instead of its name, those of a
/// method instead of its resource's. [Info#tag(String, String)] describes them.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Tagged {

    /// The names, in the order of the document; none at all for an operation without tags.
    String[] value();
}
