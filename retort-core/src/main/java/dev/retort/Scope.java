// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.Assembly.EndpointSource;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Endpoint;
import dev.retort.endpoint.Handshake;
import dev.retort.endpoint.Hooks;
import dev.retort.endpoint.Intake;
import dev.retort.endpoint.MessageType;
import dev.retort.endpoint.Needs;
import dev.retort.endpoint.Providers;
import dev.retort.endpoint.Routes;
import dev.retort.endpoint.ScopeSettings;
import dev.retort.endpoint.TypeProvider;
import dev.retort.http.Answer;
import dev.retort.http.Token;
import dev.retort.openapi.OpenApiDocument;
import dev.retort.routing.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A part of an application: what it answers, and the settings that apply to it and to what is mounted below
/// it. The application itself is one, [Retort]; others are made by [#mount(String, Plugin)].
///
/// ```java
/// app.mount("/admin", admin -> admin
///         .limits(Limits.defaults().bodyLength(10_000))
///         .onError(OutOfStock.class, (error, _) -> Response.of(409, error.getMessage()))
///         .mount(new Users(store)));
/// ```
///
/// A setting applies to the whole scope, wherever in it the setting is made. A scope below inherits it, and
/// may make another one for itself, which neither the scope above nor those beside it see.
///
/// Methods return the scope itself. What is wrong with a path, a method or a prefix is not thrown at once,
/// but listed with everything else that is wrong when the application starts ([Retort#start]). For one
/// thread, and not to be changed after the start.
public abstract sealed class Scope permits Retort, Branch {

    private final Assembly assembly;
    private final @Nullable Scope parent;
    private final String prefix;
    private final List<When> conditions;
    private final List<Plugin> registrations = new ArrayList<>();
    private UnaryOperator<ScopeSettings> own = UnaryOperator.identity();

    /// An application.
    Scope() {
        this.assembly = new Assembly();
        this.parent = null;
        this.prefix = "";
        this.conditions = List.of();
    }

    /// A scope below another one.
    Scope(Scope parent, String prefix, List<When> conditions) {
        this.assembly = parent.assembly;
        this.parent = parent;
        this.prefix = parent.prefix + prefix;
        this.conditions = conditions;
    }

    /// Answers GET requests, and HEAD requests with the same head and no body.
    ///
    /// @param path such as `/hello/{name}`; `{rest*}` at the end takes what is left. Below a prefix it goes
    ///             on from there, and may be empty
    public Scope get(String path, Handler handler) {
        return route("GET", path, handler);
    }

    /// Answers POST requests.
    ///
    /// @param path as for [#get]
    public Scope post(String path, Handler handler) {
        return route("POST", path, handler);
    }

    /// Answers PUT requests.
    ///
    /// @param path as for [#get]
    public Scope put(String path, Handler handler) {
        return route("PUT", path, handler);
    }

    /// Answers PATCH requests.
    ///
    /// @param path as for [#get]
    public Scope patch(String path, Handler handler) {
        return route("PATCH", path, handler);
    }

    /// Answers DELETE requests.
    ///
    /// @param path as for [#get]
    public Scope delete(String path, Handler handler) {
        return route("DELETE", path, handler);
    }

    /// Serves WebSocket connections. A request that does not ask for one, such as a plain GET, or that comes over
    /// HTTP/2, gets 426.
    ///
    /// @param path    as for [#get]
    /// @param handler receives and sends text and bytes; [WebSocket] is for typed messages
    public Scope webSocket(String path, WebSocketHandler<Message, Message> handler) {
        Objects.requireNonNull(handler);
        var endpoint = new EndpointSource.Present(Handshake.before(call -> conversing(call, handler)));
        add("GET", path, endpoint, Needs.NOTHING, Intake.USUAL);
        return this;
    }

    private static Answer conversing(Call call, WebSocketHandler<Message, Message> handler) throws Exception {
        call.wholeRequest();
        call.ready();
        return call.answer().upgrade(MessageType.ANY, MessageType.ANY, handler);
    }

