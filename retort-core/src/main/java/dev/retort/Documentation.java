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

/// Where the OpenAPI document and the pages that show it are served, and in what manner. Immutable: each
/// method that changes something returns a new one.
///
/// ```java
/// app.documentation(Documentation.standard()
///     .document("/api/v1/openapi.json")
///     .swaggerUi("/documentation")
///     .withoutRedoc());
/// ```
///
/// Where the application answers at one of these paths itself, its own answer wins. The pages need the
/// module `retort-docs`; without it the document alone is served.
///
/// A path is made of segments of letters, digits and `-._~`, such as `/docs/v1`, and does not end with a
/// slash.
///
/// @param document   the path of the document
/// @param swaggerUi  the path of Swagger UI; empty for no such page
/// @param redoc      the path of ReDoc; empty for no such page
/// @param parameters parameters with which Swagger UI is started, beside those that this framework sets
/// @param oauth      parameters with which `initOAuth` of Swagger UI is called; it is not called if there
///                   are none
/// @param styleSheet the URL of a style sheet that Swagger UI adds to its own
/// @param rootPath   the path under which a proxy serves the application, such as `/api/v1`; empty for the
///                   root
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
    /// @param version      the version of the specification
    /// @param told         which endpoints of resources it describes; empty for all endpoints, and for
    ///                     lambda routes as well
    /// @param webhooks     interfaces with [Webhooks], which it describes too
    /// @param operationIds what names endpoints
    /// @param customizer   gets the finished document, and returns the one that is served
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

    /// @throws IllegalArgumentException when a path has other characters, or ends with a slash
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

    /// The document and its pages below a path of their own: with `/partners`, at `/partners/openapi.json`,
    /// `/partners/docs` and `/partners/redoc`.
    ///
    /// @throws IllegalArgumentException when the path has characters that no path here may have, or ends
    ///     with a slash
    public static Documentation at(String path) {
        return STANDARD.document(path + "/openapi.json")
                .swaggerUi(path + "/docs")
                .redoc(path + "/redoc");
    }

    /// Serves the document at another path than `/openapi.json`. Where the path ends with `.json`, the
    /// document is also served as YAML, with `.yaml` in its place.
    ///
    /// @throws IllegalArgumentException when the path has other characters than letters, digits and `-._~`,
    ///     or ends with a slash
    public Documentation document(String path) {
        return with(draft -> draft.document = path);
    }

    /// Serves Swagger UI at another path than `/docs`.
    ///
    /// @throws IllegalArgumentException as for [#document(String)]
    public Documentation swaggerUi(String path) {
        return with(draft -> draft.swaggerUi = Optional.of(path));
    }

    /// Leaves Swagger UI out.
    public Documentation withoutSwaggerUi() {
        return with(draft -> draft.swaggerUi = Optional.empty());
    }

    /// Serves ReDoc at another path than `/redoc`.
    ///
    /// @throws IllegalArgumentException as for [#document(String)]
    public Documentation redoc(String path) {
        return with(draft -> draft.redoc = Optional.of(path));
    }

    /// Leaves ReDoc out.
    public Documentation withoutRedoc() {
        return with(draft -> draft.redoc = Optional.empty());
    }

    /// Sets a parameter of Swagger UI, such as `deepLinking`, in place of an earlier value.
    ///
    /// @param value what JSON can say: text, a number, a boolean, a map, a list, a [JsonValue]
    /// @throws IllegalArgumentException when the value cannot be said in JSON
    /// @see <a href="https://swagger.io/docs/open-source-tools/swagger-ui/usage/configuration/">its
    ///     parameters</a>
    public Documentation parameter(String name, Object value) {
        return with(draft -> draft.parameters = parameters.with(name, JsonValue.of(value)));
    }

    /// Sets a parameter of Swagger UI's `initOAuth`, such as `clientId`, with which its login form is
    /// filled in. It is sent to every browser: put no secret here.
    ///
    /// @param value what JSON can say, as for [#parameter]
    /// @throws IllegalArgumentException when the value cannot be said in JSON
    public Documentation oauth(String name, Object value) {
        return with(draft -> draft.oauth = oauth.with(name, JsonValue.of(value)));
    }

    /// Has Swagger UI load a style sheet after its own.
    ///
    /// @param url on the same host: browsers are told to load nothing from others
    public Documentation styleSheet(String url) {
        return with(draft -> draft.styleSheet = Optional.of(url));
    }

    /// Says below which path a proxy serves the application. The document names it as the first server; the
    /// pages need not know. It does not matter whether the proxy takes the prefix away: a path that leads
    /// nowhere is looked for again without it.
    ///
    /// @param path such as `/api/v1`; empty for the root
    /// @throws IllegalArgumentException as for [#document(String)]
    public Documentation rootPath(String path) {
        return with(draft -> draft.rootPath = path);
    }

    /// Names the endpoints (`operationId`) in another way than [OperationIds#standard]. Generated clients
    /// call their methods like this.
    public Documentation operationIds(OperationIds ids) {
        return with(draft -> draft.operationIds = ids);
    }

    /// Writes the document in another version of OpenAPI than 3.1, for tools that need it.
    public Documentation version(OpenApiVersion version) {
        return with(draft -> draft.version = version);
    }

    /// Describes some of the endpoints only, such as those of one version or for one audience. Lambda
    /// routes are left out then. Of several such conditions all must hold.
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

    /// Describes calls that the application makes to others who subscribed by other means than a request
    /// (`webhooks` of OpenAPI 3.1 and 3.2), beside those that were given before. For calls that a request
    /// asks for, see [CallsBack].
    ///
    /// @param types interfaces with [Webhooks]
    /// @throws IllegalArgumentException for any other type
    public Documentation webhooks(Class<?>... types) {
        for (Class<?> type : types) OutgoingCalls.require(type);
        List<Class<?>> all =
                Stream.concat(contents.webhooks().stream(), Stream.of(types)).toList();
        return with(draft -> draft.webhooks = all);
    }

    /// Changes the finished document before it is served: for what nothing else can say. Several changes
    /// are made in the order in which they were added.
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
