// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Schemas of generic records. In fragments, a use is `{"$generic": "shop.Page", "arguments": [schema …]}`, and
/// the record's own schema names its type parameters in `$parameters` and stands for them with
/// `{"$parameter": "T"}`.
final class GenericSchemas {

    /// The keyword of a use.
    static final String REFERENCE = "$generic";

    /// The keyword of a use whose patch is meant.
    static final String PATCHED = "patched";

    /// A record may hold itself with ever larger arguments; where it goes deeper than this, anything is said
    /// to be allowed.
    private static final int DEEPEST = 8;

    private GenericSchemas() {}

    /// The record's schema with its type parameters filled in.
    static JsonObject fill(JsonObject schema, JsonObject use) {
        List<JsonValue> parameters = elements(schema, "$parameters");
        List<JsonValue> arguments = elements(use, "arguments");
        var filling = new LinkedHashMap<JsonValue, JsonValue>();
        for (int i = 0; i < parameters.size(); i++) filling.put(parameters.get(i), arguments.get(i));
        var filled = new LinkedHashMap<>(((JsonObject) fill(schema, filling)).members());
        filled.remove("$parameters");
        return new JsonObject(filled);
    }

    private static JsonValue fill(JsonValue value, Map<JsonValue, JsonValue> filling) {
        return switch (value) {
            case JsonObject(var members) -> {
                var filled = new LinkedHashMap<String, JsonValue>();
                if (filling.get(members.get("$parameter")) instanceof JsonObject(var argument)) filled.putAll(argument);
                members.forEach((name, each) -> {
                    if (!name.equals("$parameter")) filled.put(name, fill(each, filling));
                });
                yield new JsonObject(filled);
            }
            case JsonArray(var elements) ->
                new JsonArray(elements.stream().map(each -> fill(each, filling)).toList());
            default -> value;
        };
    }

    /// A word for a use, such as `Page_Book`, which may be part of a component's name.
    static String name(JsonObject use) {
        return simpleName(binaryName(use)) + argumentNames(use);
    }

    static String argumentNames(JsonObject use) {
        return elements(use, "arguments").stream()
                .map(each -> "_" + word((JsonObject) each))
                .collect(Collectors.joining());
    }

    static String binaryName(JsonObject use) {
        return use.members().get(REFERENCE) instanceof JsonString(String name) ? name : "";
    }

    private static String word(JsonObject schema) {
        var members = schema.members();
        if (members.containsKey(REFERENCE)) return name(schema);
        if (members.get("$ref") instanceof JsonString(String reference))
            return simpleName(reference.substring(reference.lastIndexOf('/') + 1));
        if (members.get("items") instanceof JsonObject items)
            return (members.containsKey("uniqueItems") ? "Set_" : "List_") + word(items);
        if (members.get("additionalProperties") instanceof JsonObject values) return "Map_" + word(values);
        if (members.get("format") instanceof JsonString(String format)) return capitalized(format);
        return members.get("type") instanceof JsonString(String type) ? capitalized(type) : "Any";
    }

    /// `date-time` as `DateTime`.
    private static String capitalized(String words) {
        return List.of(words.split("-")).stream()
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    static boolean isTooDeep(JsonObject use) {
        return depth(use) > DEEPEST;
    }

    private static int depth(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) ->
                members.values().stream().mapToInt(GenericSchemas::depth).max().orElse(0)
                        + (members.containsKey(REFERENCE) || members.containsKey("items") ? 1 : 0);
            case JsonArray(var elements) ->
                elements.stream().mapToInt(GenericSchemas::depth).max().orElse(0);
            default -> 0;
        };
    }

    private static List<JsonValue> elements(JsonObject object, String name) {
        return object.members().get(name) instanceof JsonArray(var elements) ? elements : List.of();
    }
}
