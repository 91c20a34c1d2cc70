// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonNumber;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A schema of JSON Schema 2020-12 as a Schema Object of OpenAPI 3.0. What that cannot say is left out, so that
/// nothing is refused which the server takes.
final class Schema30 {

    private static final JsonValue NULL = new JsonString("null");
    private static final JsonBoolean TRUE = new JsonBoolean(true);
    private static final JsonObject ANYTHING = new JsonObject(new LinkedHashMap<>());

    /// `null` and nothing else. `nullable` counts beside a `type` only (OpenAPI 3.0.3, 4.7.24.1).
    private static final JsonObject ONLY_NULL = new Members()
            .text("type", "string")
            .value("nullable", TRUE)
            .list("enum", List.of(new JsonNull()))
            .toJson();

    private final SequencedMap<String, JsonValue> members = new LinkedHashMap<>();

    private Schema30() {}

    static JsonValue of(JsonValue schema) {
        if (schema instanceof JsonBoolean(boolean all)) return all ? ANYTHING : OpenApiDocument.object("not", ANYTHING);
        if (!(schema instanceof JsonObject(var keywords))) return schema;
        var translated = new Schema30();
        keywords.forEach(translated::keyword);
        return translated.toJson();
    }

    /// Schemas by name.
    static JsonObject each(JsonObject named) {
        var all = new LinkedHashMap<String, JsonValue>();
        named.members().forEach((name, schema) -> all.put(name, of(schema)));
        return new JsonObject(all);
    }

    private void keyword(String name, JsonValue value) {
        switch (name) {
            case "type" -> type(value);
            case "const" -> members.put("enum", new JsonArray(List.of(value)));
            case "examples" ->
                ((JsonArray) value).elements().stream().findFirst().ifPresent(first -> members.put("example", first));
            case "exclusiveMinimum" -> exclusive("minimum", (JsonNumber) value, 1);
            case "exclusiveMaximum" -> exclusive("maximum", (JsonNumber) value, -1);
            case "minimum" -> inclusive(name, value, 1);
            case "maximum" -> inclusive(name, value, -1);
            case "anyOf", "oneOf", "allOf" ->
                members.put(
                        name,
                        new JsonArray(((JsonArray) value)
                                .elements().stream().map(Schema30::of).toList()));
            case "items", "additionalProperties", "not" ->
                members.put(
                        name, name.equals("additionalProperties") && value instanceof JsonBoolean ? value : of(value));
            case "properties" -> members.put(name, each((JsonObject) value));
            case "prefixItems" -> members.putIfAbsent("items", ANYTHING);
            case "contentEncoding" -> members.put("format", new JsonString("byte"));
            case "contentMediaType" -> {
                if (new JsonString("application/octet-stream").equals(value))
                    members.putIfAbsent("format", new JsonString("binary"));
            }
            case "contentSchema",
                    "patternProperties",
                    "propertyNames",
                    "unevaluatedProperties",
                    "unevaluatedItems",
                    "dependentRequired",
                    "dependentSchemas",
                    "if",
                    "then",
                    "else",
                    "contains",
                    "minContains",
                    "maxContains",
                    "$comment",
                    "$defs",
                    "$id",
                    "$schema",
                    "$anchor" -> {
                // 3.0 has no such thing
            }
            default -> members.put(name, value);
        }
    }

    private void type(JsonValue value) {
        List<JsonValue> types = value instanceof JsonArray(var several) ? several : List.of(value);
        List<JsonValue> others =
                types.stream().filter(each -> !each.equals(NULL)).toList();
        if (others.size() == 1) {
            if (types.size() > 1) members.put("nullable", TRUE);
            members.put("type", others.getFirst());
        } else if (others.isEmpty()) {
            members.putAll(ONLY_NULL.members());
        } else {
            members.put(
                    "anyOf",
                    new JsonArray(types.stream()
                            .<JsonValue>map(
                                    type -> type.equals(NULL) ? ONLY_NULL : OpenApiDocument.object("type", type))
                            .toList()));
        }
    }

    /// A limit that is itself allowed, unless one that is not is as narrow.
    ///
    /// @param direction 1 for a lower limit, -1 for an upper one
    private void inclusive(String name, JsonValue limit, int direction) {
        boolean wider = members.get(name) instanceof JsonNumber(var exclusive)
                && limit instanceof JsonNumber(var inclusive)
                && Integer.signum(inclusive.compareTo(exclusive)) != direction;
        if (wider) return;
        members.put(name, limit);
        members.remove(exclusiveFlag(name));
    }

    /// A limit that is not itself allowed, unless an inclusive one is narrower.
    ///
    /// @param direction 1 for a lower limit, -1 for an upper one
    private void exclusive(String name, JsonNumber limit, int direction) {
        boolean wider = members.get(name) instanceof JsonNumber(var inclusive)
                && Integer.signum(inclusive.compareTo(limit.value())) == direction;
        if (wider) return;
        members.put(name, limit);
        members.put(exclusiveFlag(name), TRUE);
    }

    private static String exclusiveFlag(String limit) {
        return limit.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum";
    }

    /// A reference is alone in 3.0: what stands beside it is put around it.
    private JsonObject toJson() {
        JsonValue reference = members.get("$ref");
        if (reference == null || members.size() == 1) return new JsonObject(members);
        members.remove("$ref");
        members.putFirst("allOf", new JsonArray(List.of(OpenApiDocument.object("$ref", reference))));
        return new JsonObject(members);
    }
}
