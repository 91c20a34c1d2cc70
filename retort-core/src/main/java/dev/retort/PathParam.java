// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A variable of the path. Needed only where its name is not that of the Java parameter, and for a variable of a
/// prefix below which the resource is mounted. Where there is none of that name, the application does not start.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface PathParam {

    /// The variable's name without braces; empty for the name of the Java parameter.
    String value() default "";
}
