// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import dev.retort.openapi.RequestSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Finds out from its schema what a record can be told.
final class SettingsTree {

    private final Class<?> type;

    private SettingsTree(Class<?> type) {
        this.type = type;
    }

    /// @throws IllegalArgumentException when it is no `@Json` record, or two of its settings would have the same
    ///     variable, or the same name but for capitals and hyphens
    static SettingsGroup of(Class<?> type) {
        var tree = new SettingsTree(type);
        JsonObject schema = RequestSchema.find(type.getName(), type)
                .filter(SettingsTree::isGroup)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                type.getName()
                                        + " cannot be read from settings: write a record with @Json, and let the annotation processor see it"));
        SettingsGroup whole = tree.group(List.of(), schema, true, List.of(type.getName()));
        requireDistinct(whole);
        return whole;
    }

    private static void requireDistinct(SettingsGroup whole) {
        var byVariable = new LinkedHashMap<String, Setting>();
        var byName = new LinkedHashMap<String, Setting>();
        whole.settings().forEach(setting -> {
            Setting other = byVariable.putIfAbsent(setting.variable(), setting);
            if (other != null) {
                throw new IllegalArgumentException("%s and %s would both be %s in the environment: rename one"
                        .formatted(other.path(), setting.path(), setting.variable()));
            }
            Setting alike = byName.putIfAbsent(setting.plain(), setting);
            if (alike != null) {
                throw new IllegalArgumentException(
                        "%s and %s would be one name in properties and arguments, where capitals, - and _ make no difference: rename one"
                                .formatted(alike.path(), setting.path()));
            }
        });
    }

    /// @param within the types that this is in, so that one which holds itself comes to an end
    private SettingsGroup group(List<String> names, JsonObject schema, boolean required, List<String> within) {
        var members = new LinkedHashMap<String, SettingsNode>();
        if (schema.members().get("properties") instanceof JsonObject(var properties)) {
            properties.forEach((name, property) -> {
                var path = new ArrayList<>(names);
                path.add(name);
                members.put(name, node(path, (JsonObject) property, requires(schema, name), within));
            });
        }
        return new SettingsGroup(names, members, required);
    }

    private SettingsNode node(List<String> names, JsonObject property, boolean required, List<String> within) {
        JsonObject schema = present(property);
        if (!(schema.members().get("$ref") instanceof JsonString(String reference))) return new Setting(names, schema);
        String name = reference.substring(RequestSchema.REFERENCE.length());
        Optional<JsonObject> referred = RequestSchema.find(name, type);
        if (referred.isEmpty() || !isGroup(referred.get()) || within.contains(name)) {
            return new Setting(names, referred.orElse(schema));
        }
        var deeper = new ArrayList<>(within);
        deeper.add(name);
        return group(names, referred.get(), required, deeper);
    }

    /// The schema of what may also be `null`.
    private static JsonObject present(JsonObject schema) {
        return schema.members().get("anyOf") instanceof JsonArray(var either)
                        && either.getFirst() instanceof JsonObject value
                ? value
                : schema;
    }

    private static boolean isGroup(JsonObject schema) {
        return schema.members().containsKey("properties");
    }

    private static boolean requires(JsonObject schema, String name) {
        JsonValue required = schema.members().get("required");
        return required instanceof JsonArray(var all) && all.contains(new JsonString(name));
    }
}
