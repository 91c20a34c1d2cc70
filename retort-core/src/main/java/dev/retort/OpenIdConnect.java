// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The access token of an OpenID Connect provider, sent as `Authorization: Bearer …`: a `String` or an `Optional` of
/// one.
/// Without it the answer is 401 with `WWW-Authenticate: Bearer`, unless the parameter is an `Optional`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface OpenIdConnect {
    /// The name of the scheme in the document.
    String name() default "openIdConnect";

    /// Where the provider describes itself: its `/.well-known/openid-configuration`.
    String url();

    /// What the token must allow here; for the document.
    String[] requires() default {};
}
