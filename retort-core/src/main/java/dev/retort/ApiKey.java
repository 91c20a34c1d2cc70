// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A key that a client sends in a header field, a query parameter or a cookie: exactly one of [#header],
/// [#query] and [#cookie] says where. The parameter is a `String`, or an `Optional` of one. Without a key
/// the answer is 401, unless the parameter is an `Optional`. The program decides which keys are good.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface ApiKey {
    /// The name of the scheme in the document.
    String name() default "apiKey";

    /// The name of the header field.
    String header() default "";

    /// The name of the query parameter.
    String query() default "";

    /// The name of the cookie.
    String cookie() default "";
}
