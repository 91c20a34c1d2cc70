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

    private final Map<String, JsonValue> required = new LinkedHashMap<>();
    private final Map<String, JsonValue> optional = new LinkedHashMap<>();
    private final LinkedHashMap<String, JsonValue> schemes = new LinkedHashMap<>();

    /// Adds what a fragment says, if it does.
    void add(JsonObject fragment) {
        if (!(fragment.members().get("security") instanceof JsonObject(var said))) return;
        members(said, "required").forEach((name, scopes) -> required.merge(name, scopes, Security::both));
        members(said, "optional").forEach((name, scopes) -> optional.merge(name, scopes, Security::both));
        SecuritySchemes.addAll(schemes, members(said, "schemes"));
    }

    private static Map<String, JsonValue> members(Map<String, JsonValue> said, String name) {
        return said.get(name) instanceof JsonObject(var members) ? members : Map.of();
    }

    /// The scopes that are required here or there.
    private static JsonValue both(JsonValue first, JsonValue second) {
        var scopes = new LinkedHashSet<>(((JsonArray) first).elements());
        scopes.addAll(((JsonArray) second).elements());
        return new JsonArray(List.copyOf(scopes));
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
            both.merge(name, scopes, Security::both);
            alternatives.add(new JsonObject(both));
        });
        alternatives.add(new JsonObject(new LinkedHashMap<>(required)));
        operation.put("security", new JsonArray(alternatives));
    }
}