    /// Answers requests of a method that you name, such as `PURGE`.
    ///
    /// @param method compared letter by letter: `GET` and `get` are two methods (RFC 9110, 9.1)
    /// @param path   as for [#get]
    public Scope route(String method, String path, Handler handler) {
        Objects.requireNonNull(handler);
        if (!Token.matches(method)) return mistake("method “" + method + "” is no token such as GET or PURGE");
        PathTemplate template =
                add(method, path, new EndpointSource.Present(plain(handler)), Needs.NOTHING, Intake.USUAL);
        if (template != null) {
            assembly.plainRoutes.add(new OpenApiDocument.PlainRoute(method, template, conditions));
        }
        return this;
    }

    /// Answers the requests that the methods of a [Resource] describe.
    ///
    /// @param resource an instance; it is shared by all requests, so it must be safe for use by many threads
    public Scope mount(Object resource) {
        try {
            announce(resource);
            assembly.addResource(this, resource.getClass());
        } catch (IllegalArgumentException notGenerated) {
            mistake(notGenerated.getMessage());
        }
        return this;
    }

    @SuppressWarnings("unchecked") // an object is an instance of its class
    private <R> void announce(R resource) {
        Routes.of((Class<R>) resource.getClass())
                .announce(
                        resource,
                        (method, path, endpoint, needs, intake) ->
                                add(method, path, new EndpointSource.Present(endpoint), needs, intake));
    }

    /// Answers the requests that the methods of a [Resource] describe, with an instance that the
    /// application makes when it starts. Each parameter of the class's only constructor gets what is
    /// provided here for its type ([#provide(Class, Maker)]). The instance is closed when the application
    /// has stopped if it is [AutoCloseable].
    public <R> Scope mount(Class<R> resource) {
        try {
            var made = new MadeResource<>(this, resource);
            var index = new AtomicInteger();
            made.announce((method, path, _, needs, intake) ->
                    add(method, path, new EndpointSource.Late(made, index.getAndIncrement()), needs, intake));
            assembly.madeResources.add(made);
            assembly.addResource(this, resource);
        } catch (IllegalArgumentException cannotBeMade) {
            mistake(cannotBeMade.getMessage());
        }
        return this;
    }

    /// Adds a scope of its own below a prefix.
    ///
    /// @param prefix  what the paths in it begin with, such as `/admin` or `/shops/{shop}`, without a slash
    ///                at the end; its variables are read with [Request#path(String)]. Empty for a scope
    ///                that has only settings of its own
    /// @param content adds what is in it
    public Scope mount(String prefix, Plugin content) {
        Objects.requireNonNull(content);
        if (!prefix.isEmpty()) {
            try {
                if (isTail(PathTemplate.parse(prefix))) {
                    return mistake("prefix “" + prefix + "” must not end with a tail: nothing can follow it");
                }
                PathTemplate.parse(this.prefix + prefix);
            } catch (IllegalArgumentException wrongPath) {
                return mistake(wrongPath.getMessage());
            }
            if (prefix.endsWith("/")) {
                return mistake("prefix “" + prefix + "” must not end with a slash: the paths below begin with one");
            }
        }
        var scope = new Branch(this, prefix);
        if (!prefix.isEmpty()) assembly.addPrefix(scope);
        return add(scope, content);
    }

    private static boolean isTail(PathTemplate template) {
        return template.parts().getLast() instanceof PathTemplate.Tail;
    }

    /// Adds a scope of its own whose routes are there only under a condition: for one host, or for one
    /// version of the contract. They come before routes with fewer conditions or none. All answers below
    /// the prefix of the scope around, those of other scopes included, tell caches what they depend on
    /// (`Vary`). Where several routes have the same method and path, the document shows one, which takes
    /// and answers what any of them does.
    ///
    /// @param content adds what is in it
    public Scope mount(When condition, Plugin content) {
        condition.field().ifPresent(this::vary);
        return add(new Branch(this, condition), content);
    }

