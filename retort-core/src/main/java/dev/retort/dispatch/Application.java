// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.Failure.Reason;
import dev.retort.InvalidRequest;
import dev.retort.Limits;
import dev.retort.Problem;
import dev.retort.TrailingSlash;
import dev.retort.endpoint.Endpoint;
import dev.retort.endpoint.Intake;
import dev.retort.endpoint.ScopeSettings;
import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import dev.retort.routing.MalformedTargetException;
import dev.retort.routing.PathTemplate;
import dev.retort.routing.Router;
import dev.retort.routing.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The way of a request through the framework: target → route → endpoint → answer.
public final class Application implements Service {

    /// Stands for every method in the router of prefixes.
    public static final String ANY_METHOD = "*";

    /// How long what was interrupted at the end has to finish.
    private static final Duration LAST = Duration.ofSeconds(2);

    /// In the place of the path of a route where a path leads to none.
    private static final PathTemplate NOWHERE = new PathTemplate("", "", List.of(), List.of(), Map.of());

    private final RouteTable routes;
    private final Router<ScopeSettings> prefixes;
    private final ScopeSettings outermost;
    private final Approach approach;
    private final Lifecycle lifecycle;

    /// The threads that are busy after their answers.
    private final Set<Thread> backgroundThreads = ConcurrentHashMap.newKeySet();

    /// When the application began to stop, in the terms of [System#nanoTime()].
    private volatile long closingAt;

    /// @param routes   every route of the application
    /// @param prefixes what applies to paths that lead nowhere below some prefix, for [#ANY_METHOD]
    /// @param outermost what applies to all others
    /// @param approach  what stands before its routes
    /// @param lifecycle what is done at the end
    public Application(
            RouteTable routes,
            Router<ScopeSettings> prefixes,
            ScopeSettings outermost,
            Approach approach,
            Lifecycle lifecycle) {
        this.routes = routes;
        this.prefixes = prefixes;
        this.outermost = outermost;
        this.approach = approach;
        this.lifecycle = lifecycle;
    }

    /// What a path and a method lead to.
    ///
    /// @param guards what is called before the body is read, those of the scopes included
    /// @param intake what it takes as a body
    public record Route(
            String method,
            PathTemplate template,
            Endpoint endpoint,
            ScopeSettings settings,
            List<Class<?>> guards,
            Intake intake) {}

    @Override
    public Exchange open(RequestHead sent) {
        // Only OPTIONS has this target: it asks about the server, not about a resource (RFC 9110, 9.3.7).
        if (sent.target().equals("*")) return new Exchange.Answered(Answer.empty(204));
        RequestHead head;
        try {
            head = approach.seen(sent);
        } catch (RuntimeException refused) {
            return new Exchange.Answered(ErrorAnswers.of(refused, sent, outermost));
        }
        return routed(head);
    }

    private Exchange routed(RequestHead sent) {
        try {
            boolean outside = approach.isOutside(sent) && !leadsSomewhere(sent);
            RequestHead head = outside ? approach.inside(sent) : sent;
            Optional<Mount> mount = approach.mount(head);
            return mount.isPresent() ? mount.get().open(head) : open(head, Target.parse(head.target()));
        } catch (MalformedTargetException malformed) {
            return new Exchange.Answered(ErrorAnswers.of(unreadable(malformed), sent, outermost));
        }
    }

    private boolean leadsSomewhere(RequestHead head) throws MalformedTargetException {
        return approach.mount(head).isPresent()
                || !(routes.find(head, Target.parse(head.target()).path()) instanceof Router.NotFound);
    }

    private Exchange open(RequestHead head, Target target) {
        return switch (routes.find(head, target.path())) {
            case Router.Found<Route>(Route route, List<String> values) -> accepted(head, target, route, values);
            case Router.MethodNotAllowed<Route>(var allowed) ->
                methodNotAllowed(head, target, String.join(", ", allowed));
            case Router.NotFound<Route>() -> notFound(head, target);
        };
    }

    private static InvalidRequest unreadable(MalformedTargetException malformed) {
        return new InvalidRequest(400, List.of(malformed.fault()), _ -> Optional.empty(), Optional::empty);
    }

