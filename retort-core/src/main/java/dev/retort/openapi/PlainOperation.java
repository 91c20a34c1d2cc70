// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import dev.retort.routing.EcmaRegex;
import dev.retort.routing.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The operation of a lambda route: its path says which variables it has, and nothing else is known.
final class PlainOperation {

    private static final JsonString TEXT = new JsonString("string");

    private PlainOperation() {}

    static JsonObject of(OpenApiDocument.PlainRoute route, ResourceNames names) {
        var operation = new LinkedHashMap<String, JsonValue>();
        operation.put(
                "summary", new JsonString(route.method() + " " + route.path().plain()));
        operation.put("operationId", new JsonString(names.free(operationId(route))));
        var parameters = new ArrayList<JsonValue>();
        route.path().variables().forEach(name -> parameters.add(parameter(name, route.path())));
        if (!parameters.isEmpty()) operation.put("parameters", new JsonArray(parameters));
        var responses = new LinkedHashMap<String, JsonValue>();
        responses.put("200", OpenApiDocument.object("description", new JsonString("The answer.")));
        responses.put("default", OpenApiDocument.object("description", new JsonString("Whatever goes wrong.")));
        operation.put("responses", new JsonObject(responses));
        return new JsonObject(operation);
    }

    /// An operation with what its own fragment does not know of a prefix: variables that no parameter takes, and the
    /// expressions of those that one does.
    static JsonObject withVariables(JsonObject operation, Optional<PathTemplate> prefix) {
        if (prefix.isEmpty() || prefix.get().variables().isEmpty()) return operation;
        PathTemplate path = prefix.get();
        List<JsonValue> own = operation.members().get("parameters") instanceof JsonArray(var known) ? known : List.of();
        var parameters = new ArrayList<JsonValue>();
        path.variables().stream()
                .filter(name -> own.stream().noneMatch(each -> isVariable(each, name)))
                .forEach(name -> parameters.add(parameter(name, path)));
        own.forEach(each -> parameters.add(isVariable(each) ? constrained((JsonObject) each, path) : each));
        var members = new LinkedHashMap<>(operation.members());
        members.put("parameters", new JsonArray(parameters));
        return new JsonObject(members);
    }

    private static boolean isVariable(JsonValue parameter, String name) {
        return isVariable(parameter) && new JsonString(name).equals(parameter.at("/name"));
    }

    private static boolean isVariable(JsonValue parameter) {
        return new JsonString("path").equals(parameter.at("/in"));
    }

    private static JsonObject parameter(String name, PathTemplate path) {
        var members = new LinkedHashMap<String, JsonValue>();
        members.put("name", new JsonString(name));
        members.put("in", new JsonString("path"));
        members.put("required", new JsonBoolean(true));
        members.put("schema", OpenApiDocument.object("type", TEXT));
        return constrained(new JsonObject(members), path);
    }

    /// A variable with the template's expression, where it is text and clients can read the expression.
    private static JsonObject constrained(JsonObject variable, PathTemplate path) {
        String expression = path.expressions().get(OpenApiDocument.text(OpenApiDocument.member(variable, "name")));
        if (expression == null
                || !(variable.members().get("schema") instanceof JsonObject schema)
                || !TEXT.equals(schema.members().get("type"))) return variable;
        return EcmaRegex.of(expression)
                .map(said -> new JsonString("^(?:" + said + ")$"))
                .map(pattern -> variable.with("schema", withPattern(schema, pattern)))
                .orElse(variable);
    }

    private static JsonObject withPattern(JsonObject schema, JsonString pattern) {
        if (!schema.members().containsKey("pattern")) return schema.with("pattern", pattern);
        var all = new ArrayList<JsonValue>();
        if (schema.members().get("allOf") instanceof JsonArray(var others)) all.addAll(others);
        all.add(OpenApiDocument.object("pattern", pattern));
        return schema.with("allOf", new JsonArray(all));
    }

    private static String operationId(OpenApiDocument.PlainRoute route) {
        String words = route.path().plain().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        String method = route.method().toLowerCase(Locale.ROOT);
        return words.isEmpty() ? method : method + "_" + words;
    }
}
