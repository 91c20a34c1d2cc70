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
/// @param id      what a client that lost the connection sends as `Last-Event-ID`, so that it misses nothing;
///                an empty one has it forget the last
/// @param retry   how long a client that lost the connection waits before it comes back, in milliseconds on
///                the wire
/// @param comment what only those read who look at the wire
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

    /// An event with data, which is written as JSON.
    public static <T> Event<T> of(T data) {
        return empty().with(Optional.of(data), Optional.empty());
    }

    /// An event with text of any number of lines, which is written as it is. Before a dot the compiler wants to
    /// be told among events of which data it stands: `Event.<Price>text("[DONE]").id("8")`.
    public static <T> Event<T> text(String text) {
        return empty().with(Optional.empty(), Optional.of(text));
    }

    /// An event that clients do not see, to put an id, a time or a comment into.
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

    /// The same event of another kind.
    public Event<T> event(String event) {
        return new Event<>(data, text, Optional.of(event), id, retry, comment);
    }

    /// The same event with another id.
    public Event<T> id(String id) {
        return new Event<>(data, text, event, Optional.of(id), retry, comment);
    }

    /// The same event with another time to wait.
    public Event<T> retry(Duration retry) {
        return new Event<>(data, text, event, id, Optional.of(retry), comment);
    }

    /// The same event with another comment, of any number of lines.
    public Event<T> comment(String comment) {
        return new Event<>(data, text, event, id, retry, Optional.of(comment));
    }
}
