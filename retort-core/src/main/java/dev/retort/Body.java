// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The body of the request, for a parameter that would otherwise be taken from the path or the query:
/// `@Body String note`. A parameter that is a `@Json` record is the body anyway, except in methods that
/// answer GET or DELETE.
///
/// Where a method has several such parameters, the body is a JSON object that has each of them as a member.
///
/// On a component of a record that is an answer, it is the body of that answer: see [Status].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Body {

    /// The name of the member, where the body is an object of several; empty for the name of the Java
    /// parameter.
    String value() default "";

    /// Whether the body is an object with the parameter as a member even if that is the only one.
    boolean embed() default false;
}
