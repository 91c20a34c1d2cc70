// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// What many are told at once: a room of a chat, prices, the progress of a job.
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
/// [#inMemory()] is one for a single process. To reach the subscribers of others, implement this over a broker.
/// Safe for use by many threads.
///
/// @param <T> what is told
public interface Topic<T> {

    /// Tells everybody who has subscribed by now, in the order of publishing. Does not wait for them.
    void publish(T message);

    /// Has everything that is published told from now on, by a thread of its own.
    ///
    /// @param subscriber what throws an exception is told no more
    Subscription subscribe(Subscriber<? super T> subscriber);

    /// Has everything that is published said over a WebSocket from now on. One that takes it too slowly is closed with
    /// 1013.
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

    /// A topic of this process. For each subscriber up to 1,024 messages wait; one for whom there are more is told
    /// that it is too slow, and nothing else any more.
    static <T> Topic<T> inMemory() {
        return new MemoryTopic<>();
    }

    /// Who is told.
    @FunctionalInterface
    interface Subscriber<T> {

        /// Is told a message. May block; others do not wait for it.
        void told(T message) throws Exception;

        /// Is told that too many messages wait for it, and that it gets no more.
        default void tooSlow() {}
    }

    /// A subscription: its subscriber is told until it is closed.
    interface Subscription extends AutoCloseable {

        /// Ends it. No effect when it has ended.
        @Override
        void close();
    }
}
