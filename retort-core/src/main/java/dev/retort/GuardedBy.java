// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What has to be provided ([Provides]) before anything of the body is read, whether the method takes it as
/// a parameter or not. Where providing it throws, the method is not called, and the exception is answered.
/// On a resource this holds for all of its methods, and comes before what guards a method by itself.
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
/// The parameters of all guards of a request are judged before the first of them is called. A guard whose
/// method returns nothing is named by the class that the method is in. [Scope#guard] guards a whole scope.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(GuardedBy.All.class)
public @interface GuardedBy {

    /// The type that has to be provided, or the class whose `@Provides` method returns nothing.
    Class<?> value();

    /// Several guards.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface All {

        /// The guards, in the order in which they are called.
        GuardedBy[] value();
    }
}
