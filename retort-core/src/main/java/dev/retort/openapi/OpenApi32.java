// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Set;

/// A document of OpenAPI 3.1 as one of 3.2, which says of sequences what each of their elements is (4.14.3).
final class OpenApi32 {

    private static final String EVENTS = "text/event-stream";
    private static final Set<String> LINES = Set.of("application/jsonl", "application/x-ndjson");

    private OpenApi32() {}

    static JsonObject of(JsonObject document) {
        return (JsonObject) sequences(document);
    }

    private static JsonValue sequences(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) -> {
                var all = new LinkedHashMap<String, JsonValue>();
                members.forEach((name, member) -> all.put(name, media(name, sequences(member))));
                yield new JsonObject(all);
            }
            case JsonArray(var elements) ->
                new JsonArray(elements.stream().map(OpenApi32::sequences).toList());
            default -> value;
        };
    }

    private static JsonValue media(String type, JsonValue media) {
        JsonValue schema =
                EVENTS.equals(type) ? media.at("/schema") : LINES.contains(type) ? media.at("/schema/items") : null;
        if (schema == null) return media;
        var members = new LinkedHashMap<String, JsonValue>();
        ((JsonObject) media).members().forEach((name, member) -> {
            if (name.equals("schema")) members.put("itemSchema", schema);
            else members.put(name, member);
        });
        return new JsonObject(members);
    }
}
