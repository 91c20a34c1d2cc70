// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Created;
import dev.retort.Response;
import dev.retort.http.Answer;
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
    private static final List<String> BYTES = List.of("Content-Type", "application/octet-stream");

    private Answers() {}

    /// What a lambda returned, unless it is an `Optional`, by its run-time class.
    static Answer of(@Nullable Object result) {
        return switch (result) {
            case null -> Answer.empty(204);
            case Response<?> response -> response(response, null);
            case Created<?>(String location, Object body) -> any(201, at(location), body);
            default -> any(200, List.of(), result);
        };
    }

    static <T> Answer response(Response<? extends T> response, @Nullable Codec<? super T> declared) {
        T body = response.body();
        if (body == null) return new Answer(response.status(), response.headers(), new byte[0], 0);
        @SuppressWarnings("unchecked") // the response was typed with its codec
        Codec<? super T> named = (Codec<? super T>) response.codec();
        Codec<? super T> codec = named == null ? declared : named;
        return codec == null
                ? any(response.status(), response.headers(), body)
                : json(response.status(), response.headers(), codec, body);
    }

    private static Answer any(int status, List<String> headers, Object body) {
        return switch (body) {
            case String text -> text(status, headers, text);
            case byte[] bytes -> new Answer(status, withType(headers, BYTES), bytes, bytes.length);
            default -> {
                var out = new JsonWriter();
                out.any(body);
                yield new Answer(status, withType(headers, JSON), out.buffer(), out.length());
            }
        };
    }

    static <T> Answer json(int status, List<String> headers, Codec<? super T> codec, T value) {
        var out = new JsonWriter();
        codec.write(out, value);
        return new Answer(status, withType(headers, JSON), out.buffer(), out.length());
    }

    static Answer text(int status, List<String> headers, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, withType(headers, TEXT), bytes, bytes.length);
    }

    /// The headers with a type, unless they name one.
    private static List<String> withType(List<String> headers, List<String> type) {
        if (headers.isEmpty()) return type;
        for (int i = 0; i < headers.size(); i += 2) {
            if (headers.get(i).equalsIgnoreCase("Content-Type")) return headers;
        }
        var all = new ArrayList<>(type);
        all.addAll(headers);
        return all;
    }

    static List<String> at(String location) {
        return List.of("Location", location(location));
    }

    /// A location with everything escaped that may not stand in a header field.
    static String location(String location) {
        var escaped = new StringBuilder(location.length());
        for (byte octet : location.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7f && "\"<>\\^`{|}".indexOf(octet) < 0) escaped.append((char) octet);
            else escaped.append('%').append("%02X".formatted(octet));
        }
        return escaped.toString();
    }
}
