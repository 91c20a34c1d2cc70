// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The body of the request, where the rule of binding would choose otherwise.
///
/// A method that takes several bodies gets an object that has each as a member.
///
/// On a component of a record that is an answer, it is the body of that: see [Status].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Body {

    /// The name of the member that the parameter is; nothing for the name of the Java parameter. Only where the body is
    /// an object of such members.
    String value() default "";

    /// Whether the body is an object that has the parameter as a member, though it is the only one.
    boolean embed() default false;
}