    /// Work begins before the body is there where the endpoint reads it as it arrives, and where there are
    /// guards; and where the client waits to be told to send it, so that it sends nothing that is refused
    /// for its type.
    private Exchange accepted(RequestHead head, Target target, Route route, List<String> values) {
        var passage = new Passage(head, target, route, values, backgroundThreads);
        boolean streams = route.intake().streams();
        boolean waits = head.hasBody()
                && (!route.guards().isEmpty() || head.headers().first("expect").isPresent());
        Limits limits = route.settings().limits();
        return streams || waits
                ? new Exchange.Streaming(limits.bodyLength(), limits.handlerTime(), !streams, passage)
                : buffered(passage, limits);
    }

    /// The way of a request that leads to no route.
    private Exchange nowhere(RequestHead head, Target target, ScopeSettings settings, Endpoint endpoint) {
        var nowhere = new Route(head.method(), NOWHERE, endpoint, settings, List.of(), Intake.USUAL);
        return buffered(new Passage(head, target, nowhere, List.of(), backgroundThreads), settings.limits());
    }

    private static Exchange buffered(Passage passage, Limits limits) {
        return new Exchange.Buffered(limits.bodyLength(), limits.handlerTime(), passage);
    }

    private Exchange methodNotAllowed(RequestHead head, Target target, String allowed) {
        if (head.method().equals("OPTIONS"))
            return answer(Answer.empty(204, "Allow", allowed), head, target, askedAbout(head, target));
        String detail = head.method() + " is not among the methods of this path: " + allowed;
        return refuse(Problem.of(Reason.METHOD, 405, detail).header("Allow", allowed), head, target);
    }

    private Exchange notFound(RequestHead head, Target target) {
        String other = Slashes.toggled(target.path());
        boolean there = !(routes.find(head, other) instanceof Router.NotFound);
        if (there && settingsAt(target).trailingSlash() == TrailingSlash.REDIRECT) {
            String location = Slashes.location(head.prefix() + head.target());
            return answer(Answer.empty(307, "Location", location), head, target, settingsAt(target));
        }
        String detail = "there is nothing at " + head.prefix() + target.path();
        if (there) detail += ", but there is at " + head.prefix() + other;
        return refuse(Problem.of(Reason.NO_ROUTE, 404, detail), head, target);
    }

    /// An answer to a request that leads to no route. Hooks need a thread.
    private Exchange answer(Answer answer, RequestHead head, Target target, ScopeSettings settings) {
        if (settings.hooks().isEmpty()) return new Exchange.Answered(answer);
        return nowhere(head, target, settings, _ -> answer);
    }

    /// The refusal of a request that leads to no route. Hooks and the application's own handlers need a
    /// thread.
    private Exchange refuse(Problem problem, RequestHead head, Target target) {
        ScopeSettings settings = settingsAt(target);
        boolean quick = settings.hooks().isEmpty()
                && settings.handlers().nearest(Problem.class).isEmpty();
        if (quick) return new Exchange.Answered(ErrorAnswers.of(problem, head, settings));
        return nowhere(head, target, settings, _ -> {
            throw problem;
        });
    }

    /// What applies to OPTIONS: where a browser asks before it sends another request (Fetch, 4.8), what applies to
    /// that one.
    private ScopeSettings askedAbout(RequestHead head, Target target) {
        Optional<String> method = head.headers().first("access-control-request-method");
        return method.isPresent()
                        && routes.find(method.get(), head, target.path())
                                instanceof Router.Found<Route>(Route route, var _)
                ? route.settings()
                : settingsAt(target);
    }

    private ScopeSettings settingsAt(Target target) {
        return prefixes.find(ANY_METHOD, target.path())
                        instanceof Router.Found<ScopeSettings>(ScopeSettings found, var _)
                ? found
                : outermost;
    }

    @Override
    public Answer problem(int status, String detail) {
        return ErrorAnswers.of(Problem.of(Reason.SERVER, status, detail), outermost);
    }

    @Override
    public void closing() {
        lifecycle.closing();
        closingAt = System.nanoTime();
    }

    @Override
    public void close() {
        awaitBackground();
        lifecycle.closed();
    }

    /// Waits for what is done after answers; interrupts it when its time is over, and then waits a little more.
    private void awaitBackground() {
        long end = closingAt + outermost.limits().shutdownTime().toNanos();
        List<Thread> late =
                backgroundThreads.stream().filter(each -> !ends(each, end)).toList();
        late.forEach(Thread::interrupt);
        long last = System.nanoTime() + LAST.toNanos();
        for (Thread each : late) ends(each, last);
    }

    private static boolean ends(Thread thread, long until) {
        try {
            return thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
