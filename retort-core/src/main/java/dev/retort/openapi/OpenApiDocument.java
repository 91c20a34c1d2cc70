// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Documentation;
import dev.retort.Info;
import dev.retort.OpenApiVersion;
import dev.retort.When;
import dev.retort.endpoint.ScopeSettings;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import dev.retort.routing.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Puts the OpenAPI document of an application together: in version 3.1, from which the others are made.
public final class OpenApiDocument {

    /// The methods that a document can describe (OpenAPI 3.1, Path Item Object).
    private static final Set<String> METHODS =
            Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

    private final Info info;
    private final Documentation documentation;
    private final Documentation.Contents contents;
    private final List<Mounted> resources;
    private final List<PlainRoute> plainRoutes;

    /// A route that says nothing about its types.
    ///
    /// @param conditions on which it counts
    public record PlainRoute(String method, PathTemplate path, List<When> conditions) {}

    /// A resource, and where it is.
    ///
    /// @param place      what its paths begin with
    /// @param conditions on which its routes count
    /// @param settings   those of its scope
    public record Mounted(Class<?> type, Optional<PathTemplate> place, List<When> conditions, ScopeSettings settings) {

        /// What its paths begin with, with nothing but the names of variables; may be empty.
        String prefix() {
            return place.map(PathTemplate::plain).orElse("");
        }

        /// The variables of the prefix.
        List<String> variables() {
            return place.map(PathTemplate::variables).orElse(List.of());
        }
    }

    public OpenApiDocument(
            Info info, Documentation documentation, List<Mounted> resources, List<PlainRoute> plainRoutes) {
        this.info = info;
        this.documentation = documentation;
        this.contents = documentation.contents();
        this.resources = List.copyOf(resources);
        this.plainRoutes = List.copyOf(plainRoutes);
    }

    /// The document.
    public JsonObject toJson() {
        var paths = new PathItems();
        var tags = new ArrayList<JsonObject>();
        var names = new ResourceNames(contents.operationIds());
        var components = new Components(uses(names));
        var operations = new ArrayList<OperationLinks.Operation>();
        var built = new LinkedHashMap<String, JsonValue>();
        for (Mounted mounted : resources) {
            Class<?> type = mounted.type();
            var resource = new DocumentedResource(mounted, names, contents.told());
            resource.built().forEach(built::putIfAbsent);
            components.provide(mounted.settings().errors().schemas());
            tags.addAll(resource.tagObjects());
            for (JsonObject endpoint : resource.endpoints()) {
                components.securitySchemes(endpoint);
                operations.add(new OperationLinks.Operation(
                        mounted, endpoint, resource.operation(endpoint, names, components, type)));
            }
        }
        operations.forEach(each -> paths.first(each.path()));
        var links = new OperationLinks(operations, paths);
        for (OperationLinks.Operation each : operations) {
            paths.add(
                    each.path(),
                    each.method(),
                    PlainOperation.withVariables(links.of(each), each.mounted().place()),
                    each.mounted().conditions());
        }
        for (PlainRoute route : plainRoutes) {
            if (contents.told().isPresent() || !METHODS.contains(route.method())) continue;
            paths.add(
                    route.path().plain(),
                    route.method().toLowerCase(Locale.ROOT),
                    PlainOperation.of(route, names),
                    route.conditions());
        }
        components.provide(Map.of());
        var webhooks = new PathItems();
        webhooks().forEach(each -> OutgoingCalls.of(each).addTo(webhooks, names, components));
        return contents.customizer()
                .apply(inVersion(new Members()
                        .text("openapi", contents.version().number())
                        .value("info", InfoObject.of(info, built))
                        .object("externalDocs", info.externalDocs(), InfoObject::link)
                        .list("servers", InfoObject.servers(info, documentation))
                        .value("security", new JsonArray(List.of()))
                        .list("tags", InfoObject.tags(info, tags))
                        .value("paths", paths.toJson())
                        .object("webhooks", webhooks.isEmpty() ? null : webhooks, PathItems::toJson)
                        .value("components", components.toJson())
                        .toJson()));
    }

    private JsonObject inVersion(JsonObject document) {
        return switch (contents.version()) {
            case V3_0 -> OpenApi30.of(document);
            case V3_1 -> document;
            case V3_2 -> OpenApi32.of(document);
        };
    }

    /// Which ways types travel.
    ///
    /// @param names keep the ids of operations that were written
    private SchemaUses uses(ResourceNames names) {
        var uses = new SchemaUses();
        for (Mounted mounted : resources) {
            for (JsonObject endpoint : new DocumentedResource(mounted, names, contents.told()).endpoints()) {
                names.keep((JsonObject) member(endpoint, "operation"));
                addUses(endpoint, mounted.type(), uses);
            }
        }
        webhooks().forEach(each -> OutgoingCalls.of(each).addUses(uses));
        return uses;
    }

    /// OpenAPI 3.0 knows no webhooks.
    private List<Class<?>> webhooks() {
        return contents.version() == OpenApiVersion.V3_0
                ? List.of()
                : contents.webhooks().stream().distinct().toList();
    }

    private static void addUses(JsonObject endpoint, Class<?> from, SchemaUses uses) {
        Components.addUses((JsonObject) member(endpoint, "operation"), uses, Direction.REQUEST, from);
        OutgoingCalls.of(endpoint, from).forEach(each -> each.calls().addUses(uses));
    }

    static JsonValue member(JsonObject object, String name) {
        return Objects.requireNonNull(object.members().get(name), name);
    }

    static String text(JsonValue value) {
        return ((JsonString) value).value();
    }

    static JsonObject object(String name, JsonValue value) {
        var members = new LinkedHashMap<String, JsonValue>();
        members.put(name, value);
        return new JsonObject(members);
    }
}
