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
import java.util.Locale;

/// The operation of a lambda route: its path says which variables it has, and nothing else is known.
final class PlainOperation {

    private PlainOperation() {}

    static JsonObject of(OpenApiDocument.PlainRoute route, ResourceNames names) {
        var operation = new LinkedHashMap<String, JsonValue>();
        operation.put("summary", new JsonString(route.method() + " " + route.path()));
        operation.put("operationId", new JsonString(names.free(operationId(route))));
        var parameters = new ArrayList<JsonValue>();
        route.variables().forEach(name -> parameters.add(parameter(name)));
        if (!parameters.isEmpty()) operation.put("parameters", new JsonArray(parameters));
        var responses = new LinkedHashMap<String, JsonValue>();
        responses.put("200", OpenApiDocument.object("description", new JsonString("The answer.")));
        responses.put("default", OpenApiDocument.object("description", new JsonString("Whatever goes wrong.")));
        operation.put("responses", new JsonObject(responses));
        return new JsonObject(operation);
    }

    /// An operation with those variables of a prefix that its own fragment does not know.
    static JsonObject withVariables(JsonObject operation, List<String> variables) {
        if (variables.isEmpty()) return operation;
        List<JsonValue> own = operation.members().get("parameters") instanceof JsonArray(var known) ? known : List.of();
        var parameters = new ArrayList<JsonValue>();
        variables.stream()
                .filter(name -> own.stream().noneMatch(each -> isVariable(each, name)))
                .forEach(name -> parameters.add(parameter(name)));
        parameters.addAll(own);
        var members = new LinkedHashMap<>(operation.members());
        members.put("parameters", new JsonArray(parameters));
        return new JsonObject(members);
    }

    private static boolean isVariable(JsonValue parameter, String name) {
        return new JsonString("path").equals(parameter.at("/in")) && new JsonString(name).equals(parameter.at("/name"));
    }

    private static JsonObject parameter(String name) {
        var members = new LinkedHashMap<String, JsonValue>();
        members.put("name", new JsonString(name));
        members.put("in", new JsonString("path"));
        members.put("required", new JsonBoolean(true));
        members.put("schema", OpenApiDocument.object("type", new JsonString("string")));
        return new JsonObject(members);
    }

    private static String operationId(OpenApiDocument.PlainRoute route) {
        String words = route.path().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        String method = route.method().toLowerCase(Locale.ROOT);
        return words.isEmpty() ? method : method + "_" + words;
    }
}
