// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.dispatch.Application;
import dev.retort.dispatch.Approach;
import dev.retort.dispatch.Lifecycle;
import dev.retort.dispatch.Mount;
import dev.retort.dispatch.RouteTable;
import dev.retort.endpoint.Intake;
import dev.retort.endpoint.ScopeSettings;
import dev.retort.endpoint.TypeProvider;
import dev.retort.generated.Generated;
import dev.retort.http.Service;
import dev.retort.json.JsonObject;
import dev.retort.openapi.DocumentationRoutes;
import dev.retort.openapi.OpenApiDocument;
import dev.retort.routing.PathTemplate;
import dev.retort.server.NettyServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An application: what it answers, and how it is started.
///
/// ```java
/// Retort.create()
///     .get("/hello/{name}", request -> "Hello, " + request.path("name"))
///     .mount(new Pets(store))
///     .start();
/// ```
///
/// Nothing is found by scanning: what is not added is not there. Nothing happens before [#start] or
/// [#service] is called, which check everything and list all that is wrong at once. For one thread, and not
/// to be changed after the start.
///
/// Unless it is told otherwise, an application listens on port 8000 of 127.0.0.1, and serves its OpenAPI
/// document at `/openapi.json`.
public final class Retort extends Scope {

    private static final Set<String> FOUND_OUT = Set.of(Retort.class.getName(), Running.class.getName());

    private static final int DEFAULT_PORT = 8000;

    private final long created = System.nanoTime();
    private Info info = Info.of("", "");
    private List<Documentation> documentations = List.of(Documentation.standard());
    private @Nullable String documentationPath;
    private String host = "127.0.0.1";
    private @Nullable Integer port;
    private @Nullable Secure secure;
    private final List<Listener> listeners = new ArrayList<>();
    private List<Transport> transports = List.of(Transport.EPOLL, Transport.KQUEUE, Transport.NIO);
    private int eventLoops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private record Secure(int port, Tls tls) {}

    private Retort() {}

    /// An application that answers nothing yet.
    public static Retort create() {
        return new Retort();
    }

    @Override
    public Retort get(String path, Handler handler) {
        super.get(path, handler);
        return this;
    }

    @Override
    public Retort post(String path, Handler handler) {
        super.post(path, handler);
        return this;
    }

    @Override
    public Retort put(String path, Handler handler) {
        super.put(path, handler);
        return this;
    }

    @Override
    public Retort patch(String path, Handler handler) {
        super.patch(path, handler);
        return this;
    }

    @Override
    public Retort delete(String path, Handler handler) {
        super.delete(path, handler);
        return this;
    }

    @Override
    public Retort webSocket(String path, WebSocketHandler<Message, Message> handler) {
        super.webSocket(path, handler);
        return this;
    }

    @Override
    public Retort route(String method, String path, Handler handler) {
        super.route(method, path, handler);
        return this;
    }

    @Override
    public Retort mount(Object resource) {
        super.mount(resource);
        return this;
    }

    @Override
    public <R> Retort mount(Class<R> resource) {
        super.mount(resource);
        return this;
    }

    @Override
    public Retort mount(String prefix, Plugin content) {
        super.mount(prefix, content);
        return this;
    }

    /// Adds another application below a prefix. It keeps settings, hooks, errors and providers of its own,
    /// and its documentation is below the prefix. Only two things of this application apply to it:
    /// [#preRouting], which comes first, and what the server needs (addresses, and the limits that a scope
    /// cannot have). It starts and stops with this one.
    ///
    /// For a part of the same application, mount a [Plugin].
    ///
    /// @param prefix such as `/admin`, without variables and without a slash at the end
    public Retort mount(String prefix, Retort application) {
        String mistake = application.holds(this) ? "an application cannot be mounted in itself" : misfit(prefix);
        if (mistake == null) assembly().addApplication(PathTemplate.parse(prefix), application);
        else assembly().mistakes.add(mistake);
        return this;
    }

    private boolean holds(Retort other) {
        return equals(other)
                || assembly().applications.stream()
                        .anyMatch(each -> each.application().holds(other));
    }

    /// Why another application cannot be mounted there, or `null`.
    private static @Nullable String misfit(String prefix) {
        try {
            if (!PathTemplate.parse(prefix).variables().isEmpty())
                return "prefix “" + prefix + "” of another application must have no variables";
            return prefix.endsWith("/") ? "prefix “" + prefix + "” must not end with a slash" : null;
        } catch (IllegalArgumentException wrongPath) {
            return wrongPath.getMessage();
        }
    }

    @Override
    public Retort mount(When condition, Plugin content) {
        super.mount(condition, content);
        return this;
    }

    @Override
    public Retort install(Plugin plugin) {
        super.install(plugin);
        return this;
    }

