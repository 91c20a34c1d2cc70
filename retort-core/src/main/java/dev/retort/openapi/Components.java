// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The shared parts of a document. Fragments refer to a type by its binary name, as
/// `#/components/schemas/shop.Pet`, and to a patch of one as `#/components/patches/shop.Pet`; here those
/// references get the shortest name that is still free, and what they refer to is gathered. A type that is not
/// the same in requests and in answers, and travels both ways, gets two schemas, of which that of requests is
/// called `PetInput`.
final class Components {

    /// What references to a schema begin with, before the binary name of a type or the name in the
    /// document.
    static final String SCHEMA = "#/components/schemas/";

    private static final String PATCH = PatchSchema.REFERENCE;
    private static final String RESPONSE = "#/components/responses/";

    /// What holds values of the application, in which nothing refers to a type.
    private static final Set<String> VALUES = Set.of("const", "default", "enum", "example", "examples");

    /// What holds schemas by names that the application chose.
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "headers");

    /// The keyword of a fragment that names a class of another jar, which may be imported in several places.
    private static final String IMPORTED = "$imported";

    /// The keywords of a use of a generic record.
    private static final Set<String> GENERIC = Set.of(GenericSchemas.REFERENCE, "arguments", GenericSchemas.PATCHED);

    private final LinkedHashMap<String, JsonValue> securitySchemes = new LinkedHashMap<>();
    private final SchemaUses uses;
    private Map<String, JsonObject> provided = Map.of();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final SequencedMap<String, JsonValue> schemas = new LinkedHashMap<>();
    private final SequencedMap<String, JsonValue> responses = new LinkedHashMap<>();
    private final Map<List<JsonValue>, String> imports = new HashMap<>();

    /// @param uses of all that will be resolved
    Components(SchemaUses uses) {
        this.uses = uses;
    }

    /// Has an operation's fragments be known before any is resolved.
    ///
    /// @param requests which way its requests travel
    static void addUses(JsonObject operation, SchemaUses uses, Direction requests, Class<?> from) {
        operation.members().forEach((name, value) -> uses.add(value, direction(name, requests), from));
    }

    /// Schemas that no class stands for, by their names, for what is resolved from now on. Those of another scope
    /// may have the same names.
    void provide(Map<String, JsonObject> named) {
        provided = named;
    }

    /// An operation with its references made local, having gathered what they refer to.
    ///
    /// @param requests which way its requests travel
    /// @param from     a class that sees the types that are referred to
    JsonObject operation(JsonObject fragment, Direction requests, Class<?> from) {
        var members = new LinkedHashMap<String, JsonValue>();
        fragment.members().forEach((name, value) -> members.put(name, resolve(value, direction(name, requests), from)));
        return new JsonObject(members);
    }

    private static Direction direction(String memberOfOperation, Direction requests) {
        return memberOfOperation.equals("responses") ? requests.opposite() : requests;
    }

    /// Whether a member is a value of the application, which may look like a fragment.
    ///
    /// @param parent the name under which the object around it stands
    static boolean isValue(String parent, String name) {
        return !NAMED.contains(parent) && (VALUES.contains(name) || name.startsWith("x-"));
    }

    private JsonValue resolve(JsonValue fragment, Direction way, Class<?> from) {
        return resolve("", fragment, way, from);
    }

    /// @param parent the name under which the fragment stands
    private JsonValue resolve(String parent, JsonValue fragment, Direction way, Class<?> from) {
        return switch (fragment) {
            case JsonObject use when use.members().containsKey(GenericSchemas.REFERENCE) -> generic(use, way, from);
            case JsonObject object
            when object.members().get(EnumSchema.KEYS) instanceof JsonString(String type) ->
                EnumSchema.keys(object, fragment(type, from));
            case JsonObject object
            when object.members().get(UnionSchema.UNION) instanceof JsonObject union -> union(object, union, way, from);
            case JsonObject object -> {
                var members = new LinkedHashMap<String, JsonValue>();
                object.members()
                        .forEach((name, value) ->
                                members.put(name, isValue(parent, name) ? value : member(name, value, way, from)));
                yield new JsonObject(members);
            }
            case JsonArray array ->
                new JsonArray(array.elements().stream()
                        .map(each -> resolve(each, way, from))
                        .toList());
            default -> fragment;
        };
    }

    /// A use of a generic record, with what stands beside it.
    private JsonValue generic(JsonObject use, Direction way, Class<?> from) {
        var reference = new LinkedHashMap<String, JsonValue>();
        if (!GenericSchemas.isTooDeep(use)) reference.put("$ref", new JsonString(SCHEMA + use(use, way, from)));
        use.members().forEach((name, value) -> {
            if (!GENERIC.contains(name)) reference.put(name, isValue("", name) ? value : resolve(value, way, from));
        });
        return new JsonObject(reference);
    }

    /// What tells a use of a generic record from others.
    static String identity(JsonObject use) {
        var identity = new LinkedHashMap<>(use.members());
        identity.keySet().retainAll(GENERIC);
        return new JsonObject(identity).toString();
    }

    private String use(JsonObject use, Direction way, Class<?> from) {
        String identity = identity(use);
        boolean patched = use.members().containsKey(GenericSchemas.PATCHED);
        String suffix = patched ? "" : suffix(way, uses.isApart(identity, use, from));
        String known = names.get(identity + suffix);
        if (known != null) return known;
        String binaryName = GenericSchemas.binaryName(use);
        String name = freeName(
                GenericSchemas.name(use) + (patched ? "Patch" : suffix),
                binaryName.replace('$', '.')
                        + GenericSchemas.argumentNames(use)
                        + (patched ? ".Patch" : suffix.isEmpty() ? "" : "." + suffix));
        var schema = new LinkedHashMap<>(
                GenericSchemas.fill(fragment(binaryName, from), use).members());
        schema.put("title", new JsonString(GenericSchemas.name(use)));
        var filled = new JsonObject(schema);
        return patched
                ? add(identity, name, PatchSchema.of(filled, other -> fragment(other, from)), Direction.REQUEST, from)
                : add(identity + suffix, name, SchemaView.titled(SchemaView.of(filled, way), suffix), way, from);
    }

    /// What the name of a type's schema ends with.
    private static String suffix(Direction way, boolean apart) {
        return apart && way == Direction.REQUEST ? "Input" : "";
    }

    /// The schema of a sealed interface: one of its records, each with the discriminator.
    private JsonValue union(JsonObject schema, JsonObject union, Direction way, Class<?> from) {
        var references = new LinkedHashMap<String, JsonValue>();
        ((JsonObject) OpenApiDocument.member(union, "records"))
                .members()
                .forEach((value, record) -> references.put(
                        value, new JsonString(SCHEMA + choice(union, value, OpenApiDocument.text(record), way, from))));
        return UnionSchema.of(schema, union, references);
    }

    private String choice(JsonObject union, String value, String record, Direction way, Class<?> from) {
        String binaryName = OpenApiDocument.text(OpenApiDocument.member(union, "name"));
        JsonObject fragment = fragment(record, from);
        String input = suffix(way, uses.isApart(binaryName, fragment, from));
        String key = binaryName + " " + record + input;
        String known = names.get(key);
        if (known != null) return known;
        String suffix = "_" + GenericSchemas.simpleName(record) + input;
        String name = freeName(GenericSchemas.simpleName(binaryName) + suffix, binaryName.replace('$', '.') + suffix);
        JsonObject view = SchemaView.titled(SchemaView.of(fragment, way), input);
        return add(key, name, UnionSchema.choice(union, value, view), way, from);
    }

    private JsonValue member(String name, JsonValue value, Direction way, Class<?> from) {
        if (name.equals("$ref") && value instanceof JsonString(String reference)) {
            if (reference.startsWith(SCHEMA)) {
                return new JsonString(SCHEMA + schema(reference.substring(SCHEMA.length()), way, from));
            }
            if (reference.startsWith(PATCH)) {
                return new JsonString(SCHEMA + patch(reference.substring(PATCH.length()), from));
            }
            if (reference.startsWith(RESPONSE)) response(reference.substring(RESPONSE.length()), from);
        }
        return resolve(name, value, way, from);
    }

    private String schema(String binaryName, Direction way, Class<?> from) {
        JsonObject given = provided.get(binaryName);
        JsonObject fragment = given == null ? fragment(binaryName, from) : given;
        String suffix = suffix(way, uses.isApart(binaryName, fragment, from));
        String key = (given == null ? binaryName : binaryName + " " + given) + suffix;
        String known = names.get(key);
        if (known != null) return known;
        String name = suffix.isEmpty()
                ? freeName(binaryName)
                : freeName(GenericSchemas.simpleName(binaryName) + suffix, binaryName.replace('$', '.') + "." + suffix);
        return add(key, name, SchemaView.titled(SchemaView.of(fragment, way), suffix), way, from);
    }

    /// The schema of a patch (RFC 7396) of a type.
    private String patch(String binaryName, Class<?> from) {
        String key = PATCH + binaryName;
        String known = names.get(key);
        if (known != null) return known;
        String name =
                freeName(GenericSchemas.simpleName(binaryName) + "Patch", binaryName.replace('$', '.') + ".Patch");
        JsonObject patch = PatchSchema.of(fragment(binaryName, from), other -> fragment(other, from));
        return add(key, name, patch, Direction.REQUEST, from);
    }

    static JsonObject fragment(String binaryName, Class<?> from) {
        JsonObject fragment = Fragments.find(binaryName, from)
                .orElseThrow(() -> new IllegalStateException(binaryName + " has no schema: compile it again"));
        return fragment.members().containsKey(EnumSchema.VALUES) ? EnumSchema.of(fragment, from) : fragment;
    }

    private String add(String key, String name, JsonObject schema, Direction way, Class<?> from) {
        names.put(key, name);
        schemas.putLast(
                name, schema); // keeps the place in the order of first use while its own references are resolved
        var members = new LinkedHashMap<>(schema.members());
        JsonValue imported = members.remove(IMPORTED);
        JsonValue resolved = resolve(new JsonObject(members), way, from);
        schemas.put(name, resolved);
        return imported == null ? name : sameImport(key, name, List.of(imported, resolved));
    }

    /// The name of a class of another jar that is imported in several places, and is the same in all of them.
    private String sameImport(String key, String name, List<JsonValue> content) {
        String first = imports.putIfAbsent(content, name);
        if (first == null) return name;
        schemas.remove(name);
        names.put(key, first);
        return first;
    }

    private String freeName(String binaryName) {
        return freeName(GenericSchemas.simpleName(binaryName), binaryName.replace('$', '.'));
    }

    /// The first of these names that is free, or the second with a number, in the letters that names of
    /// components may have (OpenAPI 3.1, 4.8.7).
    private String freeName(String simple, String full) {
        String first = inAscii(simple);
        if (!names.containsValue(first)) return first;
        String second = inAscii(full);
        String name = second;
        for (int i = 2; names.containsValue(name); i++) name = second + "_" + i;
        return name;
    }

    private static String inAscii(String name) {
        return name.replaceAll("[^\\w.-]", "_");
    }

    private void response(String name, Class<?> from) {
        if (responses.containsKey(name)) return;
        JsonObject all = Fragments.find("responses", Components.class).orElseThrow();
        JsonValue response = all.members().get(name);
        if (response == null) throw new IllegalStateException("no response is called " + name);
        responses.put(name, resolve(response, Direction.ANSWER, from));
    }

    /// Adds the security schemes of an endpoint.
    void securitySchemes(JsonObject endpoint) {
        if (endpoint.members().get("schemes") instanceof JsonObject(var added))
            SecuritySchemes.addAll(securitySchemes, added);
    }

    JsonObject toJson() {
        var members = new LinkedHashMap<String, JsonValue>();
        if (!schemas.isEmpty()) members.put("schemas", new JsonObject(schemas));
        if (!responses.isEmpty()) members.put("responses", new JsonObject(responses));
        if (!securitySchemes.isEmpty()) members.put("securitySchemes", new JsonObject(securitySchemes));
        return new JsonObject(members);
    }
}
