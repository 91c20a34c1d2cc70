// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A JSON object. Equal to one with the same members in another order.
///
/// @param members the members in order; copied
public record JsonObject(SequencedMap<String, JsonValue> members) implements JsonValue {

    public JsonObject {
        members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    @Override
    public void write(JsonWriter out) {
        out.beginObject();
        members.forEach((name, value) -> value.write(out.name(name)));
        out.endObject();
    }

    @Override
    public String toString() {
        return JsonWriter.text(this);
    }
}
