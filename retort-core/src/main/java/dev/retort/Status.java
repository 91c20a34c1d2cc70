// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The HTTP status of an answer: on an exception, of the answer when it is thrown; on a method, of its good
/// answer; on the records of a sealed interface that a method returns, of each of them:
///
/// ```java
/// sealed interface Search {
///     /// What was found.
///     @Status(200) record Found(@Body Item item) implements Search {}
///     /// It has another address now.
///     @Status(301) record Moved(@Header String location) implements Search {}
/// }
/// ```
///
/// In such a record, one component may be the whole body (`@Body`), and the others are header fields
/// (`@Header`); or it is a `@Json` record, and the body itself. The name of the record is not sent.
///
/// The message of an exception with a status below 500 is the detail that the client reads. One with a
/// status of 500 or more is logged, and the client is not told its message.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Status {

    /// The status, 200 to 599; on an exception, 400 to 599.
    int value();
}
