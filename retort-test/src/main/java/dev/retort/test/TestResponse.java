// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer.
///
/// @param headers names and values in turn
public record TestResponse(int status, List<String> headers, byte[] bytes) {

    /// Goes on when the status is the expected one.
    ///
    /// @throws AssertionError with the answer's text when it is another
    public TestResponse expect(int expected) {
        if (status == expected) return this;
        throw new AssertionError("expected status %d, but got %d: %s".formatted(expected, status, text()));
    }

    /// The first value of a header field.
    public Optional<String> header(String name) {
        for (int i = 0; i < headers.size(); i += 2) {
            if (headers.get(i).equalsIgnoreCase(name)) return Optional.of(headers.get(i + 1));
        }
        return Optional.empty();
    }

    /// The body as text.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The body as JSON.
    public JsonValue json() {
        return JsonValue.parse(bytes);
    }

    /// A value in the body.
    ///
    /// @param pointer a JSON Pointer (RFC 6901), such as `/items/0/title`
    /// @return `null` when there is none
    public @Nullable JsonValue json(String pointer) {
        return json().at(pointer);
    }
}
