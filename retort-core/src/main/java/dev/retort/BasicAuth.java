// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name and password of `Authorization: Basic …` (RFC 7617). The parameter is a [BasicCredentials], or
/// an `Optional` of one. Without them the answer is 401 with `WWW-Authenticate: Basic`, unless the
/// parameter is an `Optional`. The program decides whether they are right: see [BasicCredentials#matches].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface BasicAuth {
    /// The name of the scheme in the document.
    String name() default "basic";

    /// What the credentials are for, as browsers tell the user.
    String realm() default "";
}
