// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import dev.retort.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Where the OpenAPI document and the pages that show it are served, and in what manner.
///
/// ```java
/// app.documentation(Documentation.standard()
///     .document("/api/v1/openapi.json")
///     .swaggerUi("/documentation")
///     .withoutRedoc());
/// ```
///
/// Where the application answers at one of these paths itself, its own answer wins.
///
/// @param document   the path of the document
/// @param swaggerUi  the path of Swagger UI; empty for no such page
/// @param redoc      the path of ReDoc; empty for no such page
/// @param parameters what Swagger UI is started with, beside what this framework tells it
/// @param oauth      what `initOAuth` of Swagger UI is called with; empty for not calling it
/// @param styleSheet the URL of a style sheet that Swagger UI adds to its own
/// @param rootPath   the path under which a proxy serves the application, `/api/v1`; empty for the root
/// @param operationIds how endpoints are called
/// @param customizer has the last word on the document
public record Documentation(
        String document,
        Optional<String> swaggerUi,
        Optional<String> redoc,
        JsonObject parameters,
        JsonObject oauth,
        Optional<String> styleSheet,
        String rootPath,
        OperationIds operationIds,
        UnaryOperator<JsonObject> customizer) {

    private static final JsonObject NOTHING = new JsonObject(new LinkedHashMap<>());

    private static final Documentation STANDARD = new Documentation(
            "/openapi.json",
            Optional.of("/docs"),
            Optional.of("/redoc"),
            NOTHING,
            NOTHING,
            Optional.empty(),
            "",
            OperationIds.standard(),
            UnaryOperator.identity());

    /// Refuses paths that no page can have.
    public Documentation {
        path("the document", document);
        swaggerUi.ifPresent(path -> path("Swagger UI", path));
        redoc.ifPresent(path -> path("ReDoc", path));
        if (!rootPath.isEmpty()) path("the application", rootPath);
        Objects.requireNonNull(operationIds);
        Objects.requireNonNull(customizer);
    }

    private static void path(String what, String path) {
        if (path.matches("(/[\\w.~-]+)+")) return;
        throw new IllegalArgumentException(
                "the path of %s must be like /docs/v1, of letters, digits and -._~, without a slash at the end, but is “%s”"
                        .formatted(what, path));
    }

    /// The document at `/openapi.json`, Swagger UI at `/docs`, ReDoc at `/redoc`.
    public static Documentation standard() {
        return STANDARD;
    }

    /// The same with the document elsewhere.
    public Documentation document(String path) {
        return new Documentation(
                path, swaggerUi, redoc, parameters, oauth, styleSheet, rootPath, operationIds, customizer);
    }

    /// The same with Swagger UI elsewhere.
    public Documentation swaggerUi(String path) {
        return new Documentation(
                document, Optional.of(path), redoc, parameters, oauth, styleSheet, rootPath, operationIds, customizer);
    }

    /// The same without Swagger UI.
    public Documentation withoutSwaggerUi() {
        return new Documentation(
                document, Optional.empty(), redoc, parameters, oauth, styleSheet, rootPath, operationIds, customizer);
    }

    /// The same with ReDoc elsewhere.
    public Documentation redoc(String path) {
        return new Documentation(
                document,
                swaggerUi,
                Optional.of(path),
                parameters,
                oauth,
                styleSheet,
                rootPath,
                operationIds,
                customizer);
    }

    /// The same without ReDoc.
    public Documentation withoutRedoc() {
        return new Documentation(
                document,
                swaggerUi,
                Optional.empty(),
                parameters,
                oauth,
                styleSheet,
                rootPath,
                operationIds,
                customizer);
    }

    /// The same with a parameter of Swagger UI, such as `deepLinking`.
    ///
    /// @param value what JSON can say: text, a number, a boolean, a map, a list, a [JsonValue]
    /// @see <a href="https://swagger.io/docs/open-source-tools/swagger-ui/usage/configuration/">its
    ///     parameters</a>
    public Documentation parameter(String name, Object value) {
        return new Documentation(
                document,
                swaggerUi,
                redoc,
                with(parameters, name, value),
                oauth,
                styleSheet,
                rootPath,
                operationIds,
                customizer);
    }

    /// The same with a parameter of Swagger UI's `initOAuth`, such as `clientId`.
    public Documentation oauth(String name, Object value) {
        return new Documentation(
                document,
                swaggerUi,
                redoc,
                parameters,
                with(oauth, name, value),
                styleSheet,
                rootPath,
                operationIds,
                customizer);
    }

    /// The same with a style sheet for Swagger UI.
    ///
    /// @param url on the same host: the pages load nothing from others
    public Documentation styleSheet(String url) {
        return new Documentation(
                document, swaggerUi, redoc, parameters, oauth, Optional.of(url), rootPath, operationIds, customizer);
    }

    /// The same behind a proxy that serves the application below a prefix. The document names it as the first
    /// server; the pages need not know. A proxy that leaves the prefix in place is understood, too: what leads
    /// nowhere is looked for without it.
    ///
    /// @param path such as `/api/v1`
    public Documentation rootPath(String path) {
        return new Documentation(
                document, swaggerUi, redoc, parameters, oauth, styleSheet, path, operationIds, customizer);
    }

    /// The same with other names for the endpoints.
    public Documentation operationIds(OperationIds ids) {
        return new Documentation(document, swaggerUi, redoc, parameters, oauth, styleSheet, rootPath, ids, customizer);
    }

    /// The same with a last word on the document, after those that were there before.
    public Documentation customize(UnaryOperator<JsonObject> last) {
        return new Documentation(
                document,
                swaggerUi,
                redoc,
                parameters,
                oauth,
                styleSheet,
                rootPath,
                operationIds,
                told -> last.apply(customizer.apply(told)));
    }

    private static JsonObject with(JsonObject object, String name, Object value) {
        var json = new JsonWriter();
        json.any(value);
        var members = new LinkedHashMap<>(object.members());
        members.put(name, JsonValue.parse(json.toByteArray()));
        return new JsonObject(members);
    }
}
