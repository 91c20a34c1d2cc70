// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.Answer;
import dev.retort.http.FieldList;
import dev.retort.http.FieldPairs;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// An answer as it is about to be sent: what [Scope#onSend] and [Around] look at and change. Immutable:
/// each method that changes something returns a new one.
public final class Outgoing {

    private final Answer answer;

    private Outgoing(Answer answer) {
        this.answer = answer;
    }

    /// For the framework.
    public static Outgoing of(Answer answer) {
        return new Outgoing(answer);
    }

    /// For the framework.
    public Answer answer() {
        return answer;
    }

    /// The status, 200 to 599; 101 where the connection becomes a WebSocket.
    public int status() {
        return answer.status();
    }

    /// The first value of a header field, whose name may be written in capitals or small letters. Fields
    /// that the server adds when it sends the answer, such as `Date` and `Content-Length`, are not there
    /// yet.
    public Optional<String> header(String name) {
        return FieldPairs.first(answer.headers(), name);
    }

    /// Names and values of all header fields in turn.
    public List<String> headers() {
        return answer.headers();
    }

    /// The answer with another status.
    ///
    /// @param status 200 to 599, but 101 for what becomes a WebSocket; the server answers with 500 in place of
    ///     any other
    public Outgoing status(int status) {
        return of(new Answer(status, answer.headers(), answer.body()));
    }

    /// The answer with a header field that replaces all of the same name. [#header(String, String)] keeps
    /// them.
    ///
    /// @throws IllegalArgumentException as for [Response#header]
    public Outgoing with(String name, String value) {
        return without(name).header(name, value);
    }

    /// The answer with one more header field, beside any others of the same name. [#with] replaces them.
    ///
    /// @throws IllegalArgumentException as for [Response#header]
    public Outgoing header(String name, String value) {
        var more = new ArrayList<>(answer.headers());
        more.add(HeaderRules.requireName(name));
        more.add(HeaderRules.requireValue(name, value));
        return of(new Answer(status(), List.copyOf(more), answer.body()));
    }

    /// The answer with one more name in `Vary`, which tells caches that it depends on this header field of
    /// the request. Nothing changes where `Vary` names it already, or is `*`.
    public Outgoing varying(String field) {
        var names = new ArrayList<String>();
        for (int i = 0; i < answer.headers().size(); i += 2) {
            if (answer.headers().get(i).equalsIgnoreCase("Vary"))
                names.addAll(FieldList.elements(List.of(answer.headers().get(i + 1))));
        }
        names.removeIf(String::isEmpty);
        for (String each : names) {
            if (each.equalsIgnoreCase(field) || each.equals("*")) return this;
        }
        names.add(field);
        return with("Vary", String.join(", ", names));
    }

    /// The answer with one more cookie for the client (`Set-Cookie`).
    public Outgoing cookie(SetCookie cookie) {
        return header("Set-Cookie", cookie.field());
    }

    /// The answer without any header field of this name.
    public Outgoing without(String name) {
        if (header(name).isEmpty()) return this;
        return of(new Answer(status(), FieldPairs.without(answer.headers(), name::equalsIgnoreCase), answer.body()));
    }

    /// The length of the body in bytes, or -1 when the body is made while it is sent and nobody knows yet.
    public long length() {
        return switch (answer.body()) {
            case Answer.Bytes(var _, int length) -> length;
            case Answer.Streamed streamed -> streamed.length();
            case Answer.Upgrade _ -> 0;
        };
    }

    /// A copy of the body; empty when the body is made while it is sent.
    public Optional<byte[]> bytes() {
        return switch (answer.body()) {
            case Answer.Bytes(byte[] array, int length) -> Optional.of(Arrays.copyOf(array, length));
            case Answer.Streamed _, Answer.Upgrade _ -> Optional.empty();
        };
    }

    /// The answer with these bytes for its body. The header fields stay, `Content-Type` included. A body
    /// that was to be made while it is sent is closed unused. What becomes a WebSocket has no body, and stays
    /// as it is.
    ///
    /// @param bytes not copied, and not to be changed any more
    public Outgoing bytes(byte[] bytes) {
        Objects.requireNonNull(bytes);
        if (answer.body() instanceof Answer.Upgrade) return this;
        return of(new Answer(status(), answer.headers(), bytes, bytes.length));
    }

