// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.dispatch.Application;
import dev.retort.endpoint.Endpoint;
import dev.retort.endpoint.Routes;
import dev.retort.http.Service;
import dev.retort.http.Token;
import dev.retort.openapi.DocumentationRoutes;
import dev.retort.openapi.OpenApiDocument;
import dev.retort.routing.PathTemplate;
import dev.retort.routing.Router;
import dev.retort.server.NettyServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An application: a list of what it answers, and the way to start it.
///
/// ```java
/// Retort.create()
///     .get("/hello/{name}", request -> "Hello, " + request.path("name"))
///     .mount(new Pets(store))
///     .start();
/// ```
///
/// Nothing is looked for: what is not added is not there. Nothing happens before [#start] or [#service] is
/// called, which check everything and list all that is wrong at once. For one thread while it is put
/// together.
public final class Retort {

    private static final int DEFAULT_PORT = 8000;

    private final List<Application.Route> routes = new ArrayList<>();
    private final List<OpenApiDocument.PlainRoute> plainRoutes = new ArrayList<>();
    private final List<Class<?>> resources = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final long created = System.nanoTime();
    private Info info = Info.of("Retort", "0.0.0");
    private Limits limits = Limits.defaults();
    private @Nullable Documentation documentation = Documentation.standard();
    private @Nullable String documentationPath;
    private String host = "127.0.0.1";
    private int port = DEFAULT_PORT;

    private Retort() {}

    /// An application that answers nothing yet.
    public static Retort create() {
        return new Retort();
    }

    /// Answers GET requests, and HEAD requests alike.
    ///
    /// @param path such as `/hello/{name}`; `{rest*}` at the end takes what is left
    public Retort get(String path, Handler handler) {
        return route("GET", path, handler);
    }

    /// Answers POST requests.
    public Retort post(String path, Handler handler) {
        return route("POST", path, handler);
    }

    /// Answers PUT requests.
    public Retort put(String path, Handler handler) {
        return route("PUT", path, handler);
    }

    /// Answers PATCH requests.
    public Retort patch(String path, Handler handler) {
        return route("PATCH", path, handler);
    }

    /// Answers DELETE requests.
    public Retort delete(String path, Handler handler) {
        return route("DELETE", path, handler);
    }

    /// Answers requests of any method.
    ///
    /// @param method compared letter by letter: `GET` and `get` are two methods (RFC 9110, 9.1)
    public Retort route(String method, String path, Handler handler) {
        Objects.requireNonNull(handler);
        if (!Token.matches(method)) {
            mistakes.add("method “" + method + "” is no token such as GET or PURGE");
            return this;
        }
        PathTemplate template = add(method, path, plain(handler));
        if (template != null)
            plainRoutes.add(new OpenApiDocument.PlainRoute(method, template.plain(), template.variables()));
        return this;
    }

    /// Answers the requests that the methods of a [Resource] describe.
    ///
    /// @param resource an instance; it is shared by all requests, so it must be safe for use by many threads
    public Retort mount(Object resource) {
        if (resource instanceof Class<?> type) {
            mistakes.add("mount(%s.class) has no instance: write mount(new %s(…))"
                    .formatted(type.getName(), type.getSimpleName()));
            return this;
        }
        try {
            announce(resource);
            resources.add(resource.getClass());
        } catch (IllegalArgumentException notGenerated) {
            mistakes.add(notGenerated.getMessage());
        }
        return this;
    }

    @SuppressWarnings("unchecked") // an object is an instance of its class
    private <R> void announce(R resource) {
        Routes.of((Class<R>) resource.getClass()).announce(resource, this::add);
    }

    private @Nullable PathTemplate add(String method, String path, Endpoint endpoint) {
        try {
            var template = PathTemplate.parse(path);
            routes.add(new Application.Route(method, template, endpoint));
            return template;
        } catch (IllegalArgumentException wrongPath) {
            mistakes.add(wrongPath.getMessage());
            return null;
        }
    }

    private static Endpoint plain(Handler handler) {
        return call -> call.any(handler.handle(call.request()));
    }

    /// What the documentation says about the application as a whole.
    public Retort info(Info info) {
        this.info = Objects.requireNonNull(info);
        return this;
    }

    /// How much a client may send, and how long things may take.
    public Retort limits(Limits limits) {
        this.limits = Objects.requireNonNull(limits);
        return this;
    }

    /// Whether the document and the pages that show it are served. They are unless this says otherwise.
    public Retort documentation(boolean served) {
        this.documentation = served ? Documentation.standard() : null;
        return this;
    }

    /// Where the document and the pages that show it are served, and in what manner.
    public Retort documentation(Documentation documentation) {
        this.documentation = Objects.requireNonNull(documentation);
        return this;
    }

    /// The address to listen on; `127.0.0.1` unless this says otherwise. `0.0.0.0` is every address of the
    /// machine.
    public Retort host(String host) {
        this.host = Objects.requireNonNull(host);
        return this;
    }

    /// The port to listen on; 8000 unless this says otherwise, and any free one for 0.
    public Retort port(int port) {
        if (port < 0 || port > 65535) throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
        this.port = port;
        return this;
    }

    /// The finished application, as a server or a test sees it.
    ///
    /// @throws IllegalStateException naming everything that is wrong with it
    public Service service() {
        var router = new Router.Builder<Application.Route>();
        var found = new ArrayList<>(mistakes);
        for (Application.Route route : routes) register(router, route, found);
        if (documentation != null) document(documentation, router);
        if (!found.isEmpty()) throw new IllegalStateException(listed(found));
        return new Application(router.build(), limits);
    }

    private static void register(
            Router.Builder<Application.Route> router, Application.Route route, List<String> found) {
        Application.Route present = router.add(route.method(), route.template(), route);
        if (present == null) return;
        found.add("%s %s is there twice: %s and %s match the same paths"
                .formatted(
                        route.method(),
                        route.template().text(),
                        present.template().text(),
                        route.template().text()));
    }

    /// Adds the routes of the documentation where the application has none of its own.
    private void document(Documentation documentation, Router.Builder<Application.Route> router) {
        var document = new OpenApiDocument(info, documentation, resources, plainRoutes);
        var routes = new DocumentationRoutes(documentation, info, document::toJson);
        documentationPath = routes.entrance();
        routes.byPath().forEach((path, handler) -> {
            var template = PathTemplate.parse(path);
            router.add("GET", template, new Application.Route("GET", template, plain(handler)));
        });
    }

    private static String listed(List<String> mistakes) {
        var text = new StringBuilder("the application cannot start:");
        mistakes.forEach(mistake -> text.append("\n  - ").append(mistake.replaceAll("\n(?=[^\n])", "\n    ")));
        return text.toString();
    }

    /// Starts to answer requests, prints a line that says where, and returns at once. The process goes on
    /// until the application is stopped; SIGTERM stops it after the requests under way are answered.
    ///
    /// @throws IllegalStateException naming everything that is wrong with the application
    /// @throws java.io.UncheckedIOException when it cannot listen there, such as when the port is taken
    public Running start() {
        return Running.start(this);
    }

    NettyServer listen() {
        return NettyServer.start(service(), host, port, limits);
    }

    /// The time since the application began to be put together.
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - created);
    }

    String host() {
        return host;
    }

    /// Where the documentation is, once [#service] was called; empty where there is none.
    Optional<String> documentationPath() {
        return Optional.ofNullable(documentationPath);
    }
}
