// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes what it returns available to endpoints and to other such methods, as a parameter of that type.
///
/// ```java
/// record Accounts(Users users) {
///
///     @Provides
///     CurrentUser currentUser(@Header("X-Token") String token) {
///         return new CurrentUser(users.byToken(token).orElseThrow(() -> Problem.of(401)));
///     }
/// }
///
/// app.provide(new Accounts(users)).mount(new Orders());      // Orders has a method me(CurrentUser user)
/// ```
///
/// Its parameters are bound like those of an endpoint. Those that come from the request are read and judged
/// together with the endpoint's own, and documented with every endpoint that uses the result. Variables of
/// the path need [PathParam], and only an endpoint can take a body. Parameters of any other class are
/// provided themselves.
///
/// A result that is [AutoCloseable] is closed at the end of its life, the last one that was made first; see
/// [Scoped].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Provides {

    /// How long the result lives. Where this is not written, that is as long as the request if the method
    /// reads anything from the request, or needs something that lives as long as one; otherwise as long as
    /// the application.
    Lifetime value() default Lifetime.APPLICATION;
}
