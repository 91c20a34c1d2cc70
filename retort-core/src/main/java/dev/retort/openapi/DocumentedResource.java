// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.OperationIds;
import dev.retort.endpoint.ScopeSettings;
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
import java.util.function.Predicate;

/// A resource's fragment with the names that it has in one document.
final class DocumentedResource {

    /// What an operation begins with.
    private static final List<String> HEAD = List.of("summary", "description");

    private final JsonObject fragment;
    private final String name;
    private final List<String> tags;
    private final ScopeSettings settings;
    private final String prefix;
    private final boolean isEmpty;
    private final List<JsonObject> endpoints;

    /// @param told which of its endpoints the document tells of; all unless this says otherwise
    DocumentedResource(
            OpenApiDocument.Mounted mounted, ResourceNames names, Optional<Predicate<OperationIds.Endpoint>> told) {
        Class<?> type = mounted.type();
        this.settings = mounted.settings();
        var parts = new ProvidedParts(settings.providers());
        this.fragment = Fragments.find(type.getName(), type)
                .orElseThrow(
                        () -> new IllegalStateException(type.getName() + " has no documentation: compile it again"));
        this.name = names.resource(type);
        JsonValue given = fragment.members().get("tags");
        this.tags = given == null ? List.of(name) : texts(given);
        this.prefix = mounted.prefix();
        List<JsonValue> operations = ((JsonArray) OpenApiDocument.member(fragment, "operations")).elements();
        this.isEmpty = operations.isEmpty();
        this.endpoints = operations.stream()
                .map(JsonObject.class::cast)
                .filter(each -> told.map(test -> test.test(described(each))).orElse(true))
                .map(parts::of)
                .toList();
    }

    /// What the build that compiled it is called, and in which version.
    Map<String, JsonValue> built() {
        return fragment.members().get("build") instanceof JsonObject(var members) ? members : Map.of();
    }

    /// The endpoints, as the processor described them, with what their providers add.
    List<JsonObject> endpoints() {
        return endpoints;
    }

    /// The operation of an endpoint.
    JsonObject operation(JsonObject endpoint, ResourceNames names, Components components, Class<?> from) {
        var own = (JsonObject) OpenApiDocument.member(endpoint, "operation");
        var described = components.operation(
                ErrorResponses.of(QueryManners.of(own, settings), settings.errors()), Direction.REQUEST, from);
        List<String> tagged = tags(endpoint);
        var operation = new Members();
        described.members().forEach((key, value) -> {
            if (HEAD.contains(key)) operation.value(key, value);
        });
        operation.text("operationId", id(endpoint, described, names));
        operation.list("tags", tagged.stream().map(JsonString::new).toList());
        described.members().forEach((key, value) -> {
            if (!HEAD.contains(key) && !key.equals("operationId")) operation.value(key, value);
        });
        var callbacks = new LinkedHashMap<String, JsonValue>();
        OutgoingCalls.of(endpoint, from).forEach(each -> callbacks.put(each.name(), each.toJson(names, components)));
        if (!callbacks.isEmpty()) operation.value("callbacks", new JsonObject(callbacks));
        return endpoint.members().get("extra") instanceof JsonObject extra
                ? Merging.deep(operation.toJson(), extra)
                : operation.toJson();
    }

    private String id(JsonObject endpoint, JsonObject described, ResourceNames names) {
        if (described.members().get("operationId") instanceof JsonString(String given)) return names.written(given);
        return names.operation(described(endpoint));
    }

    private OperationIds.Endpoint described(JsonObject endpoint) {
        return new OperationIds.Endpoint(
                name,
                OpenApiDocument.text(OpenApiDocument.member(endpoint, "name")),
                tags(endpoint),
                OpenApiDocument.text(OpenApiDocument.member(endpoint, "method")).toUpperCase(Locale.ROOT),
                prefix + OpenApiDocument.text(OpenApiDocument.member(endpoint, "path")));
    }

    private List<String> tags(JsonObject endpoint) {
        JsonValue own = endpoint.members().get("tags");
        return own == null ? tags : texts(own);
    }

    /// The tags of its operations. The one tag of the resource is described by its comment.
    List<JsonObject> tagObjects() {
        var names = new LinkedHashSet<String>(isEmpty ? tags : List.of());
        endpoints.forEach(endpoint -> names.addAll(tags(endpoint)));
        return names.stream().map(this::tagObject).toList();
    }

    private JsonObject tagObject(String tag) {
        var object = new Members().text("name", tag);
        boolean own = tags.equals(List.of(tag));
        if (own && fragment.members().get("description") instanceof JsonString(String text))
            object.text("description", text);
        return object.toJson();
    }

    private static List<String> texts(JsonValue array) {
        return ((JsonArray) array)
                .elements().stream().map(OpenApiDocument::text).toList();
    }
}
