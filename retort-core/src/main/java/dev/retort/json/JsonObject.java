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

    /// The same with a member: in the place of the one with its name, or else behind all others.
    public JsonObject with(String name, JsonValue value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new JsonObject(more);
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
