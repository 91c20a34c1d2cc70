// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One more answer that the document tells of, beside those that the signature of a method says itself: what a
/// [Response] may become, what a hook answers, what is thrown without being declared. On a resource it holds
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

    /// What it means here; a standard sentence, unless this says more.
    String description() default "";

    /// The type of the body, or [Void] for none. The default is an error in the format of the scope where the
    /// status is one of an error, and none elsewhere.
    Class<?> body() default Problem.class;

    /// The media type of the body; that of what a method would return, unless this says another.
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
