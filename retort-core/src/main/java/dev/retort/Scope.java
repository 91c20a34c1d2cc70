// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.Assembly.Source;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Endpoint;
import dev.retort.endpoint.Handshake;
import dev.retort.endpoint.Hooks;
import dev.retort.endpoint.Intake;
import dev.retort.endpoint.MessageType;
import dev.retort.endpoint.Needs;
import dev.retort.endpoint.Providers;
import dev.retort.endpoint.Routes;
import dev.retort.endpoint.Settings;
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
/// A setting applies to the whole scope, wherever in it is said; a scope below inherits it, and may say
/// something else for itself. Neither the scope above nor those beside it see that. For one thread while the
/// application is put together.
public abstract sealed class Scope permits Retort, Branch {

    private final Assembly assembly;
    private final @Nullable Scope parent;
    private final String prefix;
    private final List<When> conditions;
    private final List<Plugin> registrations = new ArrayList<>();
    private UnaryOperator<Settings> own = UnaryOperator.identity();

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

    /// Answers GET requests, and HEAD requests alike.
    ///
    /// @param path such as `/hello/{name}`; `{rest*}` at the end takes what is left. Below a prefix it goes
    ///             on from there, and may be empty
    public Scope get(String path, Handler handler) {
        return route("GET", path, handler);
    }

    /// Answers POST requests.
    public Scope post(String path, Handler handler) {
        return route("POST", path, handler);
    }

    /// Answers PUT requests.
    public Scope put(String path, Handler handler) {
        return route("PUT", path, handler);
    }

    /// Answers PATCH requests.
    public Scope patch(String path, Handler handler) {
        return route("PATCH", path, handler);
    }

    /// Answers DELETE requests.
    public Scope delete(String path, Handler handler) {
        return route("DELETE", path, handler);
    }

    /// Serves WebSocket connections. A request that does not ask for one, such as a plain GET, or that comes over
    /// HTTP/2, gets 426.
    ///
    /// @param handler gets and says text and bytes; [WebSocket] is for messages that are typed
    public Scope webSocket(String path, WebSocketHandler<Message, Message> handler) {
        Objects.requireNonNull(handler);
        var endpoint = new Source.Present(Handshake.before(call -> conversing(call, handler)));
        add("GET", path, endpoint, Needs.NOTHING, Intake.USUAL);
        return this;
    }

    private static Answer conversing(Call call, WebSocketHandler<Message, Message> handler) throws Exception {
        call.wholeRequest();
        call.ready();
        return call.answer().upgrade(MessageType.ANY, MessageType.ANY, handler);
    }

    /// Answers requests of any method.
    ///
    /// @param method compared letter by letter: `GET` and `get` are two methods (RFC 9110, 9.1)
    public Scope route(String method, String path, Handler handler) {
        Objects.requireNonNull(handler);
        if (!Token.matches(method)) return mistake("method “" + method + "” is no token such as GET or PURGE");
        PathTemplate template = add(method, path, new Source.Present(plain(handler)), Needs.NOTHING, Intake.USUAL);
        if (template != null) {
            assembly.plainRoutes.add(
                    new OpenApiDocument.PlainRoute(method, template.plain(), template.variables(), conditions));
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
                                add(method, path, new Source.Present(endpoint), needs, intake));
    }

    /// Answers the requests that the methods of a [Resource] describe, with an instance that is made when the
    /// application starts, of what is provided here: the class has one constructor, whose parameters say by their
    /// classes what that is. It is closed in the end if it is [AutoCloseable].
    public <R> Scope mount(Class<R> resource) {
        try {
            var made = new MadeResource<>(this, resource);
            var index = new AtomicInteger();
            made.announce((method, path, _, needs, intake) ->
                    add(method, path, new Source.Late(made, index.getAndIncrement()), needs, intake));
            assembly.madeResources.add(made);
            assembly.addResource(this, resource);
        } catch (IllegalArgumentException cannotBeMade) {
            mistake(cannotBeMade.getMessage());
        }
        return this;
    }

