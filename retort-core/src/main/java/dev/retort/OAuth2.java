// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The access token of an OAuth 2.0 flow (RFC 6749), sent as `Authorization: Bearer …`. The parameter is a
/// `String`, or an `Optional` of one. Without a token the answer is 401 with `WWW-Authenticate: Bearer`,
/// unless the parameter is an `Optional`. The program decides whether the token is good.
///
/// The document describes the flow: with a token URL alone the password flow, with an authorization URL
/// beside it the authorization code flow.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface OAuth2 {
    /// The name of the scheme in the document.
    String name() default "oauth2";

    /// The URL at which tokens are given out; relative to the application's address, or absolute.
    String tokenUrl();

    /// The URL at which users allow a client to act for them; empty for the password flow.
    String authorizationUrl() default "";

    /// The URL at which tokens are renewed; empty where that is the token URL.
    String refreshUrl() default "";

    /// The scopes that a token may have, each with its meaning: `items: Read items`.
    String[] scopes() default {};

    /// The scopes that the token must have here. For the document: the program checks them.
    String[] requires() default {};
}
