// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Info;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/// Puts the OpenAPI 3.1 document of an application together.
public final class OpenApiDocument {

    /// The methods that a document can describe (OpenAPI 3.1, Path Item Object).
    private static final Set<String> METHODS =
            Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

    private final Info info;
    private final List<Class<?>> resources;
    private final List<PlainRoute> plainRoutes;

    /// A route that says nothing about its types.
    ///
    /// @param path with nothing but the names of its variables
    public record PlainRoute(String method, String path, List<String> variables) {}

    public OpenApiDocument(Info info, List<Class<?>> resources, List<PlainRoute> plainRoutes) {
        this.info = info;
        this.resources = List.copyOf(resources);
        this.plainRoutes = List.copyOf(plainRoutes);
    }

    /// The document as JSON in UTF-8.
    public byte[] json() {
        var paths = new LinkedHashMap<String, SequencedMap<String, JsonValue>>();
        var tags = new ArrayList<JsonValue>();
        var components = new Components();
        for (Class<?> resource : resources) {
            JsonObject fragment = Fragments.find(resource.getName(), resource)
                    .orElseThrow(() ->
                            new IllegalStateException(resource.getName() + " has no documentation: compile it again"));
            tags.add(member(fragment, "tag"));
            for (JsonValue each : ((JsonArray) member(fragment, "operations")).elements()) {
                var described = (JsonObject) each;
                JsonValue operation = components.resolve(member(described, "operation"), resource);
                paths.computeIfAbsent(text(member(described, "path")), _ -> new LinkedHashMap<>())
                        .put(text(member(described, "method")), operation);
            }
        }
        for (PlainRoute route : plainRoutes) {
            if (!METHODS.contains(route.method())) continue;
            paths.computeIfAbsent(route.path(), _ -> new LinkedHashMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), PlainOperation.of(route));
        }
        var pathItems = new LinkedHashMap<String, JsonValue>();
        paths.forEach((path, item) -> pathItems.put(path, new JsonObject(item)));

        var document = new LinkedHashMap<String, JsonValue>();
        document.put("openapi", new JsonString("3.1.0"));
        document.put("info", info());
        document.put("servers", new JsonArray(List.of(object("url", new JsonString(".")))));
        document.put("security", new JsonArray(List.of()));
        if (!tags.isEmpty()) document.put("tags", new JsonArray(tags));
        document.put("paths", new JsonObject(pathItems));
        document.put("components", components.toJson());
        return new JsonObject(document).toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject info() {
        var members = new LinkedHashMap<String, JsonValue>();
        members.put("title", new JsonString(info.title()));
        members.put("version", new JsonString(info.version()));
        if (info.description() != null) members.put("description", new JsonString(info.description()));
        if (info.license() != null) {
            var license = new LinkedHashMap<String, JsonValue>();
            license.put("name", new JsonString(info.license()));
            license.put("identifier", new JsonString(info.license()));
            members.put("license", new JsonObject(license));
        }
        return new JsonObject(members);
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
