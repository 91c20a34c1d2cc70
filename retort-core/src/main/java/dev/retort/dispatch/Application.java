// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.ErrorHandler;
import dev.retort.Failure.Reason;
import dev.retort.InvalidRequest;
import dev.retort.Problem;
import dev.retort.TrailingSlash;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Endpoint;
import dev.retort.endpoint.Settings;
import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import dev.retort.routing.MalformedTargetException;
import dev.retort.routing.PathTemplate;
import dev.retort.routing.Router;
import dev.retort.routing.Target;
import java.util.List;
import java.util.Optional;

/// The way of a request through the framework: target → route → endpoint → answer.
public final class Application implements Service {

    /// Stands for every method in the router of prefixes.
    public static final String ANY_METHOD = "*";

    private final Router<Route> router;
    private final Router<Settings> prefixes;
    private final Settings settings;
    private final String rootPath;

    /// @param router   every route of the application
    /// @param prefixes what applies to paths that lead nowhere below some prefix, for [#ANY_METHOD]
    /// @param settings what applies to all others
    /// @param rootPath the path under which a proxy serves the application; empty for the root
    public Application(Router<Route> router, Router<Settings> prefixes, Settings settings, String rootPath) {
        this.router = router;
        this.prefixes = prefixes;
        this.settings = settings;
        this.rootPath = rootPath;
    }

    /// What a path and a method lead to.
    public record Route(String method, PathTemplate template, Endpoint endpoint, Settings settings) {}

    @Override
    public Exchange open(RequestHead head) {
        // Only OPTIONS has this target: it asks about the server, not about a resource (RFC 9110, 9.3.7).
        if (head.target().equals("*")) return new Exchange.Refused(Answer.empty(204));
        try {
            return open(head, seenFromRoot(head.method(), Target.parse(head.target())));
        } catch (MalformedTargetException malformed) {
            return new Exchange.Refused(ErrorAnswers.of(unreadable(malformed), head, settings));
        }
    }

    /// A proxy may have left its prefix in place: what leads nowhere is looked for without it.
    private Target seenFromRoot(String method, Target target) {
        boolean outside = target.isBelow(rootPath) && router.find(method, target.path()) instanceof Router.Unknown;
        return outside ? target.below(rootPath) : target;
    }

    private Exchange open(RequestHead head, Target target) {
        return switch (router.find(head.method(), target.path())) {
            case Router.Found<Route>(Route route, List<String> values) ->
                accepted(route.settings(), body -> run(route, call(head, target, route, values, body), head));
            case Router.WrongMethod<Route>(var allowed) -> wrongMethod(head, target, String.join(", ", allowed));
            case Router.Unknown<Route>() -> unknown(head, target);
        };
    }

    private static InvalidRequest unreadable(MalformedTargetException malformed) {
        return new InvalidRequest(400, List.of(malformed.fault()), _ -> Optional.empty(), Optional::empty);
    }

    private static Exchange accepted(Settings applying, Exchange.Work work) {
        return new Exchange.Accepted(
                applying.limits().bodyLength(), applying.limits().handlerTime(), work);
    }

    private static Call call(RequestHead head, Target target, Route route, List<String> values, byte[] body) {
        return new Call(head, target, route.template().variables(), values, body, route.settings());
    }

    private static Answer run(Route route, Call call, RequestHead head) {
        try {
            return Holding.until(route.endpoint().answer(call), call);
        } catch (Throwable thrown) {
            return Holding.until(failed(thrown, call, head, route.settings()), call);
        }
    }

    /// The answer of the application's own handler, if it has one for what was thrown.
    private static <E extends Throwable> Answer failed(E thrown, Call call, RequestHead head, Settings applying) {
        @SuppressWarnings("unchecked") // an exception is an instance of its class
        var type = (Class<E>) thrown.getClass();
        Optional<ErrorHandler<? super E>> handler = applying.handlers().nearest(type);
        if (handler.isEmpty()) return ErrorAnswers.of(thrown, head, applying, call);
        try {
            List<String> headers = thrown instanceof Problem problem ? problem.headers() : List.of();
            return call.failed(
                    ErrorAnswers.status(thrown), headers, handler.get().handle(thrown, call.request()));
        } catch (Throwable instead) {
            if (!instead.equals(thrown)) instead.addSuppressed(thrown);
            return ErrorAnswers.of(instead, head, applying, call);
        }
    }

    private Exchange wrongMethod(RequestHead head, Target target, String allowed) {
        if (head.method().equals("OPTIONS")) return new Exchange.Refused(Answer.empty(204, "Allow", allowed));
        String detail = head.method() + " is not among the methods of this path: " + allowed;
        return refuse(Problem.of(Reason.METHOD, 405, detail).header("Allow", allowed), head, target);
    }

    private Exchange unknown(RequestHead head, Target target) {
        if (applyingAt(target).trailingSlash() == TrailingSlash.REDIRECT) {
            boolean other = !(router.find(head.method(), Slashes.toggled(target.path())) instanceof Router.Unknown);
            if (other) return new Exchange.Refused(Answer.empty(307, "Location", Slashes.location(head.target())));
        }
        return refuse(Problem.of(Reason.NO_ROUTE, 404, "there is nothing at " + target.path()), head, target);
    }

    /// The answer to what leads to no route. A handler of the application's own wants a thread.
    private Exchange refuse(Problem problem, RequestHead head, Target target) {
        Settings applying = applyingAt(target);
        if (applying.handlers().nearest(Problem.class).isEmpty()) {
            return new Exchange.Refused(ErrorAnswers.of(problem, head, applying));
        }
        return accepted(applying, body -> {
            var call = new Call(head, target, List.of(), List.of(), body, applying);
            return failed(problem, call, head, applying);
        });
    }

    private Settings applyingAt(Target target) {
        return prefixes.find(ANY_METHOD, target.path()) instanceof Router.Found<Settings>(Settings found, var _)
                ? found
                : settings;
    }

    @Override
    public Answer problem(int status, String detail) {
        return ErrorAnswers.of(Problem.of(Reason.SERVER, status, detail), settings);
    }

    @Override
    public Answer failure(RequestHead head, Throwable thrown) {
        return ErrorAnswers.of(thrown, head, applying(head));
    }

    /// The settings of the route that a request was answered by.
    private Settings applying(RequestHead head) {
        try {
            String path = Target.parse(head.target()).path();
            return router.find(head.method(), path) instanceof Router.Found<Route>(Route route, var _)
                    ? route.settings()
                    : settings;
        } catch (MalformedTargetException malformed) {
            return settings;
        }
    }
}
