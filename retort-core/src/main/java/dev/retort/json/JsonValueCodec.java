// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/// Reads any value, and finds no faults. Calls itself, at most as deep as the limits of the reader allow.
final class JsonValueCodec implements Codec<JsonValue> {

    @Override
    public JsonValue read(JsonReader in) {
        return switch (in.start()) {
            case '{' -> object(in);
            case '[' -> array(in);
            default -> in.readScalar();
        };
    }

    private JsonObject object(JsonReader in) {
        var members = new LinkedHashMap<String, JsonValue>();
        in.beginObject();
        for (String name; (name = in.nextName()) != null; ) members.put(name, read(in));
        return new JsonObject(members);
    }

    private JsonArray array(JsonReader in) {
        var elements = new ArrayList<JsonValue>();
        in.beginArray();
        while (in.nextElement()) elements.add(read(in));
        return new JsonArray(elements);
    }

    @Override
    public void write(JsonWriter out, JsonValue value) {
        value.write(out);
    }
}
