// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Set;

/// A document of OpenAPI 3.1 as one of 3.0. Schemas of what it cannot say, such as the elements of a sequence, are left
/// out.
final class OpenApi30 {

    /// What holds values of the application, in which nothing is a schema.
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum", "value");

    /// What holds objects by names that the application chose.
    private static final Set<String> NAMED =
            Set.of("callbacks", "content", "encoding", "headers", "links", "parameters", "requestBodies", "responses");

    private OpenApi30() {}

    static JsonObject of(JsonObject document) {
        var members = new LinkedHashMap<String, JsonValue>();
        document.members().forEach((name, value) -> {
            switch (name) {
                case "info" -> members.put(name, info((JsonObject) value));
                case "components" -> members.put(name, components((JsonObject) value));
                case "webhooks", "jsonSchemaDialect" -> {
                    // 3.0 has no such thing
                }
                default -> members.put(name, schemasWithin(name, value));
            }
        });
        return ReferredSchemas.only(new JsonObject(members));
    }

    private static JsonObject info(JsonObject info) {
        var members = new LinkedHashMap<>(info.members());
        members.remove("summary");
        if (members.get("license") instanceof JsonObject license) members.put("license", license(license));
        return new JsonObject(members);
    }

    /// The name of a licence in SPDX is the name of its page there.
    private static JsonObject license(JsonObject license) {
        var members = new LinkedHashMap<>(license.members());
        if (members.remove("identifier") instanceof JsonString(String id))
            members.put("url", new JsonString("https://spdx.org/licenses/" + id + ".html"));
        return new JsonObject(members);
    }

    private static JsonObject components(JsonObject components) {
        var members = new LinkedHashMap<String, JsonValue>();
        components.members().forEach((kind, named) -> {
            if (kind.equals("schemas")) members.put(kind, Schema30.each((JsonObject) named));
            else members.put(kind, schemasWithin(kind, named));
        });
        return new JsonObject(members);
    }

    /// @param parent the name under which the value stands
    private static JsonValue schemasWithin(String parent, JsonValue value) {
        return switch (value) {
            case JsonObject(var members) -> {
                var all = new LinkedHashMap<String, JsonValue>();
                boolean named = NAMED.contains(parent);
                members.forEach(
                        (name, member) -> all.put(name, named ? schemasWithin("", member) : member(name, member)));
                yield new JsonObject(all);
            }
            case JsonArray(var elements) ->
                new JsonArray(
                        elements.stream().map(each -> schemasWithin("", each)).toList());
            default -> value;
        };
    }

    private static JsonValue member(String name, JsonValue value) {
        if (VALUES.contains(name) || name.startsWith("x-")) return value;
        return name.equals("schema") ? Schema30.of(value) : schemasWithin(name, value);
    }
}
