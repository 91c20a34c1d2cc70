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
/// Its parameters are bound as those of an endpoint are: those of the request are read and judged together with the
/// endpoint's own, and documented with every endpoint that uses what it makes. Variables of the path need
/// [PathParam]; a body is the endpoint's alone. Parameters of classes that are no JSON are provided themselves.
///
/// What is [AutoCloseable] is closed at the end of its life, in reverse order; see [Scoped].
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Provides {

    /// How long it lives: unless this is written, as long as the application, or as the request if the method reads
    /// anything of it or needs something that lives so long.
    Lifetime value() default Lifetime.APPLICATION;
}
