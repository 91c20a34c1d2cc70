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
/// The method has a virtual thread of its own, so it may block: in [#receive()] until a message comes, in
/// [#send] until the other side takes what was sent before. The session ends with 1000 when the method
/// returns, and with 1011 when it throws.
///
/// A message is text for `String`, bytes for `byte[]`, either for [Message], and JSON in a text for every
/// other type, which is checked like the body of a request. A message that breaks its contract makes
/// [#receive()] throw an [InvalidRequest]; where nobody catches that, the session ends with 1007 and the
/// first fault as the reason.
///
/// `send` and `close` are safe for use by many threads; only one thread at a time may receive.
///
/// @param <I> the messages that come in
/// @param <O> the messages that go out
public interface WebSocketSession<I, O> extends Iterable<I> {

    /// The request that it began with.
    Request request();

    /// The subprotocol that both sides agreed on; empty for none. See
    /// [WebSocketOptions#protocols(String...)].
    Optional<String> protocol();

    /// Waits for the next message.
    ///
    /// @return the message; empty when no more will come, since the other side has closed or is gone, or
    ///     the application stops
    /// @throws InvalidRequest with every fault when the message breaks its contract; the next one can still
    ///     be received
    /// @throws WebSocketClose when the message is of another kind, such as bytes instead of text
    Optional<I> receive();

    /// Sends a message, and waits while the other side does not take what was sent before.
    ///
    /// @throws WebSocketClose when the session has ended
    void send(O message);

    /// Ends the session with 1000, after what was sent before has left. Has no effect when it has ended
    /// already.
    default void close() {
        close(WebSocketClose.NORMAL, "");
    }

    /// Ends the session with a code and a reason, after what was sent before has left. Has no effect when
    /// it has ended already.
    ///
    /// @param code   as for [WebSocketClose#WebSocketClose(int, String)]
    /// @param reason what the other side reads; cut to 123 bytes of UTF-8
    void close(int code, String reason);

    /// How the session ended; empty while it goes on.
    Optional<WebSocketClose> ended();

    /// The messages as [#receive()] gives them, until no more will come.
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
