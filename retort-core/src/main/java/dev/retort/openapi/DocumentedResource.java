// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.ErrorFormat;
import dev.retort.OperationIds;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// A resource's fragment with the names that it has in one document.
final class DocumentedResource {

    /// What an operation begins with.
    private static final List<String> HEAD = List.of("summary", "description");

    private final JsonObject fragment;
    private final String name;
    private final List<String> tags;
    private final ErrorFormat errors;
    private final ProvidedParts parts;

    DocumentedResource(OpenApiDocument.Mounted mounted, ResourceNames names) {
        Class<?> type = mounted.type();
        this.errors = mounted.errors();
        this.parts = new ProvidedParts(mounted.providers());
        this.fragment = Fragments.find(type.getName(), type)
                .orElseThrow(
                        () -> new IllegalStateException(type.getName() + " has no documentation: compile it again"));
        this.name = names.resource(type);
        JsonValue given = fragment.members().get("tags");
        this.tags = given == null ? List.of(name) : texts(given);
    }

    /// The endpoints, as the processor described them, with what their providers add.
    List<JsonObject> endpoints() {
        return ((JsonArray) OpenApiDocument.member(fragment, "operations"))
                .elements().stream().map(each -> parts.of((JsonObject) each)).toList();
    }

    /// The operation of an endpoint.
    JsonObject operation(JsonObject endpoint, ResourceNames names, Components components, Class<?> from) {
        var own = (JsonObject) OpenApiDocument.member(endpoint, "operation");
        var described = components.operation(ErrorResponses.of(own, errors), from);
        List<String> tagged = tags(endpoint);
        var operation = new Members();
        described.members().forEach((key, value) -> {
            if (HEAD.contains(key)) operation.value(key, value);
        });
        operation.text("operationId", id(endpoint, described, tagged, names));
        operation.list("tags", tagged.stream().map(JsonString::new).toList());
        described.members().forEach((key, value) -> {
            if (!HEAD.contains(key) && !key.equals("operationId")) operation.value(key, value);
        });
        return endpoint.members().get("extra") instanceof JsonObject extra
                ? Merging.deep(operation.toJson(), extra)
                : operation.toJson();
    }

    private String id(JsonObject endpoint, JsonObject described, List<String> tagged, ResourceNames names) {
        if (described.members().get("operationId") instanceof JsonString(String given)) return names.free(given);
        return names.operation(new OperationIds.Endpoint(
                name,
                OpenApiDocument.text(OpenApiDocument.member(endpoint, "name")),
                tagged,
                OpenApiDocument.text(OpenApiDocument.member(endpoint, "method")).toUpperCase(Locale.ROOT),
                OpenApiDocument.text(OpenApiDocument.member(endpoint, "path"))));
    }

    private List<String> tags(JsonObject endpoint) {
        JsonValue own = endpoint.members().get("tags");
        return own == null ? tags : texts(own);
    }

    /// The tags of its operations. The one tag of the resource is described by its comment.
    List<JsonObject> tagObjects() {
        var names = new LinkedHashSet<String>(endpoints().isEmpty() ? tags : List.of());
        endpoints().forEach(endpoint -> names.addAll(tags(endpoint)));
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
