// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what a client can ask next, with what it sent and what it got (OpenAPI 3.1, Link Object).
///
/// ```java
/// @Post
/// @LeadsTo(method = "book", parameters = "isbn")
/// @LeadsTo(value = Reviews.class, method = "list", parameters = "book = isbn", name = "reviews")
/// Book add(Book book) { … }
/// ```
///
/// It is for the document alone, where all good answers of the endpoint have the link. The compiler checks
/// the endpoint, its parameters and where they come from.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(LeadsTo.List.class)
public @interface LeadsTo {

    /// The resource of the endpoint that is asked next; the same one unless this says another.
    Class<?> value() default void.class;

    /// The name of that endpoint's method.
    String method();

    /// Parameters of that endpoint, all variables of its path among them, and where they come from:
    ///
    /// - `isbn`: the member of the answer that is called like the parameter
    /// - `isbn = number`: another member
    /// - `isbn = /edition/isbn`: what a JSON Pointer (RFC 6901) finds in the answer
    /// - `isbn = $request.path.isbn`: a runtime expression of OpenAPI
    ///
    /// Where parameters in two places are called alike, the place stands before: `path.isbn`.
    String[] parameters() default {};

    /// The name of the link; that of the method unless this says another.
    String name() default "";

    /// What the link is for.
    String description() default "";

    /// Several links.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface List {

        /// The links.
        LeadsTo[] value();
    }
}
