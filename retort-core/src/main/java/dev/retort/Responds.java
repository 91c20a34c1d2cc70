// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One more answer in the document, beside those that the signature of a method tells: for a [Response]
/// with another status, the answer of a hook, or an exception that is not declared. On a resource it holds
/// for all of its methods. It changes nothing of what is sent.
///
/// ```java
/// @Get("/{id}")
/// @Responds(status = 302, description = "The item was moved.", fields = @Responds.Field("Location"))
/// @Responds(status = 403, description = "Not enough privileges.")
/// Response<Item> read(long id) { … }
/// ```
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Responds.List.class)
public @interface Responds {

    /// The status, 200 to 599.
    int status();

    /// What the answer means here; empty for a standard sentence.
    String description() default "";

    /// The type of the body, or [Void] for none. Where this is not written, an answer with a status of 400
    /// or more has an error in the format of the scope, and any other has no body.
    Class<?> body() default Problem.class;

    /// The media type of the body; empty for the one that a result of that type would have.
    String type() default "";

    /// Header fields of the answer.
    Field[] fields() default {};

    /// A header field of an answer.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Field {

        /// Its name, such as `Retry-After`.
        String value();

        /// What it means.
        String description() default "";

        /// What it is: a type that is written as text.
        Class<?> type() default String.class;
    }

    /// Several answers.
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface List {

        /// The answers.
        Responds[] value();
    }
}
