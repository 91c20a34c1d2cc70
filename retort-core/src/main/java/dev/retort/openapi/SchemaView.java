// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;

/// What a type is on one way. In a fragment, `required` is what requests need; `$written`, where it is another,
/// is what answers always have.
final class SchemaView {

    /// The keyword of a fragment.
    static final String WRITTEN = "$written";

    private SchemaView() {}

    /// The schema of a type that travels one way, or both and is the same.
    static JsonObject of(JsonObject fragment, Direction direction) {
        JsonValue written = fragment.members().get(WRITTEN);
        if (written == null) return fragment;
        var members = new LinkedHashMap<String, JsonValue>();
        fragment.members().forEach((name, value) -> {
            boolean answer = direction == Direction.ANSWER;
            if (name.equals(WRITTEN) && answer && !isEmpty(value)) members.put("required", value);
            else if (name.equals("required") && answer || name.equals(WRITTEN)) return;
            else members.put(name, name.equals("properties") ? properties((JsonObject) value, direction) : value);
        });
        return new JsonObject(members);
    }

    private static boolean isEmpty(JsonValue names) {
        return names instanceof JsonArray(var elements) && elements.isEmpty();
    }

    /// The members that travel this way.
    private static JsonObject properties(JsonObject properties, Direction direction) {
        String other = direction == Direction.ANSWER ? "writeOnly" : "readOnly";
        var members = new LinkedHashMap<String, JsonValue>();
        properties.members().forEach((name, property) -> {
            boolean hidden = property instanceof JsonObject(var keywords) && keywords.containsKey(other);
            if (!hidden) members.put(name, property);
        });
        return new JsonObject(members);
    }

    /// A schema with a suffix to its title, if it has one.
    static JsonObject titled(JsonObject schema, String suffix) {
        var members = new LinkedHashMap<>(schema.members());
        members.computeIfPresent("title", (_, title) -> new JsonString(OpenApiDocument.text(title) + suffix));
        return new JsonObject(members);
    }
}