    /// Tells caches of a field wherever a path begins as the prefix does, as far as that is plain: other
    /// scopes may answer the same paths where a condition does not hold.
    private void vary(String field) {
        String start = prefix.split("[{%]", 2)[0];
        application().onSend((request, answer) -> request.path().startsWith(start) ? answer.varying(field) : answer);
    }

    private Scope application() {
        return parent == null ? this : parent.application();
    }

    private Scope add(Branch below, Plugin content) {
        registered(below);
        below.install(content);
        return this;
    }

    /// Applies what is to be done with each scope below, that of the outer scopes first.
    private void registered(Scope below) {
        if (parent != null) parent.registered(below);
        registrations.forEach(each -> each.install(below));
    }

    /// Adds what a plugin brings to this scope.
    public Scope install(Plugin plugin) {
        assembly.addPlugin(this, plugin);
        plugin.install(this);
        return this;
    }

    /// Installs a plugin in each scope that is mounted below this one from now on, at any depth, before
    /// that scope's own content: for what each of them is to have for itself, such as a counter of its
    /// requests.
    public Scope onRegister(Plugin plugin) {
        registrations.add(Objects.requireNonNull(plugin));
        return this;
    }

    /// Calls an observer for each route of this scope and of those below, when the application starts: to
    /// list them, to prepare something for each, or to refuse some. The routes of the documentation are not
    /// among them.
    public Scope onRoute(RouteObserver observer) {
        assembly.addObserver(this, observer);
        return this;
    }

    /// Whether this is a scope, or is below it.
    boolean isIn(Scope scope) {
        return equals(scope) || parent != null && parent.isIn(scope);
    }

    private @Nullable PathTemplate add(String method, String path, EndpointSource source, Needs needs, Intake intake) {
        if (!prefix.isEmpty() && !path.isEmpty() && !path.startsWith("/")) {
            mistake("path “" + path + "” must start with a slash");
            return null;
        }
        try {
            var template = PathTemplate.parse(prefix + path);
            assembly.add(this, method, template, source, needs, intake);
            return template;
        } catch (IllegalArgumentException wrongPath) {
            mistake(wrongPath.getMessage());
            return null;
        }
    }

    static Endpoint plain(Handler handler) {
        return call -> {
            Request request = call.wholeRequest();
            call.ready();
            return call.answer().any(handler.handle(request));
        };
    }

    private Scope mistake(@Nullable String text) {
        assembly.mistakes.add(Objects.requireNonNull(text));
        return this;
    }

    /// Sets how much a client may send, and how long things may take: [Limits#defaults] unless this says
    /// otherwise. A scope can have its own [Limits#bodyLength], [Limits#jsonDepth], [Limits#digits],
    /// [Limits#parts], [Limits#fieldsLength] and [Limits#handlerTime]. All others belong to the server,
    /// which does not know the path yet: they are those of the application itself, and have no effect here.
    public Scope limits(Limits limits) {
        Objects.requireNonNull(limits);
        return set(settings -> settings.limits(limits));
    }

    /// Answers exceptions of a class and of its subclasses. Of several handlers that fit an exception, the
    /// one for the nearest class answers, and of several for the same class the one of the innermost scope.
    ///
    /// What the framework refuses is thrown as well: an [InvalidRequest] where the contract is broken, and
    /// a [Problem] for the rest, such as 404 where there is nothing and 405 for a wrong method. 404 and 405
    /// belong to the scope with the longest prefix that the path begins with.
    ///
    /// @param type    the class, subclasses included
    /// @param handler makes the answer
    /// @param <E>     the exceptions
    public <E extends Throwable> Scope onError(Class<E> type, ErrorHandler<? super E> handler) {
        Objects.requireNonNull(type);
        Objects.requireNonNull(handler);
        return set(settings -> settings.handlers(settings.handlers().with(type, handler)));
    }

    /// Sets what WebSocket connections may do: [WebSocketOptions#defaults] unless this says otherwise.
    public Scope webSockets(WebSocketOptions options) {
        Objects.requireNonNull(options);
        return set(settings -> settings.webSockets(options));
    }

