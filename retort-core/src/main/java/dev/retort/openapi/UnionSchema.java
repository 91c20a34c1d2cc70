// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Schemas of sealed interfaces. In a fragment, `$union` names the discriminator and, by its values, the
/// records. Each record becomes a component of its own that has the discriminator: declared as itself, it has
/// none.
final class UnionSchema {

    /// The keyword of a fragment.
    static final String UNION = "$union";

    private UnionSchema() {}

    /// The schema of the interface.
    ///
    /// @param references to the components of its records, by the discriminator's values
    static JsonObject of(JsonObject fragment, JsonObject union, Map<String, JsonValue> references) {
        var told = new LinkedHashMap<String, JsonValue>();
        told.put("propertyName", OpenApiDocument.member(union, "discriminator"));
        told.put("mapping", new JsonObject(new LinkedHashMap<>(references)));
        var members = new LinkedHashMap<>(fragment.members());
        members.remove(UNION);
        members.put(
                "oneOf",
                new JsonArray(references.values().stream()
                        .<JsonValue>map(each -> OpenApiDocument.object("$ref", each))
                        .toList()));
        members.put("discriminator", new JsonObject(told));
        return new JsonObject(members);
    }

    /// The schema of a record with the discriminator as its first member.
    static JsonObject choice(JsonObject union, String value, JsonObject record) {
        JsonValue discriminator = OpenApiDocument.member(union, "discriminator");
        var constant = new LinkedHashMap<String, JsonValue>();
        constant.put("type", new JsonString("string"));
        constant.put("const", new JsonString(value));
        var properties = new LinkedHashMap<String, JsonValue>();
        properties.put(OpenApiDocument.text(discriminator), new JsonObject(constant));
        if (record.members().get("properties") instanceof JsonObject(var own)) properties.putAll(own);
        var required = new ArrayList<>(List.of(discriminator));
        if (record.members().get("required") instanceof JsonArray(var own)) required.addAll(own);
        var members = new LinkedHashMap<String, JsonValue>();
        record.members().forEach((name, member) -> {
            if (name.equals("properties")) members.put("required", new JsonArray(required));
            if (!name.equals("required")) members.put(name, member);
        });
        members.put("properties", new JsonObject(properties));
        return new JsonObject(members);
    }
}
