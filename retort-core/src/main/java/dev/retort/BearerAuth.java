// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The token of `Authorization: Bearer …` (RFC 6750). The parameter is a `String`, or an `Optional` of one.
/// Without a token the answer is 401 with `WWW-Authenticate: Bearer`, unless the parameter is an
/// `Optional`. The program decides whether the token is good.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface BearerAuth {
    /// The name of the scheme in the document.
    String name() default "bearer";

    /// What the token looks like, such as `JWT`; for the document.
    String format() default "";
}