    @Override
    public Retort onRegister(Plugin plugin) {
        super.onRegister(plugin);
        return this;
    }

    @Override
    public Retort onRoute(RouteObserver observer) {
        super.onRoute(observer);
        return this;
    }

    @Override
    public Retort limits(Limits limits) {
        super.limits(limits);
        return this;
    }

    @Override
    public <E extends Throwable> Retort onError(Class<E> type, ErrorHandler<? super E> handler) {
        super.onError(type, handler);
        return this;
    }

    @Override
    public Retort webSockets(WebSocketOptions options) {
        super.webSockets(options);
        return this;
    }

    @Override
    public Retort views(ViewEngine engine) {
        super.views(engine);
        return this;
    }

    @Override
    public Retort errors(ErrorFormat format) {
        super.errors(format);
        return this;
    }

    @Override
    public Retort translate(Locale language, Translation translation) {
        super.translate(language, translation);
        return this;
    }

    @Override
    public Retort translate(ResourceBundle bundle) {
        super.translate(bundle);
        return this;
    }

    @Override
    public Retort trailingSlash(TrailingSlash trailingSlash) {
        super.trailingSlash(trailingSlash);
        return this;
    }

    @Override
    public Retort coercion(Coercion coercion) {
        super.coercion(coercion);
        return this;
    }

    @Override
    public Retort unknownParameters(Unknown unknown) {
        super.unknownParameters(unknown);
        return this;
    }

    @Override
    public Retort strictContentType(boolean strict) {
        super.strictContentType(strict);
        return this;
    }

    @Override
    public Retort development(boolean development) {
        super.development(development);
        return this;
    }

    @Override
    public Retort checkResults(boolean checkResults) {
        super.checkResults(checkResults);
        return this;
    }

    @Override
    public Retort around(Around around) {
        super.around(around);
        return this;
    }

    @Override
    public Retort preRouting(HeadHook hook) {
        super.preRouting(hook);
        return this;
    }

    @Override
    public Retort onRequest(Hook hook) {
        super.onRequest(hook);
        return this;
    }

    @Override
    public Retort preParsing(BodyHook hook) {
        super.preParsing(hook);
        return this;
    }

    @Override
    public Retort preValidation(Hook hook) {
        super.preValidation(hook);
        return this;
    }

    @Override
    public Retort preHandler(Hook hook) {
        super.preHandler(hook);
        return this;
    }

    @Override
    public Retort preSerialization(ResultHook hook) {
        super.preSerialization(hook);
        return this;
    }

    @Override
    public Retort onSend(SendHook hook) {
        super.onSend(hook);
        return this;
    }

    @Override
    public Retort onResponse(ResponseHook hook) {
        super.onResponse(hook);
        return this;
    }

    @Override
    public Retort onError(ErrorObserver observer) {
        super.onError(observer);
        return this;
    }

    @Override
    public Retort onTimeout(Hook hook) {
        super.onTimeout(hook);
        return this;
    }

    @Override
    public Retort onRequestAbort(Hook hook) {
        super.onRequestAbort(hook);
        return this;
    }

    @Override
    public Retort provide(Object object) {
        super.provide(object);
        return this;
    }

    @Override
    public <T> Retort provide(Class<T> type, Maker<? extends T> maker) {
        super.provide(type, maker);
        return this;
    }

    @Override
    public <T> Retort providePerRequest(Class<T> type, RequestMaker<? extends T> maker) {
        super.providePerRequest(type, maker);
        return this;
    }

    @Override
    public Retort guard(Class<?> type) {
        super.guard(type);
        return this;
    }

    /// Replaces what is provided of a type, in all scopes: for a test that wants no database, for example.
    /// What it replaces is not made.
    public <T> Retort override(Class<T> type, Maker<? extends T> maker) {
        assembly()
                .overrides
                .put(type, new TypeProvider.Single<>(type, type, List.of(), false, Objects.requireNonNull(maker)));
        return this;
    }

    @Override
    public Retort onReady(Task task) {
        super.onReady(task);
        return this;
    }

    @Override
    public Retort onListen(Task task) {
        super.onListen(task);
        return this;
    }

    @Override
    public Retort preClose(Task task) {
        super.preClose(task);
        return this;
    }

    @Override
    public Retort onClose(Task task) {
        super.onClose(task);
        return this;
    }

    /// Sets what the documentation says about the application as a whole: its title, its version, whom to
    /// ask. Unless this says otherwise, title and version are those of the Maven project whose resource is
    /// mounted first, as `retort-starter` tells the compiler by `-Aretort.title` and `-Aretort.version`.
    public Retort info(Info info) {
        this.info = Objects.requireNonNull(info);
        return this;
    }

