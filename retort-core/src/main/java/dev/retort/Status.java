// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The HTTP status that a type or a method stands for: on an exception, the status of the answer when it is
/// thrown; on a method, the status of its good answer; on the records of a sealed interface that a method
/// returns, the status of each:
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
/// Of such a record, one component may be the whole body (`@Body`), and others are header fields
/// (`@Header`); or it is a `@Json` record, and itself the body. The name of the record is not sent.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Status {

    /// 200 to 599.
    int value();
}
