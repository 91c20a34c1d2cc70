// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The shared parts of a document. Fragments refer to a type by its binary name, as
/// `#/components/schemas/shop.Pet`, and to a patch of one as `#/components/patches/shop.Pet`; here those
/// references get the shortest name that is still free, and what they refer to is gathered.
final class Components {

    private static final String SCHEMA = "#/components/schemas/";
    private static final String PATCH = PatchSchema.REFERENCE;
    private static final String RESPONSE = "#/components/responses/";

    /// The keywords of a use of a generic record.
    private static final Set<String> GENERIC = Set.of(GenericSchemas.REFERENCE, "arguments", GenericSchemas.PATCHED);

    private final Map<String, String> names = new LinkedHashMap<>();
    private final SequencedMap<String, JsonValue> schemas = new LinkedHashMap<>();
    private final SequencedMap<String, JsonValue> responses = new LinkedHashMap<>();

    /// A fragment with its references made local, having gathered what they refer to.
    ///
    /// @param from a class that sees the types that are referred to
    JsonValue resolve(JsonValue fragment, Class<?> from) {
        return switch (fragment) {
            case JsonObject use when use.members().containsKey(GenericSchemas.REFERENCE) -> generic(use, from);
            case JsonObject object
            when object.members().get(UnionSchema.UNION) instanceof JsonObject union -> union(object, union, from);
            case JsonObject object -> {
                var members = new LinkedHashMap<String, JsonValue>();
                object.members().forEach((name, value) -> members.put(name, member(name, value, from)));
                yield new JsonObject(members);
            }
            case JsonArray array ->
                new JsonArray(array.elements().stream()
                        .map(each -> resolve(each, from))
                        .toList());
            default -> fragment;
        };
    }

    /// A use of a generic record, with what stands beside it.
    private JsonValue generic(JsonObject use, Class<?> from) {
        var reference = new LinkedHashMap<String, JsonValue>();
        if (!GenericSchemas.isTooDeep(use)) reference.put("$ref", new JsonString(SCHEMA + use(use, from)));
        use.members().forEach((name, value) -> {
            if (!GENERIC.contains(name)) reference.put(name, resolve(value, from));
        });
        return new JsonObject(reference);
    }

    private String use(JsonObject use, Class<?> from) {
        var identity = new LinkedHashMap<>(use.members());
        identity.keySet().retainAll(GENERIC);
        String key = new JsonObject(identity).toString();
        String known = names.get(key);
        if (known != null) return known;
        String binaryName = GenericSchemas.binaryName(use);
        boolean patched = identity.containsKey(GenericSchemas.PATCHED);
        String name = freeName(
                GenericSchemas.name(use) + (patched ? "Patch" : ""),
                binaryName.replace('$', '.') + GenericSchemas.argumentNames(use) + (patched ? ".Patch" : ""));
        var schema = new LinkedHashMap<>(
                GenericSchemas.fill(fragment(binaryName, from), use).members());
        schema.put("title", new JsonString(GenericSchemas.name(use)));
        JsonObject filled = new JsonObject(schema);
        return add(key, name, patched ? PatchSchema.of(filled, other -> fragment(other, from)) : filled, from);
    }

    /// The schema of a sealed interface: one of its records, each with the discriminator.
    private JsonValue union(JsonObject schema, JsonObject union, Class<?> from) {
        var references = new LinkedHashMap<String, JsonValue>();
        ((JsonObject) OpenApiDocument.member(union, "records"))
                .members()
                .forEach((value, record) -> references.put(
                        value, new JsonString(SCHEMA + choice(union, value, OpenApiDocument.text(record), from))));
        return UnionSchema.of(schema, union, references);
    }

    private String choice(JsonObject union, String value, String record, Class<?> from) {
        String binaryName = OpenApiDocument.text(OpenApiDocument.member(union, "name"));
        String key = binaryName + " " + record;
        String known = names.get(key);
        if (known != null) return known;
        String suffix = "_" + GenericSchemas.simpleName(record);
        String name = freeName(GenericSchemas.simpleName(binaryName) + suffix, binaryName.replace('$', '.') + suffix);
        return add(key, name, UnionSchema.choice(union, value, fragment(record, from)), from);
    }

    private JsonValue member(String name, JsonValue value, Class<?> from) {
        if (name.equals("$ref") && value instanceof JsonString(String reference)) {
            if (reference.startsWith(SCHEMA)) {
                return new JsonString(SCHEMA + schema(reference.substring(SCHEMA.length()), from));
            }
            if (reference.startsWith(PATCH)) {
                return new JsonString(SCHEMA + patch(reference.substring(PATCH.length()), from));
            }
            if (reference.startsWith(RESPONSE)) response(reference.substring(RESPONSE.length()), from);
        }
        return resolve(value, from);
    }

    private String schema(String binaryName, Class<?> from) {
        String known = names.get(binaryName);
        if (known != null) return known;
        return add(binaryName, freeName(binaryName), fragment(binaryName, from), from);
    }

    /// The schema of a patch (RFC 7396) of a type.
    private String patch(String binaryName, Class<?> from) {
        String key = PATCH + binaryName;
        String known = names.get(key);
        if (known != null) return known;
        String name =
                freeName(GenericSchemas.simpleName(binaryName) + "Patch", binaryName.replace('$', '.') + ".Patch");
        return add(key, name, PatchSchema.of(fragment(binaryName, from), other -> fragment(other, from)), from);
    }

    private static JsonObject fragment(String binaryName, Class<?> from) {
        return Fragments.find(binaryName, from)
                .orElseThrow(() -> new IllegalStateException(binaryName + " has no schema: compile it again"));
    }

    private String add(String key, String name, JsonObject schema, Class<?> from) {
        names.put(key, name);
        schemas.putLast(
                name, schema); // keeps the place in the order of first use while its own references are resolved
        schemas.put(name, resolve(schema, from));
        return name;
    }

    private String freeName(String binaryName) {
        return freeName(GenericSchemas.simpleName(binaryName), binaryName.replace('$', '.'));
    }

    /// The first of these names that is free, or the second with a number.
    private String freeName(String simple, String full) {
        if (!names.containsValue(simple)) return simple;
        String name = full;
        for (int i = 2; names.containsValue(name); i++) name = full + "_" + i;
        return name;
    }

    private void response(String name, Class<?> from) {
        if (responses.containsKey(name)) return;
        JsonObject all = Fragments.find("responses", Components.class).orElseThrow();
        JsonValue response = all.members().get(name);
        if (response == null) throw new IllegalStateException("no response is called " + name);
        responses.put(name, resolve(response, from));
    }

    JsonObject toJson() {
        var members = new LinkedHashMap<String, JsonValue>();
        if (!schemas.isEmpty()) members.put("schemas", new JsonObject(schemas));
        if (!responses.isEmpty()) members.put("responses", new JsonObject(responses));
        return new JsonObject(members);
    }
}