    /// Sets whether the OpenAPI document and the pages that show it are served. They are unless this says
    /// otherwise.
    public Retort documentation(boolean served) {
        this.documentations = served ? List.of(Documentation.standard()) : List.of();
        return this;
    }

    /// Sets where the OpenAPI document and the pages that show it are served, and what is in it:
    /// [Documentation#standard] unless this says otherwise.
    ///
    /// @param more further documents, each at paths of its own, as [Documentation#at] gives it
    public Retort documentation(Documentation documentation, Documentation... more) {
        var all = new ArrayList<Documentation>();
        all.add(Objects.requireNonNull(documentation));
        all.addAll(List.of(more));
        this.documentations = List.copyOf(all);
        return this;
    }

    /// The OpenAPI document as it is served, without starting the application: for tests, and for files
    /// that are compared. The same program makes the same document, byte by byte.
    ///
    /// @throws IllegalStateException naming everything that is wrong with the application
    public JsonObject openApi() {
        return openApi(documentations.isEmpty() ? Documentation.standard() : documentations.getFirst());
    }

    /// The OpenAPI document as these settings would make it, whether it is served so or not: in another
    /// version, for example.
    ///
    /// @throws IllegalStateException naming everything that is wrong with the application
    public JsonObject openApi(Documentation documentation) {
        requireSound(new Wiring(assembly().overrides));
        return document(documentation).toJson();
    }

    private OpenApiDocument document(Documentation documentation) {
        return new OpenApiDocument(info, documentation, assembly().resources(), assembly().plainRoutes);
    }

    /// Sets the address on which [#port(int)] and [#tls] listen: `127.0.0.1` unless this says otherwise,
    /// which other machines cannot reach. `0.0.0.0` is every address of the machine.
    public Retort host(String host) {
        this.host = Objects.requireNonNull(host);
        return this;
    }

    /// Sets the port to listen on. It is 8000 where none of this, [#tls] and [#listen] is called.
    ///
    /// @param port 0 to 65535, where 0 takes any free port
    /// @throws IllegalArgumentException for any other number
    public Retort port(int port) {
        requirePort(port);
        this.port = port;
        return this;
    }

    private static void requirePort(int port) {
        if (port < 0 || port > 65535) throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
    }

    /// Listens on a port where clients begin with a TLS handshake, beside that of [#port(int)] if there is
    /// one. They choose HTTP/2 in the handshake; without TLS, clients have to begin with it.
    ///
    /// @param port 0 to 65535, where 0 takes any free port
    /// @throws IllegalArgumentException for any other number
    public Retort tls(int port, Tls tls) {
        requirePort(port);
        this.secure = new Secure(port, Objects.requireNonNull(tls));
        return this;
    }

    /// Listens in further places, beside those of [#port(int)] and [#tls]: on several ports and addresses,
    /// or at Unix domain sockets.
    public Retort listen(Listener listener, Listener... more) {
        listeners.add(Objects.requireNonNull(listener));
        listeners.addAll(List.of(more));
        return this;
    }

    /// Sets how the server handles connections with the operating system: by the first of these that is
    /// available. Unless this says otherwise, that is a native library on the class path or module path
    /// ([Transport#EPOLL], [Transport#KQUEUE]), or else [Transport#NIO].
    ///
    /// @param otherwise what to try next, in order; where none is available, the application does not start
    public Retort transport(Transport transport, Transport... otherwise) {
        var all = new ArrayList<Transport>();
        all.add(Objects.requireNonNull(transport));
        all.addAll(List.of(otherwise));
        this.transports = List.copyOf(all);
        return this;
    }

    /// Sets how many threads read and write for all connections; handlers run on others. Unless this says
    /// otherwise, there is one for every two processors, and at least one. More help handlers that do
    /// little, fewer leave more to handlers that compute.
    ///
    /// @throws IllegalArgumentException when the count is below 1
    public Retort eventLoops(int count) {
        if (count < 1) throw new IllegalArgumentException("there must be an event loop, but there are " + count);
        this.eventLoops = count;
        return this;
    }

    /// Everything that is wrong with the application, as [#start] would say it, each with how to mend it;
    /// empty when nothing is. Nothing is made, and no task of [#onReady] is done.
    public List<String> check() {
        return wrong(new Wiring(assembly().overrides));
    }

