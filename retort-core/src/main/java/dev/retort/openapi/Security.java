// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What clients of one operation have to prove, gathered from the endpoint and all that is provided for it.
final class Security {

    private final ResourceNames names;
    private final Map<String, JsonValue> required = new LinkedHashMap<>();
    private final Map<String, JsonValue> optional = new LinkedHashMap<>();
    private final LinkedHashMap<String, JsonValue> schemes = new LinkedHashMap<>();

    /// @param names of the document
    Security(ResourceNames names) {
        this.names = names;
    }

    /// Adds what a fragment says, if it does.
    void add(JsonObject fragment) {
        if (!(fragment.members().get("security") instanceof JsonObject(var said))) return;
        Map<String, JsonValue> needed = members(said, "required");
        Map<String, JsonValue> taken = members(said, "optional");
        members(said, "schemes").forEach((wanted, definition) -> {
            String name = names.scheme(wanted, definition);
            schemes.put(name, definition);
            JsonValue scopes = needed.get(wanted);
            if (scopes != null) required.merge(name, scopes, Security::both);
            JsonValue others = taken.get(wanted);
            if (others != null) optional.merge(name, others, Security::both);
        });
    }

    private static Map<String, JsonValue> members(Map<String, JsonValue> said, String name) {
        return said.get(name) instanceof JsonObject(var members) ? members : Map.of();
    }

    private static JsonValue both(JsonValue some, JsonValue others) {
        var all = new LinkedHashSet<>(((JsonArray) some).elements());
        all.addAll(((JsonArray) others).elements());
        return new JsonArray(List.copyOf(all));
    }

    boolean isEmpty() {
        return schemes.isEmpty();
    }

    /// The Security Scheme Objects by their names.
    JsonObject schemes() {
        return new JsonObject(schemes);
    }

    /// All that is required together; what is optional are alternatives to add to that, or not.
    void putTo(Map<String, JsonValue> operation) {
        if (isEmpty()) return;
        List<JsonValue> alternatives = new ArrayList<>();
        optional.forEach((name, scopes) -> {
            var both = new LinkedHashMap<>(required);
            both.put(name, scopes);
            alternatives.add(new JsonObject(both));
        });
        alternatives.add(new JsonObject(new LinkedHashMap<>(required)));
        operation.put("security", new JsonArray(alternatives));
    }
}
