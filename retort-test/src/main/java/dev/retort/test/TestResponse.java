// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.http.FieldPairs;
import dev.retort.json.Codec;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// An answer, of which the whole body was read.
///
/// @param status  the status
/// @param headers names and values in turn
/// @param bytes   the body; empty where there is none
public record TestResponse(int status, List<String> headers, byte[] bytes) {

    private static final int MOST_DIGITS = 10_000;

    /// Checks the status.
    ///
    /// @return this answer
    /// @throws AssertionError with the answer's text when it has another status
    public TestResponse expect(int expected) {
        if (status == expected) return this;
        throw new AssertionError("expected status %s, but got %s: %s".formatted(expected, status, text()));
    }

    /// The first value of a header field, whose name may be in capitals or small letters; empty when it is
    /// absent.
    public Optional<String> header(String name) {
        return FieldPairs.first(headers, name);
    }

    /// The body as UTF-8 text.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The body as JSON.
    ///
    /// @throws dev.retort.json.JsonSyntaxException when it is no JSON
    public JsonValue json() {
        return JsonValue.parse(bytes);
    }

    /// A value in the body.
    ///
    /// @param pointer a JSON Pointer (RFC 6901), such as `/items/0/title`
    /// @throws AssertionError with the answer's text when there is none
    public JsonValue json(String pointer) {
        JsonValue value = json().at(pointer);
        if (value == null) throw new AssertionError("expected a value at %s, but got: %s".formatted(pointer, text()));
        return value;
    }

    /// The body as a value of a type that has a codec.
    ///
    /// @throws AssertionError with every fault when it is none
    public <T> T as(Class<T> type) {
        var reader = new JsonReader(bytes, bytes.length, new JsonLimits(JsonLimits.DEEPEST, MOST_DIGITS));
        T value = Codec.of(type).read(reader);
        reader.end();
        if (value == null || reader.faultCount() > 0) {
            throw new AssertionError(
                    "expected a %s, but got %s: %s".formatted(type.getSimpleName(), text(), reader.faults()));
        }
        return value;
    }
}
