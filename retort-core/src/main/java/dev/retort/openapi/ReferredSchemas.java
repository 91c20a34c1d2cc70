// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;

/// The schemas of a document that it refers to, from outside of them or by way of others.
final class ReferredSchemas {

    private final JsonObject schemas;
    private final Set<String> used = new HashSet<>();

    private ReferredSchemas(JsonObject schemas) {
        this.schemas = schemas;
    }

    /// A document without the schemas that nothing refers to.
    static JsonObject only(JsonObject document) {
        if (!(document.members().get("components") instanceof JsonObject components)) return document;
        if (!(components.members().get("schemas") instanceof JsonObject schemas)) return document;
        var uses = new ReferredSchemas(schemas);
        uses.follow(document.with("components", components.with("schemas", new JsonObject(new LinkedHashMap<>()))));
        return document.with("components", components.with("schemas", uses.left()));
    }

    /// Every text that looks like a reference is taken for one: those of discriminators are no `$ref`.
    private void follow(JsonValue value) {
        switch (value) {
            case JsonString(var text)
            when text.startsWith(Components.SCHEMA) ->
                use(text.substring(Components.SCHEMA.length()).split("/", 2)[0]);
            case JsonObject(var members) -> members.values().forEach(this::follow);
            case JsonArray(var elements) -> elements.forEach(this::follow);
            default -> {
                // refers to nothing
            }
        }
    }

    private void use(String name) {
        JsonValue schema = schemas.members().get(name);
        if (schema != null && used.add(name)) follow(schema);
    }

    private JsonObject left() {
        var members = new LinkedHashMap<>(schemas.members());
        members.keySet().retainAll(used);
        return new JsonObject(members);
    }
}
