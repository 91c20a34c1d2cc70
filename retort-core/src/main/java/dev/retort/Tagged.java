// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The tags under which the document gathers operations. On a resource they replace its name, which is the
/// tag otherwise; on a method they replace those of its resource. [Info#tag(String, String)] describes
/// them.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Tagged {

    /// The names, in the order of the document; `{}` for an operation without tags.
    String[] value();
}
