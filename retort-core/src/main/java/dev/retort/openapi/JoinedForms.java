// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Forms that are one body: of an endpoint, and of what is provided for it.
final class JoinedForms {

    private static final JsonBoolean TRUE = new JsonBoolean(true);

    private JoinedForms() {}

    /// The body with the fields of both, in the types that both can be sent in; a body that is no form as it is.
    static JsonObject of(JsonObject own, JsonObject added) {
        var content = new LinkedHashMap<String, JsonValue>();
        members(own, "content").forEach((type, media) -> {
            if (members(added, "content").get(type) instanceof JsonObject other)
                content.put(type, media((JsonObject) media, other));
        });
        if (content.isEmpty()) return own;
        boolean required = isRequired(own) || isRequired(added);
        return own.with("required", new JsonBoolean(required)).with("content", new JsonObject(content));
    }

    private static JsonObject media(JsonObject own, JsonObject added) {
        var names = new LinkedHashSet<>(required(own));
        names.addAll(required(added));
        JsonObject both = Merging.deep(own, added);
        if (names.isEmpty() || !(both.members().get("schema") instanceof JsonObject schema)) return both;
        return both.with("schema", schema.with("required", new JsonArray(List.copyOf(names))));
    }

    private static List<JsonValue> required(JsonObject media) {
        return members(media, "schema").get("required") instanceof JsonArray(var names) ? names : List.of();
    }

    private static boolean isRequired(JsonObject body) {
        return TRUE.equals(body.members().get("required"));
    }

    private static Map<String, JsonValue> members(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonObject(var members) ? members : Map.of();
    }
}
