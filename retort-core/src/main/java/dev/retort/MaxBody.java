// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How long a body may be that a method takes, in the place of [Limits#bodyLength()]: more for uploads, less where
/// little is expected. Beyond it the client gets 413. On a resource, for all of its methods that say nothing
/// themselves.
///
/// On a file of a form ([Upload]), how long that may be; all of them must fit in the body.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface MaxBody {

    /// In bytes; at least 1.
    long value();
}
