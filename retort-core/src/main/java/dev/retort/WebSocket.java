// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method that serves WebSocket connections.
///
/// It returns nothing and has one parameter of type [WebSocketSession]; the others are bound like those of
/// any endpoint, and there is no body. What is wrong with them is answered with a 4xx before there is a
/// connection. Guards and hooks come first, as before any request.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WebSocket {
    /// The path below the resource's, such as `/chat`; empty for the resource's own path.
    String value() default "";
}
