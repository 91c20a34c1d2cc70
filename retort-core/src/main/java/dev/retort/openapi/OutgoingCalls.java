// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.OperationIds;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Calls that an application makes to others, of an interface with `@Webhooks`: the same fragments as those of
/// endpoints, in which what is sent and what is received have changed places.
public final class OutgoingCalls {

    private final String interfaceName;
    private final Class<?> from;
    private final List<JsonObject> webhooks;

    private OutgoingCalls(String interfaceName, Class<?> from) {
        this.interfaceName = interfaceName;
        this.from = from;
        JsonObject fragment = Fragments.find(interfaceName, from).orElseThrow(() -> undescribed(interfaceName));
        this.webhooks = elements(OpenApiDocument.member(fragment, "operations"));
    }

    /// Refuses a type that describes no calls.
    public static void require(Class<?> type) {
        of(type);
    }

    static OutgoingCalls of(Class<?> type) {
        // A resource has such fragments, too.
        if (!type.isInterface()) throw undescribed(type.getName());
        return new OutgoingCalls(type.getName(), type);
    }

    private static IllegalArgumentException undescribed(String name) {
        return new IllegalArgumentException(
                name + " describes no webhooks: make it an interface with @Webhooks, and compile it again");
    }

    /// What an endpoint calls back.
    ///
    /// @param from a class that sees the interfaces
    static List<CallBack> of(JsonObject endpoint, Class<?> from) {
        return endpoint.members().get("callbacks") instanceof JsonArray calls
                ? elements(calls).stream().map(each -> CallBack.of(each, from)).toList()
                : List.of();
    }

    /// Calls to an address that a request named.
    record CallBack(String name, String at, OutgoingCalls calls) {

        private static CallBack of(JsonObject described, Class<?> from) {
            return new CallBack(
                    text(described, "name"),
                    text(described, "at"),
                    new OutgoingCalls(text(described, "webhooks"), from));
        }

        JsonObject toJson(ResourceNames names, Components components) {
            var addresses = new PathItems();
            for (JsonObject webhook : calls.webhooks) {
                String path = text(webhook, "path");
                addresses.add(
                        path.equals("/") ? at : at + path,
                        text(webhook, "method"),
                        calls.operation(webhook, names, components),
                        List.of());
            }
            return addresses.toJson();
        }
    }

    void addUses(SchemaUses uses) {
        for (JsonObject webhook : webhooks)
            Components.addUses((JsonObject) OpenApiDocument.member(webhook, "operation"), uses, Direction.ANSWER, from);
    }

    /// Adds the calls by their names. Where another interface has one, that of this one stands before it.
    void addTo(PathItems items, ResourceNames names, Components components) {
        for (JsonObject webhook : webhooks) {
            String name = name(webhook);
            String method = text(webhook, "method");
            String free = Stream.of(name, GenericSchemas.simpleName(interfaceName) + "." + name)
                    .filter(each -> !items.has(each, method))
                    .findFirst()
                    .orElse(interfaceName.replace('$', '.') + "." + name);
            items.add(free, method, operation(webhook, names, components), List.of());
        }
    }

    private static String name(JsonObject webhook) {
        String path = text(webhook, "path");
        return path.equals("/") ? text(webhook, "name") : path.substring(1);
    }

    private JsonObject operation(JsonObject webhook, ResourceNames names, Components components) {
        var fragment = (JsonObject) OpenApiDocument.member(webhook, "operation");
        JsonObject described = components.operation(fragment, Direction.ANSWER, from);
        List<String> tags = webhook.members().get("tags") instanceof JsonArray(var own)
                ? own.stream().map(OpenApiDocument::text).toList()
                : List.of();
        var operation = new LinkedHashMap<>(described.members());
        String id = described.members().get("operationId") instanceof JsonString(String given)
                ? names.written(given)
                : names.operation(new OperationIds.Endpoint(
                        GenericSchemas.simpleName(interfaceName),
                        text(webhook, "name"),
                        tags,
                        text(webhook, "method").toUpperCase(Locale.ROOT),
                        text(webhook, "path")));
        operation.put("operationId", new JsonString(id));
        if (!tags.isEmpty())
            operation.put(
                    "tags",
                    new JsonArray(tags.stream().<JsonValue>map(JsonString::new).toList()));
        return webhook.members().get("extra") instanceof JsonObject extra
                ? Merging.deep(new JsonObject(operation), extra)
                : new JsonObject(operation);
    }

    private static List<JsonObject> elements(JsonValue array) {
        return ((JsonArray) array)
                .elements().stream().map(JsonObject.class::cast).toList();
    }

    private static String text(JsonObject object, String name) {
        return OpenApiDocument.text(OpenApiDocument.member(object, name));
    }
}