    /// Adds a scope of its own below a prefix.
    ///
    /// @param prefix  what the paths in it begin with, such as `/admin` or `/shops/{shop}`; its variables are
    ///                read with [Request#path(String)]. Empty for a scope that has only settings of its own
    /// @param content what is in it
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

    /// Adds a scope of its own whose routes count on a condition only: for one host, or for one version of the
    /// contract. They come before those that count on fewer conditions or on none. What an answer depends on is
    /// said to caches (`Vary`) in the scope around. Of several routes with the same method and path the
    /// document makes one, which takes and answers what any of them does.
    public Scope mount(When condition, Plugin content) {
        condition.field().ifPresent(field -> onSend((_, answer) -> answer.varying(field)));
        return add(new Branch(this, condition), content);
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

    /// Installs something in each scope that is mounted below this one from now on, at any depth, before what that
    /// scope brings itself: what each of them is to have of its own.
    public Scope onRegister(Plugin plugin) {
        registrations.add(Objects.requireNonNull(plugin));
        return this;
    }

    /// Has somebody told of each route of this scope and of those below, when the application starts: to list them, to
    /// prepare something for each, or to refuse some. The routes of the documentation are not among them.
    public Scope onRoute(RouteObserver observer) {
        assembly.addObserver(this, observer);
        return this;
    }

    /// Whether this is a scope, or is below it.
    boolean isIn(Scope scope) {
        return equals(scope) || parent != null && parent.isIn(scope);
    }

    private @Nullable PathTemplate add(String method, String path, Source source, Needs needs, Intake intake) {
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

    /// How much a client may send, and how long things may take. Those limits that are checked before the
    /// path is known count on the application alone: [Limits#targetLength], [Limits#headerLength],
    /// [Limits#headTime], [Limits#bodyTime], [Limits#idleTime] and [Limits#shutdownTime].
    public Scope limits(Limits limits) {
        Objects.requireNonNull(limits);
        return set(settings -> settings.limits(limits));
    }

    /// Has exceptions answered. Of several handlers that fit an exception the one for the nearest class
    /// answers, and of several for the same class the one of the innermost scope.
    ///
    /// What the framework refuses are exceptions, too: an [InvalidRequest] where the contract is broken, a
    /// [Problem] for the rest, such as 404 where there is nothing and 405 for a wrong method. Those two
    /// belong to the scope of the longest prefix that the path begins with.
    ///
    /// @param type    the exceptions, subclasses included
    /// @param handler what makes the answer
    /// @param <E>     the exceptions
    public <E extends Throwable> Scope onError(Class<E> type, ErrorHandler<? super E> handler) {
        Objects.requireNonNull(type);
        Objects.requireNonNull(handler);
        return set(settings -> settings.handlers(settings.handlers().with(type, handler)));
    }

    /// What WebSocket connections may do: [WebSocketOptions#defaults] unless this says otherwise.
    public Scope webSockets(WebSocketOptions options) {
        Objects.requireNonNull(options);
        return set(settings -> settings.webSockets(options));
    }

    /// What makes pages of the [views][View] that handlers return, errors included: nothing unless this says so.
    public Scope views(ViewEngine engine) {
        Objects.requireNonNull(engine);
        return set(settings -> settings.views(engine));
    }

    /// How errors look, on the wire and in the document; [ErrorFormat#problems] unless this says otherwise.
    /// What the server refuses before the path is known looks as the application says.
    public Scope errors(ErrorFormat format) {
        Objects.requireNonNull(format);
        return set(settings -> settings.errors(format));
    }

    /// Has what is wrong with a request be told in one more language, to clients that want it most
    /// (`Accept-Language`, RFC 9110, 12.5.4). Whoever wants no language that there is gets the sentences as
    /// they are, which count as English; codes and arguments are the same for all. Of several translations to
    /// one language the one of the innermost scope is asked first, and in a scope the last. Answers say their
    /// language. Formats that have sentences of their own, such as those of [Migration], keep them.
    ///
    /// @param language such as `Locale.GERMAN`, which those get, too, who want `de-CH`
    public Scope translate(Locale language, Translation translation) {
        Objects.requireNonNull(translation);
        if (language.getLanguage().isEmpty()) return mistake("a translation is to no language: name one, such as de");
        return set(settings -> settings.translations(settings.translations().with(language, translation)));
    }

    /// The same with a resource bundle in the language of its locale. The sentence of a fault is found by its
    /// key: the sentence as it is, for those of the program; else the code and [Fault#expected], such as
    /// `type.integer`; else the code, such as `maximum`. For sizes there are `size.string.least`, `.most`,
    /// `.exactly` and `.between` before `size.string`, and `size.array` likewise. In it `{limit}` stands for
    /// the argument of that name. `problem` and `problems`, with `{count}`, are the sentence over all.
    public Scope translate(ResourceBundle bundle) {
        Locale language = bundle.getLocale();
        if (language == null || language.getLanguage().isEmpty()) {
            return mistake("resource bundle “" + Objects.toString(bundle.getBaseBundleName(), "without a name")
                    + "” has no language, or was not found in the one that was asked for: name it like texts_de");
        }
        return translate(language, new BundleTranslation(bundle));
    }

    /// What becomes of a path with a slash too many or too few. It is another path unless this says
    /// otherwise.
    public Scope trailingSlash(TrailingSlash trailingSlash) {
        Objects.requireNonNull(trailingSlash);
        return set(settings -> settings.trailingSlash(trailingSlash));
    }

    /// How far values may be from the contract and be taken nevertheless: [Coercion#NONE] unless this says
    /// otherwise. The document says what the contract is, not what is taken beside it.
    public Scope coercion(Coercion coercion) {
        Objects.requireNonNull(coercion);
        return set(settings -> settings.coercion(coercion));
    }

    /// What becomes of parameters of the query that an endpoint does not have. They are ignored unless this says
    /// [Unknown#REFUSE]: then each is a fault with the code `unknown`, so that a client learns of a misspelt name.
    /// Where a handler or what it depends on gets the [Request], nobody knows what it reads of that, and nothing is
    /// refused.
    public Scope unknownParameters(Unknown unknown) {
        Objects.requireNonNull(unknown);
        return set(settings -> settings.unknownParameters(unknown));
    }

    /// Whether a body must say by `Content-Type` that it is JSON. It must unless this says otherwise: what a
    /// page of another origin can send without asking has another type or none.
    public Scope strictContentType(boolean strict) {
        return set(settings -> settings.contentType(strict));
    }

    /// Whether an answer to what the program did wrong says what it was. It does not unless this says so:
    /// such a text may hold anything, and clients cannot do anything about it.
    public Scope development(boolean development) {
        return set(settings -> settings.development(development));
    }

    /// Whether what handlers return as JSON is judged by the constraints of its type before it is written, as
    /// it would be if a client had sent it. It is not unless this says so, which is for development and
    /// tests: results are then written twice and read once. A result that breaks its contract is a 500; what
    /// is wrong with it is logged, and told with [#development]. Members that answers alone have are taken as
    /// they are.
    public Scope checkResults(boolean checkResults) {
        return set(settings -> settings.checkResults(checkResults));
    }

    /// Has something stand around the whole way of a request, from before [#onRequest] until its answer is made.
    /// What is outside sees what those inside throw, before it is made an answer.
    public Scope around(Around around) {
        return hook(Hooks.Phase.AROUND, around);
    }

    /// Takes a step before the route of a request is looked for. That is a matter of the application as a whole,
    /// whichever scope says so.
    public Scope preRouting(HeadHook hook) {
        assembly.headHooks.add(Objects.requireNonNull(hook));
        return this;
    }

    /// Takes a step as soon as the route is found, before anything of the body is looked at.
    ///
    /// Steps of the same kind are taken in the order in which they were added, those of the scopes around this one
    /// first. They are taken for what leads to no route, too, where the scope has a prefix of its own or is the
    /// application.
    public Scope onRequest(Hook hook) {
        return hook(Hooks.Phase.REQUEST, hook);
    }

    /// Takes a step that may put another body in the place of the one that was sent, such as a decompressed one.
    public Scope preParsing(BodyHook hook) {
        return hook(Hooks.Phase.PRE_PARSING, hook);
    }

    /// Takes a step before parameters and body are read and judged.
    public Scope preValidation(Hook hook) {
        return hook(Hooks.Phase.PRE_VALIDATION, hook);
    }

    /// Takes a step before the handler, when nothing was found wrong with the request.
    public Scope preHandler(Hook hook) {
        return hook(Hooks.Phase.PRE_HANDLER, hook);
    }

    /// Takes a step that may put another result in the place of the one that is to be written as JSON.
    public Scope preSerialization(ResultHook hook) {
        return hook(Hooks.Phase.PRE_SERIALIZATION, hook);
    }

    /// Takes a step before an answer is sent, that of an error as well.
    public Scope onSend(SendHook hook) {
        return hook(Hooks.Phase.SEND, hook);
    }

    /// Takes a step after an answer was sent as a whole.
    public Scope onResponse(ResponseHook hook) {
        return hook(Hooks.Phase.RESPONSE, hook);
    }

    /// Is told once of what went wrong with a request, before an error handler answers for it.
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

    /// Provides what the methods of an object with [Provides] make, for parameters of endpoints in this scope and
    /// below.
    /// What a scope below provides of the same type is used there instead.
    public Scope provide(Object object) {
        try {
            for (TypeProvider<?> provider : Providers.of(object)) add(provider);
        } catch (IllegalArgumentException notGenerated) {
            mistake(notGenerated.getMessage());
        }
        return this;
    }

    /// Provides something that lives as long as the application: it is made when the application starts, and
    /// closed when it has stopped if it is [AutoCloseable].
    ///
    /// @param type what parameters say to get it
    public <T> Scope provide(Class<T> type, Maker<? extends T> maker) {
        return add(new TypeProvider.Single<>(type, type, List.of(), false, Objects.requireNonNull(maker)));
    }

    /// Provides something that is made once for each request that asks for it, and closed after its answer if it is
    /// [AutoCloseable].
    public <T> Scope providePerRequest(Class<T> type, RequestMaker<? extends T> maker) {
        Objects.requireNonNull(maker);
        TypeProvider.Binder<T> binder = call -> {
            Request request = call.wholeRequest();
            return () -> maker.make(request, call::use);
        };
        return add(new TypeProvider.PerRequest<>(type, type, List.of(), binder));
    }

    /// Has something provided, for its sake alone, before the body of any request of this scope is read; see
    /// [GuardedBy].
    public Scope guard(Class<?> type) {
        Objects.requireNonNull(type);
        return set(settings -> settings.providers(settings.providers().guardedBy(type)));
    }

    private Scope add(TypeProvider<?> provider) {
        return set(settings -> settings.providers(settings.providers().with(provider)));
    }

    /// Does something when everything is put together, before the application takes requests. What it throws stops
    /// the start.
    public Scope onReady(Task task) {
        assembly.lifecycle.onReady(task);
        return this;
    }

    /// Does something when the application listens. What it throws is logged.
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

    /// Does something when the application has answered its last request; what was added last is done first. What
    /// it throws is logged.
    public Scope onClose(Task task) {
        assembly.lifecycle.onClose(task);
        return this;
    }

    private Scope hook(Hooks.Phase phase, Object hook) {
        Objects.requireNonNull(hook);
        return set(settings -> settings.hooks(settings.hooks().with(phase, hook)));
    }

    private Scope set(UnaryOperator<Settings> change) {
        UnaryOperator<Settings> before = own;
        own = settings -> change.apply(before.apply(settings));
        return this;
    }

    /// What applies here, as far as it is said by now.
    Settings settings() {
        return own.apply(parent == null ? Settings.defaults() : parent.settings());
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
