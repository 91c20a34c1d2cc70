// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// One event of a stream of [Sse]. Immutable: each method with a parameter returns a new one.
///
/// ```java
/// Event.of(price).event("price").id("7").retry(Duration.ofSeconds(3))
/// ```
///
/// @param data    what it says, written as JSON
/// @param text    what it says, written as it is, instead of `data`
/// @param event   its kind; clients call one without a kind `message`
/// @param id      what a client that lost the connection sends as `Last-Event-ID` when it comes back, so
///                that it misses nothing; an empty id has it forget the last one
/// @param retry   how long a client that lost the connection waits before it comes back, to the millisecond
/// @param comment a text that clients pass over, for people who look at the connection
/// @param <T>     the type of the data
public record Event<T>(
        Optional<T> data,
        Optional<String> text,
        Optional<String> event,
        Optional<String> id,
        Optional<Duration> retry,
        Optional<String> comment) {

    /// @throws IllegalArgumentException when there are both data and text, when `event` or `id` holds a line
    ///     break or U+0000, which would end the field, or when `retry` is negative
    public Event {
        if (data.isPresent() && text.isPresent()) {
            throw new IllegalArgumentException("an event has either data or text, not both");
        }
        event.ifPresent(value -> requireOneLine("event", value));
        id.ifPresent(value -> requireOneLine("id", value));
        if (retry.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("retry of an event must not be negative");
        }
        Objects.requireNonNull(comment);
    }

    private static void requireOneLine(String field, String value) {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException(
                    field + " of an event must hold neither line breaks nor U+0000, which would end it");
        }
    }

    /// An event with data, which is written as JSON by its type.
    public static <T> Event<T> of(T data) {
        return empty().with(Optional.of(data), Optional.empty());
    }

    /// An event with text of any number of lines, which is written as it is.
    ///
    /// Where a method follows, the compiler has to be told the type of the other events' data:
    /// `Event.<Price>text("[DONE]").id("8")`.
    public static <T> Event<T> text(String text) {
        return empty().with(Optional.empty(), Optional.of(text));
    }

    /// An event without data, which the code of a page does not see: for an id, a time to wait or a comment
    /// alone.
    public static <T> Event<T> empty() {
        return new Event<>(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private <U> Event<U> with(Optional<U> data, Optional<String> text) {
        return new Event<>(data, text, event, id, retry, comment);
    }

    /// The event with another kind: the name under which a page listens for it.
    ///
    /// @throws IllegalArgumentException when it holds a line break or U+0000
    public Event<T> event(String event) {
        return new Event<>(data, text, Optional.of(event), id, retry, comment);
    }

    /// The event with another id, which a client that lost the connection sends as `Last-Event-ID`.
    ///
    /// @throws IllegalArgumentException when it holds a line break or U+0000
    public Event<T> id(String id) {
        return new Event<>(data, text, event, Optional.of(id), retry, comment);
    }

    /// The event with another time that a client waits before it comes back when it has lost the
    /// connection.
    ///
    /// @throws IllegalArgumentException when the time is negative
    public Event<T> retry(Duration retry) {
        return new Event<>(data, text, event, id, Optional.of(retry), comment);
    }

    /// The event with another comment, of any number of lines, which clients pass over.
    public Event<T> comment(String comment) {
        return new Event<>(data, text, event, id, retry, Optional.of(comment));
    }
}
