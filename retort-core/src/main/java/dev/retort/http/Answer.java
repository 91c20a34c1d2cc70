// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import dev.retort.WebSocketOptions;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer that is ready to be sent. The server adds `Date`, `Content-Length` or `Transfer-Encoding`, and
/// what the connection needs; it leaves the body out for HEAD (keeping its length) and for 204, 205 and 304.
///
/// @param status  200 to 599, or 101 with an [Upgrade]
/// @param headers names and values in turn, already checked
/// @param body    what follows the head
public record Answer(int status, List<String> headers, Body body) {

    /// What follows the head.
    public sealed interface Body {}

    /// A body that is there.
    ///
    /// @param array  holds the body from index 0; not changed by anybody once the answer exists
    /// @param length how many bytes of `array` are the body
    public record Bytes(byte[] array, int length) implements Body {

        private static final Bytes NONE = new Bytes(new byte[0], 0);
    }

    /// A body that is made while it is sent, by the thread that made the answer.
    ///
    /// @param length    in bytes, or -1 when it is not known before
    /// @param producer  is closed in any case, and asked to write unless the body is left out
    /// @param heartbeat for a body that may rest as long as it likes and ends when the server stops; without
    ///                  one, a body that rests for too long is broken off
    public record Streamed(
            long length, Producer producer, @Nullable Heartbeat heartbeat) implements Body {

        /// A body without a heartbeat.
        public Streamed(long length, Producer producer) {
            this(length, producer, null);
        }
    }

    /// No body: the connection becomes a WebSocket (RFC 6455), which goes with status 101.
    ///
    /// @param options      what it may do
    /// @param conversation what is done with it
    public record Upgrade(WebSocketOptions options, Conversation conversation) implements Body {}

    /// What a server puts into a body that rests, which it does while everything that was written is
    /// flushed.
    ///
    /// @param every it is due after so long without anything sent
    /// @param bytes a few, not changed by anybody
    public record Heartbeat(Duration every, byte[] bytes) {}

    /// What makes a body.
    public interface Producer extends AutoCloseable {

        /// Writes the body. Called at most once.
        ///
        /// @param out blocks while the client does not take what was written, and throws an
        ///            [java.io.IOException] when it is gone; what is written leaves when there is enough of it,
        ///            or at [OutputStream#flush()]. Need not be closed
        /// @throws Exception what went wrong. While nothing has left, it becomes an answer; later it breaks the
        ///     connection off, so that nobody takes a part for the whole
        void writeTo(OutputStream out) throws Exception;

        /// The fields that follow the body (RFC 9110, 6.5), names and values in turn, already checked. Asked
        /// for once, when the body is written. They are sent where the protocol has room for them: in HTTP/2,
        /// and in HTTP/1.1 behind a body whose length was not known before.
        default List<String> trailers() {
            return List.of();
        }

        /// Whether this is another producer, or is made of it and closes it.
        default boolean carries(Producer other) {
            return equals(other);
        }

        /// Gives back what the body is made of. Called once, whether it was written or not.
        @Override
        default void close() {}
    }

    /// An answer whose body is there.
    ///
    /// @param length how many bytes of `body` are the body
    public Answer(int status, List<String> headers, byte[] body, int length) {
        this(status, headers, new Bytes(body, length));
    }

    /// An answer without a body.
    public static Answer empty(int status, String... headers) {
        return bare(status, List.of(headers));
    }

    /// An answer of header fields alone.
    public static Answer bare(int status, List<String> headers) {
        return new Answer(status, headers, Bytes.NONE);
    }

    /// Whether the body is another, or is made of it and closes it.
    public boolean carries(Streamed other) {
        return body instanceof Streamed own && own.producer().carries(other.producer());
    }

    /// Whether a header field is the server's own, which frames an answer and knows the time and the connection.
    public static boolean isOfTheServer(String name) {
        return switch (name.length()) {
            case 4 -> name.equalsIgnoreCase("Date");
            case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
            case 14 -> name.equalsIgnoreCase("Content-Length");
            case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
            default -> false;
        };
    }

    /// Whether a status says that there is no body, whatever the answer holds (RFC 9110, 15.3.5, 15.3.6 and
    /// 15.4.5).
    public static boolean hasNoBody(int status) {
        return status == 204 || status == 205 || status == 304;
    }
}
