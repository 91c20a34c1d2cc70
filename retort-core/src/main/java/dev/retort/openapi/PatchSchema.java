// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/// The schema of a JSON Merge Patch (RFC 7396) of a type, made from the schema of the type: no member is
/// required, those that need not be there and have no default may be removed with `null`, objects are patches in their
/// turn, and
/// arrays are replaced as a whole.
final class PatchSchema {

    /// What references to a patch begin with, before the binary name of the type.
    static final String REFERENCE = "#/components/patches/";

    private static final JsonValue NULL = OpenApiDocument.object("type", new JsonString("null"));

    /// What is said of all entries of a map, of which a patch has some alone.
    private static final Set<String> OF_ALL = Set.of("minProperties", "maxProperties", "required", "allOf", "not");

    private final Function<String, JsonObject> fragments;

    private PatchSchema(Function<String, JsonObject> fragments) {
        this.fragments = fragments;
    }

    /// @param fragment  of the type
    /// @param fragments finds the schemas that it refers to, by their binary names
    static JsonObject of(JsonObject fragment, Function<String, JsonObject> fragments) {
        var patches = new PatchSchema(fragments);
        if (fragment.members().get(UnionSchema.UNION) instanceof JsonObject union)
            return titled(fragment).value("anyOf", patches.records(union)).toJson();
        if (!has(fragment, "properties") && fragment.members().get("anyOf") instanceof JsonArray(var forms))
            return titled(fragment).value("anyOf", patches.forms(forms)).toJson();
        List<JsonValue> written = elements(fragment, SchemaView.WRITTEN);
        return patches.of(SchemaView.of(fragment, Direction.REQUEST), written);
    }

    private static Members titled(JsonObject schema) {
        String title = schema.members().get("title") instanceof JsonString(String text) ? text : "object";
        return new Members()
                .text("title", title + "Patch")
                .text(
                        "description",
                        "The members of " + title + " to change. Those that are left out stay as they are (RFC 7396).");
    }

    /// The patches of the records of a sealed interface. The discriminator stays as it is, like any member.
    private JsonArray records(JsonObject union) {
        var records = (JsonObject) OpenApiDocument.member(union, "records");
        var patches = new ArrayList<JsonValue>();
        records.members().forEach((value, record) -> {
            JsonObject fragment = fragments.apply(OpenApiDocument.text(record));
            patches.add(of(UnionSchema.choice(union, value, fragment), fragments));
        });
        return new JsonArray(patches);
    }

    /// The patches of the forms of a sealed interface without a discriminator. Which record it is, only the
    /// whole says.
    private JsonArray forms(List<JsonValue> forms) {
        return new JsonArray(forms.stream()
                .<JsonValue>map(form -> {
                    var patch = new LinkedHashMap<>(patched((JsonObject) form).members());
                    patch.remove("not");
                    return new JsonObject(patch);
                })
                .toList());
    }

    /// @param written the names of the members that a value always has, by a default that is made if need be
    private JsonObject of(JsonObject schema, List<JsonValue> written) {
        List<JsonValue> required = elements(schema, "required");
        var properties = new LinkedHashMap<String, JsonValue>();
        members(schema, "properties").forEach((name, property) -> {
            JsonValue patched = patched((JsonObject) property);
            var member = new JsonString(name);
            boolean kept = required.contains(member) || written.contains(member) || has(property, "default");
            properties.put(name, kept ? patched : removable((JsonObject) patched));
        });
        Members patch = titled(schema).text("type", "object").value("properties", new JsonObject(properties));
        JsonValue others = schema.members().get("additionalProperties");
        if (others != null) patch.value("additionalProperties", others);
        return patch.toJson();
    }

    private static boolean has(JsonValue schema, String keyword) {
        return schema instanceof JsonObject(var members) && members.containsKey(keyword);
    }

    private static List<JsonValue> elements(JsonObject schema, String name) {
        return schema.members().get(name) instanceof JsonArray(var elements) ? elements : List.of();
    }

    private static SequencedMap<String, JsonValue> members(JsonObject schema, String name) {
        return schema.members().get(name) instanceof JsonObject(var members) ? members : new LinkedHashMap<>();
    }

    private JsonObject patched(JsonObject schema) {
        var patched = new LinkedHashMap<>(schema.members());
        patched.remove("default"); // what is not sent stays as it is
        if (patched.get("$ref") instanceof JsonString(String reference))
            patched.put("$ref", new JsonString(patched(reference)));
        if (patched.containsKey(GenericSchemas.REFERENCE)) patched.put(GenericSchemas.PATCHED, new JsonBoolean(true));
        if (patched.get("anyOf") instanceof JsonArray(var choices)) {
            patched.put(
                    "anyOf",
                    new JsonArray(choices.stream()
                            .<JsonValue>map(choice -> patched((JsonObject) choice))
                            .toList()));
        }
        if (patched.get("additionalProperties") instanceof JsonObject value) {
            patched.keySet().removeAll(OF_ALL);
            patched.put("additionalProperties", removable(patched(value)));
        }
        return new JsonObject(patched);
    }

    /// Only objects with members are changed member by member; whatever else has a name is replaced.
    private String patched(String reference) {
        if (!reference.startsWith(Components.SCHEMA)) return reference;
        String binaryName = reference.substring(Components.SCHEMA.length());
        return isObject(fragments.apply(binaryName)) ? REFERENCE + binaryName : reference;
    }

    /// Whether a type is a record, or a sealed interface of some.
    private boolean isObject(JsonObject fragment) {
        if (fragment.members().containsKey("properties")) return true;
        if (fragment.members().containsKey(UnionSchema.UNION)) return true;
        return elements(fragment, "anyOf").stream()
                .anyMatch(form -> form.at("/$ref") instanceof JsonString(String reference)
                        && !patched(reference).equals(reference));
    }

    /// A schema that allows `null` besides, which removes a member.
    private static JsonObject removable(JsonObject schema) {
        var members = new LinkedHashMap<>(schema.members());
        if (members.isEmpty() || members.get("type") instanceof JsonArray) return schema;
        if (members.get("anyOf") instanceof JsonArray(var choices) && choices.contains(NULL)) return schema;
        boolean plain = members.get("type") instanceof JsonString
                && !members.containsKey("enum")
                && !members.containsKey("const");
        if (!plain) return OpenApiDocument.object("anyOf", new JsonArray(List.of(schema, NULL)));
        members.replace("type", new JsonArray(List.of(members.get("type"), new JsonString("null"))));
        return new JsonObject(members);
    }
}
