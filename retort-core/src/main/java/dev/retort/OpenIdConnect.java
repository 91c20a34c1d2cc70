// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The access token of an OpenID Connect provider, sent as `Authorization: Bearer …`. The parameter is a
/// `String`, or an `Optional` of one. Without a token the answer is 401 with `WWW-Authenticate: Bearer`,
/// unless the parameter is an `Optional`. The program decides whether the token is good.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface OpenIdConnect {
    /// The name of the scheme in the document.
    String name() default "openIdConnect";

    /// The URL at which the provider describes itself: its `/.well-known/openid-configuration`.
    String url();

    /// The scopes that the token must have here. For the document: the program checks them.
    String[] requires() default {};
}