    /// The finished application without a server, as a test sees it. It is ready when this returns, and the
    /// caller has to close it.
    ///
    /// @throws IllegalStateException naming everything that is wrong with it, what could not be made, or
    ///     what a task of [#onReady] threw
    public Service service() {
        Assembly assembly = assembly();
        var wiring = new Wiring(assembly.overrides);
        // To make things for an application that cannot start would be in vain.
        requireSound(wiring);
        Lifecycle lifecycle = assembly.lifecycle.closing(wiring.opened());
        try {
            RouteTable.Builder routes = assembly.routes(wiring);
            ScopeSettings settings = assembly.made(this, wiring);
            documentations.forEach(each -> document(each, routes, settings));
            String rootPath =
                    documentations.isEmpty() ? "" : documentations.getFirst().rootPath();
            var approach = new Approach(rootPath, assembly.headHooks, mounts(lifecycle));
            assembly.tellRoutes();
            lifecycle.ready();
            return new Application(routes.build(), assembly.prefixes(wiring), settings, approach, lifecycle);
        } catch (Throwable cannotStart) {
            lifecycle.closed();
            throw cannotStart;
        }
    }

    /// Starts the other applications, which stop with this one.
    private List<Mount> mounts(Lifecycle lifecycle) {
        var mounts = new ArrayList<Mount>();
        assembly().applications.forEach(each -> {
            Service service = each.application().service();
            lifecycle.preClose(service::closing);
            lifecycle.onClose(service::close);
            mounts.add(new Mount(each.path(), service));
        });
        return mounts;
    }

    /// Adds the routes of the documentation where the application has none of its own.
    private void document(Documentation documentation, RouteTable.Builder table, ScopeSettings settings) {
        var routes = new DocumentationRoutes(documentation, info, document(documentation)::toJson);
        if (documentationPath == null) documentationPath = routes.entrance();
        routes.byPath().forEach((path, handler) -> {
            var template = PathTemplate.parse(path);
            table.add(
                    List.of(),
                    new Application.Route("GET", template, plain(handler), settings, List.of(), Intake.USUAL));
        });
    }

    private void requireSound(Wiring wiring) {
        List<String> found = wrong(wiring);
        if (found.isEmpty()) return;
        var mistaken = new IllegalStateException(listed(found));
        // Where the framework found it out says nothing. None at all would be too few for the launcher of source files.
        mistaken.setStackTrace(Arrays.stream(mistaken.getStackTrace())
                .dropWhile(frame -> FOUND_OUT.contains(frame.getClassName()))
                .toArray(StackTraceElement[]::new));
        throw mistaken;
    }

    private List<String> wrong(Wiring wiring) {
        var found = new ArrayList<>(assembly().check(wiring));
        found.addAll(sharedPaths());
        return found;
    }

    /// The paths that two documents want.
    private List<String> sharedPaths() {
        var taken = new HashSet<String>();
        return documentations.stream()
                .flatMap(Documentation::paths)
                .filter(path -> !taken.add(path))
                .map(path -> "two documents or their pages are at %s: give each its own, as Documentation.at does"
                        .formatted(path))
                .toList();
    }

    /// What a build lacks is said once, of however many types.
    private static String listed(List<String> mistakes) {
        String build = "\n" + Generated.buildLines();
        var text = new StringBuilder("the application cannot start:");
        for (String mistake : mistakes) {
            String alone = mistake.replace(build, "");
            text.append("\n  - ").append(alone.replaceAll("\n(?=[^\n])", "\n    "));
        }
        if (mistakes.stream().anyMatch(each -> each.contains(build)))
            text.append('\n').append(build);
        return text.toString();
    }

    /// Starts to answer requests, prints a line that says where, and returns at once. The process goes on
    /// until the application is stopped ([Running#close]); SIGTERM stops it after the requests under way
    /// are answered.
    ///
    /// Where the system property `retort.openapi` names a file, or `-` for the standard output, the
    /// application does not start: the OpenAPI document is written there, and the process ends.
    ///
    /// @throws IllegalStateException naming everything that is wrong with the application, what could not
    ///     be made, or what a task of [#onReady] threw
    /// @throws java.io.UncheckedIOException when it cannot listen there, such as when the port is taken
    public Running start() {
        String file = System.getProperty("retort.openapi", "");
        if (!file.isEmpty()) {
            OpenApiFile.write(openApi(), file);
            Runtime.getRuntime().exit(0);
        }
        return Running.start(this);
    }

    NettyServer listen(Service service) {
        return NettyServer.start(
                service, listeners(), transports, eventLoops, settings().limits());
    }

    private List<Listener> listeners() {
        var all = new ArrayList<Listener>();
        if (port != null) all.add(Listener.of(host, port));
        if (secure != null) all.add(Listener.of(host, secure.port()).tls(secure.tls()));
        all.addAll(listeners);
        return all.isEmpty() ? List.of(Listener.of(host, DEFAULT_PORT)) : all;
    }

    void listening() {
        assembly().lifecycle.listening();
        assembly().applications.forEach(each -> each.application().listening());
    }

    /// The time since the application began to be put together.
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - created);
    }

    /// Where the documentation is, once [#service] was called; empty where there is none.
    Optional<String> documentationPath() {
        return Optional.ofNullable(documentationPath);
    }
}
