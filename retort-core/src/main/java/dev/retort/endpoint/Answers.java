// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.BodyWriter;
import dev.retort.Html;
import dev.retort.Response;
import dev.retort.Versioned;
import dev.retort.http.Answer;
import dev.retort.http.FieldPairs;
import dev.retort.http.PercentEncoder;
import dev.retort.json.Codec;
import dev.retort.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what handlers return into answers.
final class Answers {

    private static final List<String> JSON = List.of("Content-Type", "application/json");
    private static final List<String> TEXT = List.of("Content-Type", "text/plain; charset=utf-8");
    private static final List<String> HTML = List.of("Content-Type", "text/html; charset=utf-8");
    private static final List<String> BYTES = List.of("Content-Type", "application/octet-stream");

    /// What stands for itself in a URL that is put together (RFC 3986, 2.2 and 2.3), the escapes it has included.
    private static final String LOCATION = "-._~:/?#[]@!$&'()*+,;=%";

    private Answers() {}

    /// @param body     what is written in the place of the body of the response
    /// @param produced the header field with the type that the contract names, if it names one
    static <T> Answer response(
            Response<? extends T> response,
            @Nullable T body,
            @Nullable Codec<? super T> declared,
            @Nullable List<String> produced) {
        if (body == null) return Answer.bare(response.status(), response.headers());
        @SuppressWarnings("unchecked") // the response was typed with its codec
        Codec<? super T> named = (Codec<? super T>) response.codec();
        Codec<? super T> codec = named == null ? declared : named;
        return codec == null
                ? any(response.status(), response.headers(), produced, body)
                : json(response.status(), response.headers(), produced, codec, body);
    }

    /// A state of something as a response with an `ETag`.
    static <T> Response<T> response(Versioned<T> state) {
        return Response.ok(state.body()).etag(state.version());
    }

    /// @param parent decoded but for slashes and percent signs
    /// @param name   not encoded
    static String below(String parent, String name) {
        String segment = name.replace("%", "%25").replace("/", "%2F");
        String whole = parent.endsWith("/") ? parent + segment : parent + "/" + segment;
        return whole.replace("?", "%3F").replace("#", "%23");
    }

    /// A body by its run-time class.
    static Answer any(int status, List<String> headers, @Nullable List<String> produced, Object body) {
        return switch (body) {
            case String text -> text(status, headers, produced, text);
            case Html(String text) -> bytes(status, withType(headers, or(produced, HTML)), utf8(text));
            case Page(byte[] html) -> bytes(status, withType(headers, or(produced, HTML)), html);
            case byte[] bytes -> bytes(status, withType(headers, or(produced, BYTES)), bytes);
            case BodyWriter writer ->
                new Answer(status, withType(headers, or(produced, BYTES)), new Answer.Streamed(-1, writer::writeTo));
            default -> {
                var out = new JsonWriter();
                out.any(body);
                yield new Answer(status, withType(headers, or(produced, JSON)), out.buffer(), out.length());
            }
        };
    }

    /// Whether [#any] writes a body as JSON.
    static boolean isJson(Object body) {
        return switch (body) {
            case String _, Html _, Page _, byte[] _, BodyWriter _ -> false;
            default -> true;
        };
    }

    static <T> Answer json(
            int status, List<String> headers, @Nullable List<String> produced, Codec<? super T> codec, T value) {
        var out = new JsonWriter();
        codec.write(out, value);
        return new Answer(status, withType(headers, or(produced, JSON)), out.buffer(), out.length());
    }

    static Answer text(int status, List<String> headers, @Nullable List<String> produced, String text) {
        return bytes(status, withType(headers, or(produced, TEXT)), utf8(text));
    }

    private static Answer bytes(int status, List<String> headers, byte[] bytes) {
        return new Answer(status, headers, bytes, bytes.length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> or(@Nullable List<String> produced, List<String> standard) {
        return produced == null ? standard : produced;
    }

    /// The headers with a type, unless they name one.
    static List<String> withType(List<String> headers, List<String> type) {
        if (headers.isEmpty()) return type;
        if (FieldPairs.first(headers, "Content-Type").isPresent()) return headers;
        var all = new ArrayList<>(type);
        all.addAll(headers);
        return all;
    }

    /// A location with everything escaped that may not stand in a header field.
    static String location(String location) {
        return PercentEncoder.encode(location, LOCATION);
    }
}
