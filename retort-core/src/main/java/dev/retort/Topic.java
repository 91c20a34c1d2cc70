// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Messages for many at once: a room of a chat, prices, the progress of a job.
///
/// ```java
/// private final Topic<Line> lines = Topic.inMemory();
///
/// @WebSocket("/chat")
/// void chat(WebSocketSession<Line, Line> session) {
///     try (var _ = lines.subscribe(session)) {
///         for (Line line : session) lines.publish(line);
///     }
/// }
/// ```
///
/// For server-sent events there is [#stream()]. [#inMemory()] is for a single process. To reach subscribers
/// in others, implement this over a broker.
/// Safe for use by many threads.
///
/// @param <T> the messages
public interface Topic<T> {

    /// Sends a message to everybody who has subscribed by now, without waiting for them. All get messages
    /// in the order in which they were published.
    void publish(T message);

    /// Calls a subscriber with every message that is published from now on, on a thread of its own, one
    /// message at a time.
    ///
    /// @param subscriber is called no more after it has thrown an exception, which is logged
    /// @return ends the subscription when it is closed
    Subscription subscribe(Subscriber<? super T> subscriber);

    /// Sends every message that is published from now on over a WebSocket. One that does not take them fast
    /// enough is closed with 1013.
    ///
    /// @return ends the subscription when it is closed
    default Subscription subscribe(WebSocketSession<?, T> session) {
        return subscribe(new Subscriber<T>() {
            @Override
            public void told(T message) {
                session.send(message);
            }

            @Override
            public void tooSlow() {
                session.close(WebSocketClose.TRY_AGAIN_LATER, "messages are not taken fast enough");
            }
        });
    }

    /// Every message that is published from now on, in a stream that waits for the next one:
    /// `Sse.of(topic.stream())` sends them to browsers. It ends when the thread that reads it is
    /// interrupted, and when it is not read fast enough.
    ///
    /// @return ends the subscription when it is closed; what is answered with it is closed in any case
    default Stream<T> stream() {
        var reader = new TopicReader<T>();
        Subscription subscription = subscribe(reader);
        return StreamSupport.stream(reader, false).onClose(subscription::close);
    }

    /// A topic of this process. Up to 1,024 messages wait for each subscriber; one that is further behind
    /// is told that it is too slow ([Subscriber#tooSlow]), and gets no more messages.
    static <T> Topic<T> inMemory() {
        return new MemoryTopic<>();
    }

    /// Takes messages.
    @FunctionalInterface
    interface Subscriber<T> {

        /// Takes a message. May block: others do not wait for it.
        ///
        /// @throws Exception which ends the subscription
        void told(T message) throws Exception;

        /// Is called, by the thread that publishes, when too many messages wait for this subscriber. It
        /// gets no more. What it throws is logged.
        default void tooSlow() {}
    }

    /// A subscription, whose subscriber gets messages until it is closed.
    interface Subscription extends AutoCloseable {

        /// Ends the subscription. Has no effect when it has ended already.
        @Override
        void close();
    }
}
