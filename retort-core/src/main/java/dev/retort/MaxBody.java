// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The greatest length of a body that a method takes, in place of [Limits#bodyLength()]: more for uploads,
/// less where little is expected. A client that sends more gets 413. On a resource, it holds for all of its
/// methods that say nothing themselves.
///
/// On a file of a form ([Upload]), it is the greatest length of that file; all files together must still
/// fit in the body.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface MaxBody {

    /// The length in bytes, at least 1.
    long value();
}