    /// Sets what makes pages of the [views][View] that handlers return, those for errors included. Without
    /// it, an application whose methods return views does not start.
    public Scope views(ViewEngine engine) {
        Objects.requireNonNull(engine);
        return set(settings -> settings.views(engine));
    }

    /// Sets how errors look, to clients and in the document: [ErrorFormat#problems] unless this says
    /// otherwise. What the server refuses before it knows the path has the format of the application
    /// itself.
    public Scope errors(ErrorFormat format) {
        Objects.requireNonNull(format);
        return set(settings -> settings.errors(format));
    }

    /// Says what is wrong with a request in one more language, to clients that prefer it
    /// (`Accept-Language`, RFC 9110, 12.5.4). Clients that want none of the languages get the sentences as
    /// they are, which count as English; codes and arguments are the same for all. Answers name their
    /// language (`Content-Language`).
    ///
    /// Of several translations to one language, that of the innermost scope is asked first, and within a
    /// scope the last one. Formats with sentences of their own, such as those of [Migration], keep them.
    ///
    /// @param language such as `Locale.GERMAN`, which clients get as well that want `de-CH`
    public Scope translate(Locale language, Translation translation) {
        Objects.requireNonNull(translation);
        if (language.getLanguage().isEmpty()) return mistake("a translation is to no language: name one, such as de");
        return set(settings -> settings.translations(settings.translations().with(language, translation)));
    }

    /// Says what is wrong with a request in the language of a resource bundle, to clients that prefer it,
    /// as [#translate(Locale, Translation)] does. The bundle's locale is the language. A sentence without a
    /// key stays as it is.
    ///
    /// The key of a fault is the first of these that the bundle has:
    ///
    /// 1. the English sentence itself, for sentences of your own program;
    /// 2. for sizes, `size.string.least`, `.most`, `.exactly` or `.between`, and likewise
    ///    `size.array.least`;
    /// 3. the code with [Fault#expected], such as `type.integer` or `size.string`;
    /// 4. the code, such as `maximum`.
    ///
    /// `{limit}` in a sentence stands for the argument of that name ([Fault#arguments]). The keys `problem`
    /// and `problems` are for the sentence over all faults, in which `{count}` is their number.
    public Scope translate(ResourceBundle bundle) {
        Locale language = bundle.getLocale();
        if (language == null || language.getLanguage().isEmpty()) {
            return mistake("resource bundle “" + Objects.toString(bundle.getBaseBundleName(), "without a name")
                    + "” has no language, or was not found in the one that was asked for: name it like texts_de");
        }
        return translate(language, new BundleTranslation(bundle));
    }

    /// Sets what becomes of a path with a slash too many or too few at its end:
    /// [TrailingSlash#ANOTHER_PATH] unless this says otherwise.
    public Scope trailingSlash(TrailingSlash trailingSlash) {
        Objects.requireNonNull(trailingSlash);
        return set(settings -> settings.trailingSlash(trailingSlash));
    }

    /// Sets how far values may be from the contract and be taken nevertheless: [Coercion#NONE] unless this
    /// says otherwise. The document shows the contract itself, not what is taken beside it.
    public Scope coercion(Coercion coercion) {
        Objects.requireNonNull(coercion);
        return set(settings -> settings.coercion(coercion));
    }

    /// Sets what becomes of query parameters that an endpoint does not have. They are ignored unless this
    /// says [Unknown#REFUSE]: then each is a fault with the code `unknown`, so that a client learns of a
    /// misspelt name. Nothing is refused where a method, or something provided to it, takes the whole
    /// [Request], since the framework cannot know which parameters it reads.
    public Scope unknownParameters(Unknown unknown) {
        Objects.requireNonNull(unknown);
        return set(settings -> settings.unknownParameters(unknown));
    }

