// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/// An answer that goes on as long as there are events: server-sent events, which browsers read with
/// `EventSource` (WHATWG HTML, 9.2).
///
/// ```java
/// @Get("/prices")
/// Sse<Price> prices(@Header Optional<String> lastEventId) {
///     return Sse.events(feed.after(lastEventId).map(price -> Event.of(price).id(price.id())));
/// }
/// ```
///
/// The head leaves at once, and each event as soon as the stream yields it, so the stream may block until there
/// is one. When the client leaves, the thread is interrupted; when the application is stopped, the
/// answer ends after the event that is being written, and the thread is interrupted. The stream is closed in
/// any case.
///
/// @param events    the events, which are read once, by the thread of the request
/// @param heartbeat how long nothing may be sent before a comment is, at least a millisecond; more than a
///                  year counts as a year. A comment keeps proxies from closing the connection, and shows
///                  whether the client is still there
/// @param <T>       the type of the data of an event
public record Sse<T>(Stream<Event<T>> events, Duration heartbeat) {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// @throws IllegalArgumentException when the heartbeat is shorter than a millisecond
    public Sse {
        Objects.requireNonNull(events);
        heartbeat = Limits.heartbeat(heartbeat);
    }

    /// Events of nothing but data, which is written as JSON, with a heartbeat of 15 seconds.
    public static <T> Sse<T> of(Stream<? extends T> data) {
        return events(data.map(Event::of));
    }

    /// Events with ids, kinds and the like, with a heartbeat of 15 seconds.
    public static <T> Sse<T> events(Stream<Event<T>> events) {
        return new Sse<>(events, HEARTBEAT);
    }

    /// The events with another heartbeat than 15 seconds.
    ///
    /// @param heartbeat how long nothing may be sent before a comment is
    /// @throws IllegalArgumentException when it is shorter than a millisecond
    public Sse<T> heartbeat(Duration heartbeat) {
        return new Sse<>(events, heartbeat);
    }
}
