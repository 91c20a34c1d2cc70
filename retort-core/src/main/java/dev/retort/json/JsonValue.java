// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A JSON value whose shape the program does not fix. Immutable.
///
/// ```java
/// if (JsonValue.parse(text).at("/lines/0/isbn") instanceof JsonString(String isbn)) …
/// ```
///
/// Values are equal when their parts are; numbers as [java.math.BigDecimal] compares them, so that `1.0` is not
/// `1`. `toString` is JSON.
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /// Reads a document with the default limits.
    ///
    /// @throws JsonSyntaxException when it is no JSON
    static JsonValue parse(String json) {
        return parse(json.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a document in UTF-8 with the default limits.
    ///
    /// @throws JsonSyntaxException when it is no JSON
    static JsonValue parse(byte[] json) {
        var in = new JsonReader(json, json.length, JsonLimits.defaults());
        JsonValue value = Codecs.JSON_VALUE.read(in);
        in.end();
        return Objects.requireNonNull(value);
    }

    /// What a value is in JSON: a map, a collection, an array, a scalar, `null`, or anything that has a
    /// codec, and what these hold.
    ///
    /// @throws IllegalArgumentException when something in it is no JSON
    static JsonValue of(@Nullable Object value) {
        var out = new JsonWriter();
        out.any(value);
        return parse(out.toByteArray());
    }

    /// The value at a JSON Pointer (RFC 6901) such as `/lines/0/isbn`, or `null` when there is none.
    ///
    /// @throws IllegalArgumentException when it is no JSON Pointer
    default @Nullable JsonValue at(String pointer) {
        JsonValue value = this;
        for (String token : Pointers.tokens(pointer)) {
            value = switch (value) {
                case JsonObject object -> object.members().get(token);
                case JsonArray array -> array.element(token);
                default -> null;
            };
            if (value == null) return null;
        }
        return value;
    }

    /// The content of a string without its quotes, any other value as JSON.
    default String text() {
        return toString();
    }

    /// Writes the value.
    void write(JsonWriter out);
}