    /// Sets whether a body must say by its `Content-Type` that it is JSON; other bodies are refused with
    /// 415. It must unless this says otherwise: pages of other origins can send other types, or none,
    /// without asking.
    public Scope strictContentType(boolean strict) {
        return set(settings -> settings.contentType(strict));
    }

    /// Sets whether the answer to an unexpected exception (500) tells what it was. It does not unless this
    /// says so: such a text may hold secrets, and clients can do nothing about it. The exception is logged
    /// in any case.
    public Scope development(boolean development) {
        return set(settings -> settings.development(development));
    }

    /// Sets whether results that are written as JSON, events and messages of WebSockets among them, are
    /// checked against the constraints of their types first, as if a client had sent them. They are not
    /// unless this says so. A result that breaks its contract becomes a 500, or ends its connection; what is
    /// wrong with it is logged, and told to the client with [#development].
    /// Members that only answers have ([Json.ReadOnly], [Json.Computed]) are not checked.
    ///
    /// This is for development and tests: each result is written twice and read once.
    public Scope checkResults(boolean checkResults) {
        return set(settings -> settings.checkResults(checkResults));
    }

    /// Wraps the whole way of a request, from before [#onRequest] until its answer is made. Those of the
    /// scopes around this one are outside, and within a scope the first one is. Each sees what is thrown
    /// inside of it before that becomes an answer.
    public Scope around(Around around) {
        return hook(Hooks.Phase.AROUND, around);
    }

    /// Takes a step before the route of a request is looked for. It is taken for all requests of the
    /// application, whichever scope adds it.
    public Scope preRouting(HeadHook hook) {
        assembly.headHooks.add(Objects.requireNonNull(hook));
        return this;
    }

    /// Takes a step as soon as the route is found, before anything of the body is looked at.
    ///
    /// Steps of the same kind are taken in the order in which they were added, those of the scopes around
    /// this one first. Requests that lead to no route are included where their path begins with the prefix
    /// of this scope, or where this scope is the application; a preflight request of a browser (CORS) where
    /// the route that it asks about is in this scope.
    public Scope onRequest(Hook hook) {
        return hook(Hooks.Phase.REQUEST, hook);
    }

    /// Takes a step that may replace the body that was sent, for example by a decompressed one. It comes
    /// after [guards][#guard].
    public Scope preParsing(BodyHook hook) {
        return hook(Hooks.Phase.PRE_PARSING, hook);
    }

    /// Takes a step before parameters and body are read and judged.
    public Scope preValidation(Hook hook) {
        return hook(Hooks.Phase.PRE_VALIDATION, hook);
    }

    /// Takes a step just before the handler, when nothing was found wrong with the request.
    public Scope preHandler(Hook hook) {
        return hook(Hooks.Phase.PRE_HANDLER, hook);
    }

    /// Takes a step that may replace a result that is about to be written as JSON, be it that of an endpoint,
    /// the body of a [Response] or what a handler of errors returns. The elements of streams and events go
    /// without it.
    public Scope preSerialization(ResultHook hook) {
        return hook(Hooks.Phase.PRE_SERIALIZATION, hook);
    }

    /// Takes a step before an answer is sent, answers to errors included. It may change the answer. What it
    /// throws is answered instead, and that answer all steps of this kind see but the one that has thrown.
    public Scope onSend(SendHook hook) {
        return hook(Hooks.Phase.SEND, hook);
    }

    /// Takes a step after the whole answer was sent. It cannot change anything any more.
    public Scope onResponse(ResponseHook hook) {
        return hook(Hooks.Phase.RESPONSE, hook);
    }

    /// Calls an observer once for a request that fails, before it is answered: to count or log errors. To
    /// answer them, use [#onError(Class, ErrorHandler)].
    public Scope onError(ErrorObserver observer) {
        return hook(Hooks.Phase.ERROR, observer);
    }

    /// Takes a step when a request took longer than [Limits#handlerTime], after its thread was interrupted.
    public Scope onTimeout(Hook hook) {
        return hook(Hooks.Phase.TIMEOUT, hook);
    }

