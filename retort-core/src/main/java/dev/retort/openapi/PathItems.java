// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.When;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// The operations of a document by path. Paths that differ in nothing but the names of their variables are one
/// (OpenAPI 3.1, 4.8.8.1): there the names of the first hold.
final class PathItems {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private final SequencedMap<String, SequencedMap<String, List<Conditions.Variant>>> items = new LinkedHashMap<>();
    private final Map<String, String> firsts = new HashMap<>();

    boolean isEmpty() {
        return items.isEmpty();
    }

    /// Adds an operation.
    ///
    /// @param method     in lower case
    /// @param conditions on which it counts
    void add(String path, String method, JsonObject operation, List<When> conditions) {
        String first = first(path);
        JsonObject renamed = first.equals(path) ? operation : renamed(operation, variables(path), variables(first));
        items.computeIfAbsent(first, _ -> new LinkedHashMap<>())
                .computeIfAbsent(method, _ -> new ArrayList<>())
                .add(new Conditions.Variant(renamed, conditions));
    }

    /// Whether there is an operation of this method at this very path.
    boolean has(String path, String method) {
        var item = items.get(path);
        return item != null && item.containsKey(method);
    }

    /// The path under which the operations of a path stand.
    String first(String path) {
        return firsts.computeIfAbsent(VARIABLE.matcher(path).replaceAll("{}"), _ -> path);
    }

    /// The name that a variable of a path has there; any other name as it is.
    String variable(String path, String name) {
        int index = variables(path).indexOf(name);
        return index < 0 ? name : variables(first(path)).get(index);
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(each -> each.group(1)).toList();
    }

    private static JsonObject renamed(JsonObject operation, List<String> from, List<String> to) {
        if (!(operation.members().get("parameters") instanceof JsonArray(var parameters))) return operation;
        var all = new ArrayList<JsonValue>();
        for (JsonValue parameter : parameters) {
            boolean variable = new JsonString("path").equals(parameter.at("/in"));
            int index = parameter.at("/name") instanceof JsonString(String name) ? from.indexOf(name) : -1;
            all.add(
                    variable && index >= 0
                            ? ((JsonObject) parameter).with("name", new JsonString(to.get(index)))
                            : parameter);
        }
        return operation.with("parameters", new JsonArray(all));
    }

    JsonObject toJson() {
        var paths = new LinkedHashMap<String, JsonValue>();
        items.forEach((path, item) -> {
            var operations = new LinkedHashMap<String, JsonValue>();
            item.forEach((method, variants) -> operations.put(method, Conditions.operation(variants)));
            paths.put(path, new JsonObject(operations));
        });
        return new JsonObject(paths);
    }
}
