// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import static java.util.stream.Collectors.joining;

import dev.retort.When;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a document says of the conditions on which routes count.
final class Conditions {

    /// Of these a document must not tell (OpenAPI 3.1, 4.8.12.2).
    private static final Set<String> UNTOLD = Set.of("accept", "authorization", "content-type");

    private static final JsonString IN_HEADER = new JsonString("header");

    private Conditions() {}

    /// The operation of one route of several with the same path and method.
    ///
    /// @param conditions on all of which it counts; empty for always
    record Variant(JsonObject operation, List<When> conditions) {

        boolean isAlways() {
            return conditions.isEmpty();
        }

        /// What the conditions say; empty where they say nothing.
        private String words() {
            return conditions.stream()
                    .map(When::description)
                    .filter(each -> !each.isEmpty())
                    .collect(joining(" "));
        }

        private List<When.OfHeader> onHeader(String name) {
            return conditions.stream()
                    .filter(When.OfHeader.class::isInstance)
                    .map(When.OfHeader.class::cast)
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .toList();
        }
    }

    /// The one operation of several, with what they ask for.
    static JsonObject operation(List<Variant> variants) {
        JsonObject merged = variants.stream()
                .map(Variant::operation)
                .reduce(Variants::merged)
                .orElseThrow();
        if (variants.stream().allMatch(Variant::isAlways)) return merged;
        var all = new LinkedHashMap<String, JsonValue>();
        JsonValue summary = merged.members().get("summary");
        if (summary != null) all.put("summary", summary);
        String description = description(merged, variants);
        if (!description.isEmpty()) all.put("description", new JsonString(description));
        merged.members().forEach(all::putIfAbsent);
        List<JsonValue> parameters = parameters(merged, variants);
        if (!parameters.isEmpty()) all.put("parameters", new JsonArray(parameters));
        if (variants.stream().noneMatch(Variant::isAlways)) all.put("responses", responses(merged));
        return new JsonObject(all);
    }

    private static String description(JsonObject merged, List<Variant> variants) {
        var paragraphs = new ArrayList<String>();
        if (merged.members().get("description") instanceof JsonString(String own)) paragraphs.add(own);
        for (Variant each : variants) {
            if (each.words().isEmpty()) continue;
            if (variants.size() == 1) paragraphs.add("Only for requests " + each.words() + ".");
            else if (each.operation().members().get("summary") instanceof JsonString(String words))
                paragraphs.add("For requests " + each.words() + ": " + words + ".");
        }
        return String.join("\n\n", paragraphs);
    }

    private static List<JsonValue> parameters(JsonObject merged, List<Variant> variants) {
        var all = new ArrayList<JsonValue>();
        var present = new LinkedHashSet<String>(UNTOLD);
        if (merged.members().get("parameters") instanceof JsonArray(var own)) {
            all.addAll(own);
            for (JsonValue each : own) {
                if (IN_HEADER.equals(each.at("/in")) && each.at("/name") instanceof JsonString(String name))
                    present.add(name.toLowerCase(Locale.ROOT));
            }
        }
        values(variants).forEach((name, values) -> {
            if (present.add(name.toLowerCase(Locale.ROOT))) all.add(parameter(name, values, variants));
        });
        return all;
    }

    /// The values of header fields on which routes count, by the names of the fields.
    private static Map<String, Set<String>> values(List<Variant> variants) {
        Map<String, Set<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Variant variant : variants) {
            for (When condition : variant.conditions()) {
                if (condition instanceof When.OfHeader(String name, String value))
                    values.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value);
            }
        }
        return values;
    }

    /// Where a route counts without a field, it may have any value.
    private static JsonObject parameter(String name, Set<String> values, List<Variant> variants) {
        boolean required =
                variants.stream().noneMatch(each -> each.onHeader(name).isEmpty());
        var texts =
                new JsonArray(values.stream().<JsonValue>map(JsonString::new).toList());
        var parameter = new LinkedHashMap<String, JsonValue>();
        parameter.put("name", new JsonString(name));
        parameter.put("in", IN_HEADER);
        if (required) parameter.put("required", new JsonBoolean(true));
        JsonObject schema = OpenApiDocument.object("type", new JsonString("string"));
        parameter.put("schema", schema.with(required ? "enum" : "examples", texts));
        return new JsonObject(parameter);
    }

    /// A request for which none counts finds nothing.
    private static JsonObject responses(JsonObject merged) {
        var responses = (JsonObject) OpenApiDocument.member(merged, "responses");
        return responses.members().containsKey("404")
                ? responses
                : responses.with(
                        "404",
                        OpenApiDocument.object("description", new JsonString("There is nothing for such a request.")));
    }
}
