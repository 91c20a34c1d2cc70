// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

/// A JSON string.
///
/// @param value its content
public record JsonString(String value) implements JsonValue {

    @Override
    public String text() {
        return value;
    }

    @Override
    public void write(JsonWriter out) {
        out.value(value);
    }

    @Override
    public String toString() {
        return JsonWriter.text(this);
    }
}
