// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import dev.retort.openapi.OutgoingCalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
/// @param contents   what the document says
public record Documentation(
        String document,
        Optional<String> swaggerUi,
        Optional<String> redoc,
        JsonObject parameters,
        JsonObject oauth,
        Optional<String> styleSheet,
        String rootPath,
        Contents contents) {

    /// What a document says, and in which version of OpenAPI.
    ///
    /// @param version      of the specification
    /// @param told         which of the endpoints of resources it tells of; lambda routes are told of where
    ///     all are
    /// @param webhooks     interfaces with [Webhooks], of which it tells, too
    /// @param operationIds how endpoints are called
    /// @param customizer   has the last word
    public record Contents(
            OpenApiVersion version,
            Optional<Predicate<OperationIds.Endpoint>> told,
            List<Class<?>> webhooks,
            OperationIds operationIds,
            UnaryOperator<JsonObject> customizer) {

        public Contents {
            Objects.requireNonNull(version);
            Objects.requireNonNull(told);
            webhooks = List.copyOf(webhooks);
            Objects.requireNonNull(operationIds);
            Objects.requireNonNull(customizer);
        }
    }

    private static final JsonObject NOTHING = new JsonObject(new LinkedHashMap<>());

    private static final Documentation STANDARD = new Documentation(
            "/openapi.json",
            Optional.of("/docs"),
            Optional.of("/redoc"),
            NOTHING,
            NOTHING,
            Optional.empty(),
            "",
            new Contents(
                    OpenApiVersion.V3_1,
                    Optional.empty(),
                    List.of(),
                    OperationIds.standard(),
                    UnaryOperator.identity()));

    /// Refuses paths that no page can have.
    public Documentation {
        path("the document", document);
        swaggerUi.ifPresent(path -> path("Swagger UI", path));
        redoc.ifPresent(path -> path("ReDoc", path));
        if (!rootPath.isEmpty()) path("the application", rootPath);
        Objects.requireNonNull(contents);
    }

    /// Where the document and the pages are.
    Stream<String> paths() {
        return Stream.of(Optional.of(document), swaggerUi, redoc).flatMap(Optional::stream);
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

    /// The standard document and pages below a path of their own: `/partners/openapi.json`, `/partners/docs`,
    /// `/partners/redoc`.
    public static Documentation at(String path) {
        return STANDARD.document(path + "/openapi.json")
                .swaggerUi(path + "/docs")
                .redoc(path + "/redoc");
    }

    /// The same with the document elsewhere. Where its path ends with `.json`, the document is also served as
    /// YAML, with the ending `.yaml`.
    public Documentation document(String path) {
        return with(draft -> draft.document = path);
    }

    /// The same with Swagger UI elsewhere.
    public Documentation swaggerUi(String path) {
        return with(draft -> draft.swaggerUi = Optional.of(path));
    }

    /// The same without Swagger UI.
    public Documentation withoutSwaggerUi() {
        return with(draft -> draft.swaggerUi = Optional.empty());
    }

    /// The same with ReDoc elsewhere.
    public Documentation redoc(String path) {
        return with(draft -> draft.redoc = Optional.of(path));
    }

    /// The same without ReDoc.
    public Documentation withoutRedoc() {
        return with(draft -> draft.redoc = Optional.empty());
    }

    /// The same with a parameter of Swagger UI, such as `deepLinking`.
    ///
    /// @param value what JSON can say: text, a number, a boolean, a map, a list, a [JsonValue]
    /// @see <a href="https://swagger.io/docs/open-source-tools/swagger-ui/usage/configuration/">its
    ///     parameters</a>
    public Documentation parameter(String name, Object value) {
        return with(draft -> draft.parameters = parameters.with(name, JsonValue.of(value)));
    }

    /// The same with a parameter of Swagger UI's `initOAuth`, such as `clientId`.
    public Documentation oauth(String name, Object value) {
        return with(draft -> draft.oauth = oauth.with(name, JsonValue.of(value)));
    }

    /// The same with a style sheet for Swagger UI.
    ///
    /// @param url on the same host: the pages load nothing from others
    public Documentation styleSheet(String url) {
        return with(draft -> draft.styleSheet = Optional.of(url));
    }

    /// The same behind a proxy that serves the application below a prefix. The document names it as the first
    /// server; the pages need not know. A proxy that leaves the prefix in place is understood, too: what leads
    /// nowhere is looked for without it.
    ///
    /// @param path such as `/api/v1`
    public Documentation rootPath(String path) {
        return with(draft -> draft.rootPath = path);
    }

    /// The same with other names for the endpoints.
    public Documentation operationIds(OperationIds ids) {
        return with(draft -> draft.operationIds = ids);
    }

    /// The same in another version of OpenAPI, for tools that know no other.
    public Documentation version(OpenApiVersion version) {
        return with(draft -> draft.version = version);
    }

    /// The same for some of the endpoints only, such as those of one version or for one audience. Of lambda
    /// routes it tells nothing then.
    ///
    /// ```java
    /// app.documentation(
    ///     Documentation.standard(),
    ///     Documentation.at("/partners").only(each -> each.tags().contains("partners")));
    /// ```
    public Documentation only(Predicate<OperationIds.Endpoint> told) {
        Predicate<OperationIds.Endpoint> both =
                contents.told().orElse(_ -> true).and(told);
        return with(draft -> draft.told = Optional.of(both));
    }

    /// The same with calls that the application makes to those who asked for them elsewhere: `webhooks` of OpenAPI
    /// 3.1 and 3.2.
    ///
    /// @param types interfaces with [Webhooks]
    /// @throws IllegalArgumentException for a type that has none
    public Documentation webhooks(Class<?>... types) {
        for (Class<?> type : types) OutgoingCalls.require(type);
        List<Class<?>> all =
                Stream.concat(contents.webhooks().stream(), Stream.of(types)).toList();
        return with(draft -> draft.webhooks = all);
    }

    /// The same with a last word on the document, after those that were there before.
    public Documentation customize(UnaryOperator<JsonObject> last) {
        UnaryOperator<JsonObject> before = contents.customizer();
        return with(draft -> draft.customizer = document -> last.apply(before.apply(document)));
    }

    private Documentation with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.documentation();
    }

    /// A copy that is still open to one change.
    private static final class Draft {
        private String document;
        private Optional<String> swaggerUi;
        private Optional<String> redoc;
        private JsonObject parameters;
        private JsonObject oauth;
        private Optional<String> styleSheet;
        private String rootPath;
        private OpenApiVersion version;
        private Optional<Predicate<OperationIds.Endpoint>> told;
        private List<Class<?>> webhooks;
        private OperationIds operationIds;
        private UnaryOperator<JsonObject> customizer;

        private Draft(Documentation from) {
            document = from.document;
            swaggerUi = from.swaggerUi;
            redoc = from.redoc;
            parameters = from.parameters;
            oauth = from.oauth;
            styleSheet = from.styleSheet;
            rootPath = from.rootPath;
            version = from.contents.version;
            told = from.contents.told;
            webhooks = from.contents.webhooks;
            operationIds = from.contents.operationIds;
            customizer = from.contents.customizer;
        }

        private Documentation documentation() {
            return new Documentation(
                    document,
                    swaggerUi,
                    redoc,
                    parameters,
                    oauth,
                    styleSheet,
                    rootPath,
                    new Contents(version, told, webhooks, operationIds, customizer));
        }
    }
}
