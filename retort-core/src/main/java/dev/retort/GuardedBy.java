// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What has to be provided ([Provides]) before anything of the body is read, whether the method takes it or not. On a
/// resource, for all of its methods, and before what guards a method by itself.
///
/// ```java
/// record Doors() {
///
///     @Provides
///     ValidToken token(@Header("X-Token") String token) {
///         if (!token.equals("secret")) throw Problem.badRequest("X-Token is wrong");
///         return new ValidToken(token);
///     }
/// }
///
/// @GuardedBy(ValidToken.class)
/// @Resource("/items")
/// record Items() { … }
/// ```
///
/// The parameters of all guards of a request are judged before the first of them is called. A guard that
/// returns nothing is named by the class that it stands in. [Scope#guard] guards a whole scope.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(GuardedBy.All.class)
public @interface GuardedBy {

    /// What has to be provided.
    Class<?> value();

    /// Several.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface All {

        /// In the order in which they are called.
        GuardedBy[] value();
    }
}
