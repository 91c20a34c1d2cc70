// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.endpoint.Providers;
import dev.retort.endpoint.TypeProvider;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What providers add to the operations that use them: the parameters that they read, and the answers that they give.
final class ProvidedParts {

    private final Providers providers;

    ProvidedParts(Providers providers) {
        this.providers = providers;
    }

    /// An endpoint whose operation has the parts of all providers that it uses, directly or not.
    JsonObject of(JsonObject endpoint) {
        var seen = new LinkedHashSet<String>();
        var operation = new LinkedHashMap<>(((JsonObject) OpenApiDocument.member(endpoint, "operation")).members());
        for (Class<?> guard : providers.guards()) add(guard.getName(), operation, seen);
        texts(endpoint.members().get("uses")).forEach(use -> add(use, operation, seen));
        var security = new Security();
        security.add(endpoint);
        seen.forEach(type -> part(type).ifPresent(security::add));
        if (seen.isEmpty() && security.isEmpty()) return endpoint;
        security.putTo(operation);
        var members = new LinkedHashMap<>(endpoint.members());
        members.put("schemes", security.schemes());
        members.put("operation", new JsonObject(operation));
        return new JsonObject(members);
    }

    private void add(String type, Map<String, JsonValue> operation, Set<String> seen) {
        if (!seen.add(type)) return;
        part(type).ifPresent(part -> {
            if (part.members().get("operation") instanceof JsonObject(var added)) merge(added, operation);
            texts(part.members().get("uses")).forEach(use -> add(use, operation, seen));
        });
    }

    private Optional<JsonObject> part(String type) {
        return providers.all().stream()
                .filter(each -> each.type().getName().equals(type))
                .findFirst()
                .flatMap(ProvidedParts::part);
    }

    private static Optional<JsonObject> part(TypeProvider<?> provider) {
        Class<?> origin = switch (provider) {
            case TypeProvider.PerRequest<?> perRequest -> perRequest.origin();
            case TypeProvider.Single<?> single -> single.origin();
            case TypeProvider.Constant<?> constant -> constant.type();
        };
        return Fragments.find(origin.getName(), origin)
                .map(fragment -> fragment.members().get("provides"))
                .map(provides ->
                        ((JsonObject) provides).members().get(provider.type().getName()))
                .map(JsonObject.class::cast);
    }

    private static void merge(Map<String, JsonValue> part, Map<String, JsonValue> operation) {
        part.forEach((name, value) -> operation.merge(name, value, (own, added) -> switch (name) {
            case "parameters" -> parameters((JsonArray) own, (JsonArray) added);
            case "requestBody" -> JoinedForms.of((JsonObject) own, (JsonObject) added);
            case "responses" -> missing((JsonObject) own, (JsonObject) added);
            default -> own;
        }));
    }

    private static JsonArray parameters(JsonArray own, JsonArray added) {
        var all = new LinkedHashMap<String, JsonValue>();
        own.elements().forEach(each -> all.put(identity(each), each));
        added.elements()
                .forEach(each -> all.merge(
                        identity(each), each, (first, second) -> parameter((JsonObject) first, (JsonObject) second)));
        return new JsonArray(List.copyOf(all.values()));
    }

    /// A parameter that is read twice, and so has to be what both demand.
    private static JsonObject parameter(JsonObject own, JsonObject added) {
        var both = new LinkedHashMap<>(own.members());
        JsonValue required = added.members().get("required");
        if (required != null) {
            both.put("required", required);
            both.remove("allowEmptyValue");
        }
        JsonValue schema = added.members().get("schema");
        if (schema != null)
            both.merge(
                    "schema",
                    schema,
                    (first, second) -> first.equals(second)
                            ? first
                            : OpenApiDocument.object("allOf", new JsonArray(List.of(first, second))));
        return new JsonObject(both);
    }

    /// What tells a parameter of an operation from others. Header fields are the same in capitals and in small
    /// letters (RFC 9110, 5.1).
    static String identity(JsonValue parameter) {
        String name = String.valueOf(parameter.at("/name"));
        JsonValue in = parameter.at("/in");
        boolean header = new JsonString("header").equals(in);
        return in + " " + (header ? name.toLowerCase(Locale.ROOT) : name);
    }

    private static JsonObject missing(JsonObject own, JsonObject added) {
        var all = new LinkedHashMap<>(own.members());
        added.members().forEach(all::putIfAbsent);
        return new JsonObject(all);
    }

    private static List<String> texts(@Nullable JsonValue array) {
        if (!(array instanceof JsonArray(var elements))) return List.of();
        return elements.stream().map(OpenApiDocument::text).toList();
    }
}
