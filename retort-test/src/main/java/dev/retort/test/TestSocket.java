// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Message;
import dev.retort.WebSocketClose;
import dev.retort.json.JsonWriter;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The client's end of a WebSocket.
///
/// ```java
/// try (var socket = client.get("/rooms/7").webSocket()) {
///     socket.send("hello");
///     assertThat(socket.receive()).isEqualTo("hello");
/// }
/// ```
///
/// What does not come within twenty seconds fails the test with an [AssertionError]. For one thread.
public final class TestSocket implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Wire wire;
    private final String protocol;
    private final Inbox inbox;

    TestSocket(Wire wire, String protocol, Inbox inbox) {
        this.wire = wire;
        this.protocol = protocol;
        this.inbox = inbox;
    }

    /// How messages reach the application.
    interface Wire {

        /// Says something.
        void send(Message message);

        /// Closes.
        void close(int code, String reason);
    }

    /// What came in: messages, and then how it ended.
    static final class Inbox {

        private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();

        void add(Message message) {
            queue.add(message);
        }

        void end(WebSocketClose end) {
            queue.add(end);
        }

        private Object take() {
            try {
                Object next = queue.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) throw new AssertionError("nothing came within " + PATIENCE.toSeconds() + " seconds");
                // The end stays the end.
                if (next instanceof WebSocketClose end) queue.add(end);
                return next;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a message", e);
            }
        }
    }

    /// Thrown where there is another answer than the one that begins a WebSocket.
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient TestResponse response;

        Refused(TestResponse response) {
            super("there is no WebSocket, but an answer of status " + response.status());
            this.response = response;
        }

        /// The answer; over HTTP without its body.
        public TestResponse response() {
            return response;
        }
    }

    /// The subprotocol that was agreed on; empty for none.
    public String protocol() {
        return protocol;
    }

    /// Sends a message of text.
    public TestSocket send(String text) {
        wire.send(Message.text(text));
        return this;
    }

    /// Sends a message of bytes.
    public TestSocket send(byte[] bytes) {
        wire.send(Message.binary(bytes));
        return this;
    }

    /// Sends a message of text that is JSON.
    ///
    /// @param value a map, a list, a scalar, or a record with a codec
    public TestSocket sendJson(@Nullable Object value) {
        var out = new JsonWriter();
        out.any(value);
        wire.send(new Message(true, out.toByteArray()));
        return this;
    }

    /// The next message, which must be text.
    public String receive() {
        Message message = next();
        if (message.isText()) return message.text();
        throw new AssertionError("bytes came instead of text");
    }

    /// The next message, which must be bytes.
    public byte[] receiveBytes() {
        Message message = next();
        if (!message.isText()) return message.bytes();
        throw new AssertionError("text came instead of bytes: " + message.text());
    }

    private Message next() {
        if (inbox.take() instanceof Message message) return message;
        throw new AssertionError("the WebSocket has ended: " + ended().getMessage());
    }

    /// Waits until the application has ended the connection, or answered its end.
    public WebSocketClose ended() {
        if (inbox.take() instanceof WebSocketClose end) return end;
        throw new AssertionError("a message came before the end");
    }

    /// Ends the connection.
    public void close(int code, String reason) {
        wire.close(code, reason);
    }

    /// Ends the connection with 1000.
    @Override
    public void close() {
        close(WebSocketClose.NORMAL, "");
    }
}
