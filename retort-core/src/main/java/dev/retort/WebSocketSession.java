// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// One WebSocket connection (RFC 6455), seen from the method that serves it.
///
/// ```java
/// @WebSocket("/rooms/{room}")
/// void chat(String room, WebSocketSession<Line, Line> session) {
///     for (Line line : session) session.send(line);
/// }
/// ```
///
/// The method has a virtual thread of its own, so it may block: [#receive()] until the other side says something,
/// [#send] until it takes what was said before. Returning ends the session with 1000, an exception with 1011.
///
/// A message is text for `String`, bytes for `byte[]`, either for [Message], and JSON in a text for every other type,
/// held to its contract as the body of a request is. A message that breaks it makes [#receive()] throw an
/// [InvalidRequest]; where nobody catches that, the session ends with 1007 and the first fault as the reason.
///
/// `send` and `close` are safe for use by many threads; only one may receive.
///
/// @param <I> what comes in
/// @param <O> what goes out
public interface WebSocketSession<I, O> extends Iterable<I> {

    /// The request that it began with.
    Request request();

    /// The subprotocol that both sides agreed on, if any.
    Optional<String> protocol();

    /// Waits for the next message.
    ///
    /// @return nothing when no more will come: the other side has closed, is gone, or the application stops
    /// @throws InvalidRequest with every fault when the message breaks its contract; the next one may be received
    ///     nevertheless
    /// @throws WebSocketClose when the message is of another kind, such as bytes instead of text
    Optional<I> receive();

    /// Says something, and waits while the other side does not take what was said before.
    ///
    /// @throws WebSocketClose when the session has ended
    void send(O message);

    /// Ends the session, after what was said before has left.
    default void close() {
        close(WebSocketClose.NORMAL, "");
    }

    /// Ends the session with a code and a reason, see [WebSocketClose#WebSocketClose(int, String)]. Has no effect when
    /// it has ended already.
    void close(int code, String reason);

    /// How the session ended, if it has.
    Optional<WebSocketClose> ended();

    /// The messages as they come, until no more will.
    @Override
    default Iterator<I> iterator() {
        return new Iterator<>() {
            private Optional<I> next = Optional.empty();

            @Override
            public boolean hasNext() {
                if (next.isEmpty()) next = receive();
                return next.isPresent();
            }

            @Override
            public I next() {
                if (!hasNext()) throw new NoSuchElementException("the session has ended");
                I message = next.orElseThrow();
                next = Optional.empty();
                return message;
            }
        };
    }
}