    /// The answer with a body that goes through a filter on its way, such as one that compresses. Its
    /// length is not known in advance then. What becomes a WebSocket has no body, and stays as it is.
    ///
    /// @param filter makes a stream that writes to the one it gets; it is closed at the end of the body
    public Outgoing filtered(Filter filter) {
        if (answer.body() instanceof Answer.Upgrade) return this;
        return of(new Answer(
                status(), answer.headers(), new Answer.Streamed(-1, new Filtered(producer(answer.body()), filter))));
    }

    /// The answer with a field that follows the body (RFC 9110, 6.5), for what is known only then: a
    /// checksum, or how long it took. The header field `Trailer` names it in advance. It is sent in HTTP/2
    /// and in HTTP/1.1, where the body then has no `Content-Length`; it is left out where there is no body,
    /// and in HTTP/1.0. Clients may ignore it, and many do.
    ///
    /// @param value asked once, after the body was written. What it throws breaks the answer off, as does a
    ///     value that no header field can have
    /// @throws IllegalArgumentException when the name is none for a header field, or one that has to be
    ///     known before the body, such as `Content-Type`
    public Outgoing trailer(String name, Supplier<String> value) {
        HeaderRules.requireTrailer(name);
        if (answer.body() instanceof Answer.Upgrade) return this;
        var heartbeat = answer.body() instanceof Answer.Streamed streamed ? streamed.heartbeat() : null;
        var body = new Answer.Streamed(-1, new Trailed(producer(answer.body()), name, value), heartbeat);
        return of(new Answer(status(), answer.headers(), body)).header("Trailer", name);
    }

    private static Answer.Producer producer(Answer.Body body) {
        return switch (body) {
            case Answer.Bytes(byte[] array, int length) -> out -> out.write(array, 0, length);
            case Answer.Streamed streamed -> streamed.producer();
            case Answer.Upgrade _ -> throw new IllegalArgumentException("a WebSocket has no body");
        };
    }

    /// Makes a stream that changes what is written to it, and writes that to another.
    @FunctionalInterface
    public interface Filter {

        /// Makes the stream for one body.
        ///
        /// @param out takes what the stream has made of the body; the stream closes it
        /// @throws Exception what goes wrong, as if the body itself had failed
        OutputStream over(OutputStream out) throws Exception;
    }

    /// The answer with something to be done when its body is at its end, whether it was sent or given up.
    /// Where the body is made of bytes already, that is done at once.
    public Outgoing atEnd(Runnable step) {
        if (answer.body() instanceof Answer.Streamed(long length, var producer, var heartbeat)) {
            return of(new Answer(
                    status(), answer.headers(), new Answer.Streamed(length, new Ending(producer, step), heartbeat)));
        }
        step.run();
        return this;
    }

    /// A body that is made of another one.
    private sealed interface Wrapping extends Answer.Producer {

        Answer.Producer producer();

        @Override
        default List<String> trailers() {
            return producer().trailers();
        }

        @Override
        default boolean carries(Answer.Producer other) {
            return equals(other) || producer().carries(other);
        }

        @Override
        default void close() {
            producer().close();
        }
    }

    private record Ending(Answer.Producer producer, Runnable step) implements Wrapping {

        @Override
        public void writeTo(OutputStream out) throws Exception {
            producer.writeTo(out);
        }

        @Override
        public void close() {
            try {
                producer.close();
            } finally {
                step.run();
            }
        }
    }

    private record Filtered(Answer.Producer producer, Filter filter) implements Wrapping {

        @Override
        public void writeTo(OutputStream out) throws Exception {
            try (OutputStream through = filter.over(out)) {
                producer.writeTo(through);
            }
        }
    }

    private record Trailed(Answer.Producer producer, String name, Supplier<String> value) implements Wrapping {

        @Override
        public void writeTo(OutputStream out) throws Exception {
            producer.writeTo(out);
        }

        @Override
        public List<String> trailers() {
            var all = new ArrayList<>(producer.trailers());
            all.add(name);
            all.add(HeaderRules.requireValue(name, value.get()));
            return all;
        }
    }
}
