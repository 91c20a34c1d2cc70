// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.generated.Generated;
import dev.retort.json.ClosedScalar;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;

/// Schemas of enums whose constants have values. Those are what the program computes, so that a fragment can only name
/// the enum, in `$values`; its codec lists them.
final class EnumSchema {

    /// The keyword of a fragment.
    static final String VALUES = "$values";

    /// The keyword of the schema of keys that are numbers, which names the type that is made of them.
    static final String KEYS = "$keys";

    private EnumSchema() {}

    /// The schema of keys, which are the numbers of the constants alone where they stand for an enum.
    ///
    /// @param type the fragment of what is made of the keys
    static JsonObject keys(JsonObject schema, JsonObject type) {
        var members = new LinkedHashMap<String, JsonValue>();
        if (type.members().get("enum") instanceof JsonArray(var numbers)) {
            members.put("type", new JsonString("string"));
            members.put(
                    "enum", new JsonArray(numbers.stream().map(EnumSchema::text).toList()));
        } else {
            members.putAll(schema.members());
            members.remove(KEYS);
        }
        return new JsonObject(members);
    }

    private static JsonValue text(JsonValue number) {
        return new JsonString(number.toString());
    }

    /// The schema with the values in it.
    ///
    /// @param from a class that sees the enum
    static JsonObject of(JsonObject fragment, Class<?> from) {
        var members = new LinkedHashMap<String, JsonValue>();
        fragment.members().forEach((name, value) -> {
            if (name.equals(VALUES)) members.put("enum", values(OpenApiDocument.text(value), from));
            else members.put(name, value);
        });
        return new JsonObject(members);
    }

    private static JsonArray values(String binaryName, Class<?> from) {
        try {
            Class<?> type = Class.forName(binaryName, false, from.getClassLoader());
            ClosedScalar<?> scalar = Generated.find(type, ClosedScalar.class)
                    .orElseThrow(() -> new IllegalStateException(binaryName + " has no codec: compile it again"));
            return new JsonArray(scalar.forms());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(binaryName + " has a schema and no class: compile it again", gone);
        }
    }
}
