// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A JSON array.
///
/// @param elements the elements; copied
public record JsonArray(List<JsonValue> elements) implements JsonValue {

    public JsonArray {
        elements = List.copyOf(elements);
    }

    /// The element that a token of a JSON Pointer names (RFC 6901, section 4), or `null`.
    @Nullable
    JsonValue element(String token) {
        if (!token.matches("0|[1-9][0-9]{0,8}")) return null;
        int index = Integer.parseInt(token);
        return index < elements.size() ? elements.get(index) : null;
    }

    @Override
    public void write(JsonWriter out) {
        out.beginArray();
        elements.forEach(element -> element.write(out));
        out.endArray();
    }

    @Override
    public String toString() {
        return JsonWriter.text(this);
    }
}
