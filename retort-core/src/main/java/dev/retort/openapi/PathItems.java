// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

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

    private final SequencedMap<String, SequencedMap<String, JsonValue>> items = new LinkedHashMap<>();
    private final Map<String, String> firsts = new HashMap<>();

    /// Adds an operation.
    ///
    /// @param method in lower case
    void add(String path, String method, JsonObject operation) {
        String first = firsts.computeIfAbsent(VARIABLE.matcher(path).replaceAll("{}"), _ -> path);
        JsonObject renamed = first.equals(path) ? operation : renamed(operation, variables(path), variables(first));
        items.computeIfAbsent(first, _ -> new LinkedHashMap<>()).merge(method, renamed, PathItems::variants);
    }

    private static JsonValue variants(JsonValue one, JsonValue other) {
        return Variants.merged((JsonObject) one, (JsonObject) other);
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
        items.forEach((path, item) -> paths.put(path, new JsonObject(item)));
        return new JsonObject(paths);
    }
}