    /// Takes a step when a client did not get its whole answer: it went away, after which the request's thread was
    /// interrupted, or the answer broke off, since making its body failed when a part of it had left.
    public Scope onRequestAbort(Hook hook) {
        return hook(Hooks.Phase.ABORT, hook);
    }

    /// Provides what those methods of an object return that have [Provides], for parameters of endpoints in
    /// this scope and below. Where a scope below provides something of the same type, that is used there
    /// instead.
    public Scope provide(Object object) {
        try {
            Providers.Announced announced = Providers.of(object);
            announced.providers().forEach(this::add);
            assembly.addSchemes(announced.schemes(), object.getClass().getName());
        } catch (IllegalArgumentException notGenerated) {
            mistake(notGenerated.getMessage());
        }
        return this;
    }

    /// Provides something that lives as long as the application: it is made when the application starts,
    /// and closed when it has stopped if it is [AutoCloseable]. It must be safe for use by many threads.
    ///
    /// @param type  the type of the parameters that get it
    /// @param maker is called once; what it throws keeps the application from starting
    public <T> Scope provide(Class<T> type, Maker<? extends T> maker) {
        return add(new TypeProvider.Single<>(type, type, List.of(), false, Objects.requireNonNull(maker)));
    }

    /// Provides something that is made once for each request that asks for it, and closed after its answer if it is
    /// [AutoCloseable].
    ///
    /// @param type  the type of the parameters that get it
    /// @param maker is called by the thread of the request; what it throws is answered, as if the handler
    ///     had thrown it
    public <T> Scope providePerRequest(Class<T> type, RequestMaker<? extends T> maker) {
        Objects.requireNonNull(maker);
        TypeProvider.Binder<T> binder = call -> {
            Request request = call.wholeRequest();
            return () -> maker.make(request, call::use);
        };
        return add(new TypeProvider.PerRequest<>(type, type, List.of(), List.of(), binder));
    }

    /// Has something provided before the body of any request of this scope is read, whether the endpoint
    /// takes it or not: a user who is logged in, for example. Where that throws, the endpoint is not
    /// called. [GuardedBy] guards a single resource or method.
    public Scope guard(Class<?> type) {
        Objects.requireNonNull(type);
        return set(settings -> settings.providers(settings.providers().guardedBy(type)));
    }

    private Scope add(TypeProvider<?> provider) {
        return set(settings -> settings.providers(settings.providers().with(provider)));
    }

    /// Does something when everything is put together, before the application takes requests. What it
    /// throws keeps the application from starting.
    public Scope onReady(Task task) {
        assembly.lifecycle.onReady(task);
        return this;
    }

    /// Does something as soon as the application listens. What it throws is logged.
    public Scope onListen(Task task) {
        assembly.lifecycle.onListen(task);
        return this;
    }

    /// Does something when the application begins to stop, while requests under way are still answered. What it
    /// throws is logged.
    public Scope preClose(Task task) {
        assembly.lifecycle.preClose(task);
        return this;
    }

    /// Does something when the application has answered its last request, before what was provided is
    /// closed; the last task that was added is done first. What it throws is logged.
    public Scope onClose(Task task) {
        assembly.lifecycle.onClose(task);
        return this;
    }

    private Scope hook(Hooks.Phase phase, Object hook) {
        Objects.requireNonNull(hook);
        return set(settings -> settings.hooks(settings.hooks().with(phase, hook)));
    }

    private Scope set(UnaryOperator<ScopeSettings> change) {
        UnaryOperator<ScopeSettings> before = own;
        own = settings -> change.apply(before.apply(settings));
        return this;
    }

    /// What applies here, as far as it is said by now.
    ScopeSettings settings() {
        return own.apply(parent == null ? ScopeSettings.defaults() : parent.settings());
    }

    /// What the paths of this scope begin with; empty or a path without a slash at its end.
    String prefix() {
        return prefix;
    }

    /// On what its routes count; empty for always.
    List<When> conditions() {
        return conditions;
    }

    Assembly assembly() {
        return assembly;
    }
}
