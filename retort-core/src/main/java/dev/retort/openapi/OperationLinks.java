// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What good answers lead to (OpenAPI 3.1, 4.8.20), by the ids of operations, which are known when there are
/// all. A link to what a document does not tell of is left out of it.
final class OperationLinks {

    private final List<Operation> operations;
    private final PathItems paths;

    /// @param operations all that the document tells of, in its order
    /// @param paths      that of the document, which knows theirs
    OperationLinks(List<Operation> operations, PathItems paths) {
        this.operations = operations;
        this.paths = paths;
    }

    /// An endpoint as the processor described it, and as the document does.
    record Operation(OpenApiDocument.Mounted mounted, JsonObject endpoint, JsonObject described) {

        String path() {
            return mounted.prefix() + text("path");
        }

        String method() {
            return text("method");
        }

        private String text(String member) {
            return OpenApiDocument.text(OpenApiDocument.member(endpoint, member));
        }

        private boolean isOf(String resource, String name) {
            return mounted.type().getName().equals(resource) && text("name").equals(name);
        }
    }

    /// The operation with its links.
    JsonObject of(Operation operation) {
        var links = new LinkedHashMap<String, JsonValue>();
        if (operation.endpoint().members().get("links") instanceof JsonArray(var written)) {
            for (JsonValue each : written) {
                var link = (JsonObject) each;
                target(operation, link)
                        .ifPresent(target -> links.put(text(link, "name"), link(operation, link, target)));
            }
        }
        return links.isEmpty() ? operation.described() : added(operation.described(), new JsonObject(links));
    }

    private static JsonObject added(JsonObject operation, JsonObject links) {
        if (!(operation.members().get("responses") instanceof JsonObject(var answers))) return operation;
        var responses = new LinkedHashMap<>(answers);
        responses.replaceAll((status, response) ->
                status.startsWith("2") && response instanceof JsonObject object ? linked(object, links) : response);
        return operation.with("responses", new JsonObject(responses));
    }

    /// What was written by hand stays.
    private static JsonObject linked(JsonObject response, JsonObject links) {
        if (response.members().containsKey("$ref")) return response;
        return response.with(
                "links",
                response.members().get("links") instanceof JsonObject written ? Merging.deep(links, written) : links);
    }

    /// Where it is mounted in several places, the one in the same.
    private Optional<Operation> target(Operation from, JsonObject link) {
        List<Operation> found = operations.stream()
                .filter(each -> each.isOf(text(link, "resource"), text(link, "endpoint")))
                .toList();
        return found.stream()
                .filter(each -> each.mounted().prefix().equals(from.mounted().prefix()))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private JsonObject link(Operation from, JsonObject link, Operation target) {
        var parameters = new LinkedHashMap<String, JsonValue>();
        for (String variable : target.mounted().variables()) {
            if (from.mounted().variables().contains(variable))
                parameters.put(
                        paths.variable(target.path(), variable),
                        new JsonString("$request.path." + paths.variable(from.path(), variable)));
        }
        if (link.members().get("parameters") instanceof JsonObject(var written)) {
            written.forEach(
                    (name, source) -> parameters.put(filled(target, name), source(from, OpenApiDocument.text(source))));
        }
        return new Members()
                .value("operationId", id(target))
                .object("parameters", parameters.isEmpty() ? null : new JsonObject(parameters), each -> each)
                .text("description", link.members().get("description") instanceof JsonString(String text) ? text : null)
                .toJson();
    }

    /// The name of a parameter, which has its place before it where another is called alike.
    private String filled(Operation target, String name) {
        String place = name.startsWith("path.") ? "path." : "";
        return place + paths.variable(target.path(), name.substring(place.length()));
    }

    private JsonString source(Operation from, String expression) {
        String start = "$request.path.";
        return new JsonString(
                expression.startsWith(start)
                        ? start + paths.variable(from.path(), expression.substring(start.length()))
                        : expression);
    }

    /// Of routes that count on conditions the document has the id of the first.
    private JsonValue id(Operation target) {
        String place = place(target);
        Operation first = operations.stream()
                .filter(each -> place(each).equals(place))
                .findFirst()
                .orElse(target);
        return OpenApiDocument.member(first.described(), "operationId");
    }

    private String place(Operation operation) {
        return operation.method() + " " + paths.first(operation.path());
    }

    private static String text(JsonObject object, String name) {
        return OpenApiDocument.text(OpenApiDocument.member(object, name));
    }
}
