// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The access token of an OAuth 2.0 flow (RFC 6749), sent as `Authorization: Bearer …`: a `String` or an `Optional` of
/// one. With a token URL alone it is the password flow, with an authorization URL beside it the flow by authorization
/// code. Without a token the answer is 401 with `WWW-Authenticate: Bearer`, unless the parameter is an `Optional`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface OAuth2 {
    /// The name of the scheme in the document.
    String name() default "oauth2";

    /// Where tokens are given out; relative to the application's address, or absolute.
    String tokenUrl();

    /// Where users allow a client to act for them; empty for the password flow.
    String authorizationUrl() default "";

    /// Where tokens are renewed; empty when nowhere else.
    String refreshUrl() default "";

    /// What a token may allow, each with its meaning: `items: Read items`.
    String[] scopes() default {};

    /// What the token must allow here; for the document.
    String[] requires() default {};
}
