// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        required.putAll(((JsonObject) said.getOrDefault("required", new JsonObject(new LinkedHashMap<>()))).members());
        optional.putAll(((JsonObject) said.getOrDefault("optional", new JsonObject(new LinkedHashMap<>()))).members());
        SecuritySchemes.addAll(
                schemes, ((JsonObject) said.getOrDefault("schemes", new JsonObject(new LinkedHashMap<>()))).members());
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
