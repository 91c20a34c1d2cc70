// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/// Operations with one path and one method, of which each counts on another condition, as the one operation that a
/// document has room for: what any of them takes and answers with. Its words are those of the first.
final class Variants {

    private static final JsonBoolean TRUE = new JsonBoolean(true);
    private static final JsonObject NOTHING = new JsonObject(new LinkedHashMap<>());

    private Variants() {}

    static JsonObject merged(JsonObject one, JsonObject other) {
        var all = new LinkedHashMap<>(one.members());
        put(all, "parameters", parameters(elements(one, "parameters"), elements(other, "parameters")));
        if (one.members().containsKey("requestBody") || other.members().containsKey("requestBody")) {
            all.put("requestBody", body(object(one, "requestBody"), object(other, "requestBody")));
        }
        all.put("responses", both(object(one, "responses"), object(other, "responses"), Variants::response));
        put(all, "security", security(one, other));
        if (!isTrue(other, "deprecated")) all.remove("deprecated");
        return new JsonObject(all);
    }

    private static void put(Map<String, JsonValue> members, String name, List<JsonValue> elements) {
        if (elements.isEmpty()) members.remove(name);
        else members.put(name, new JsonArray(elements));
    }

    /// What one of them knows alone nobody has to send.
    private static List<JsonValue> parameters(List<JsonValue> one, List<JsonValue> other) {
        var all = new ArrayList<JsonValue>();
        for (JsonValue each : one) {
            all.add(other.stream()
                    .filter(second -> isSame(each, second))
                    .findFirst()
                    .map(second -> parameter((JsonObject) each, (JsonObject) second))
                    .orElseGet(() -> optional((JsonObject) each)));
        }
        other.stream()
                .filter(each -> one.stream().noneMatch(first -> isSame(first, each)))
                .map(each -> optional((JsonObject) each))
                .forEach(all::add);
        return all;
    }

    private static boolean isSame(JsonValue one, JsonValue other) {
        return ProvidedParts.identity(one).equals(ProvidedParts.identity(other));
    }

    private static JsonObject parameter(JsonObject one, JsonObject other) {
        JsonObject either = either(one, other);
        return isTrue(other, "required") ? either : optional(either);
    }

    private static JsonObject optional(JsonObject parameter) {
        var fewer = new LinkedHashMap<>(parameter.members());
        if (!new JsonString("path").equals(fewer.get("in"))) fewer.remove("required");
        return new JsonObject(fewer);
    }

    private static JsonObject body(JsonObject one, JsonObject other) {
        if (one.equals(NOTHING)) return optional(other);
        if (other.equals(NOTHING)) return optional(one);
        JsonObject whole = one.with("content", contents(one, other));
        return isTrue(other, "required") ? whole : optional(whole);
    }

    private static JsonObject response(JsonObject one, JsonObject other) {
        // Beside a reference nothing counts (OpenAPI 3.1, 4.8.23).
        if (one.members().containsKey("$ref")) return other;
        var all = new LinkedHashMap<>(one.members());
        JsonObject headers = headers(object(one, "headers"), object(other, "headers"));
        if (!headers.members().isEmpty()) all.put("headers", headers);
        JsonObject content = contents(one, other);
        if (!content.members().isEmpty()) all.put("content", content);
        JsonObject links = Merging.deep(object(other, "links"), object(one, "links"));
        if (!links.members().isEmpty()) all.put("links", links);
        return new JsonObject(all);
    }

    /// Names of header fields are the same in capitals and in small letters (RFC 9110, 5.1): those of one hold.
    private static JsonObject headers(JsonObject one, JsonObject other) {
        var renamed = new LinkedHashMap<String, JsonValue>();
        other.members()
                .forEach((name, value) -> renamed.put(
                        one.members().keySet().stream()
                                .filter(name::equalsIgnoreCase)
                                .findFirst()
                                .orElse(name),
                        value));
        return both(one, new JsonObject(renamed), Variants::parameter);
    }

    private static JsonObject contents(JsonObject one, JsonObject other) {
        return both(object(one, "content"), object(other, "content"), Variants::either);
    }

    /// What has a schema, with that of either.
    private static JsonObject either(JsonObject one, JsonObject other) {
        JsonValue first = one.members().get("schema");
        JsonValue second = other.members().get("schema");
        if (first == null || first.equals(second)) return one;
        if (second == null) return other;
        var schemas = new LinkedHashSet<>(elements(first, "anyOf"));
        if (schemas.isEmpty()) schemas.add(first);
        schemas.add(second);
        return one.with("schema", OpenApiDocument.object("anyOf", new JsonArray(List.copyOf(schemas))));
    }

    /// What suffices for one suffices for the one that is meant.
    private static List<JsonValue> security(JsonObject one, JsonObject other) {
        var first = elements(one, "security");
        var second = elements(other, "security");
        if (first.isEmpty() && second.isEmpty()) return List.of();
        var all = new LinkedHashSet<JsonValue>(first.isEmpty() ? List.of(NOTHING) : first);
        all.addAll(second.isEmpty() ? List.of(NOTHING) : second);
        return List.copyOf(all);
    }

    private static JsonObject both(JsonObject one, JsonObject other, BinaryOperator<JsonObject> merging) {
        var all = new LinkedHashMap<>(one.members());
        other.members()
                .forEach((name, value) ->
                        all.merge(name, value, (a, b) -> merging.apply((JsonObject) a, (JsonObject) b)));
        return new JsonObject(all);
    }

    private static boolean isTrue(JsonObject object, String name) {
        return TRUE.equals(object.members().get(name));
    }

    private static JsonObject object(JsonObject in, String name) {
        return in.members().get(name) instanceof JsonObject object ? object : NOTHING;
    }

    private static List<JsonValue> elements(JsonValue in, String name) {
        return in instanceof JsonObject object && object.members().get(name) instanceof JsonArray(var elements)
                ? elements
                : List.of();
    }
}
