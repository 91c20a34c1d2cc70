// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.Limits;
import dev.retort.Problem;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Endpoint;
import dev.retort.endpoint.RefusedException;
import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import dev.retort.routing.MalformedTargetException;
import dev.retort.routing.PathTemplate;
import dev.retort.routing.Router;
import dev.retort.routing.Target;
import java.util.List;

/// The way of a request through the framework: target → route → endpoint → answer.
public final class Application implements Service {

    private final Router<Route> router;
    private final Limits limits;

    /// @param router every route of the application
    public Application(Router<Route> router, Limits limits) {
        this.router = router;
        this.limits = limits;
    }

    /// What a path and a method lead to.
    public record Route(String method, PathTemplate template, Endpoint endpoint) {}

    @Override
    public Exchange open(RequestHead head) {
        // Only OPTIONS has this target: it asks about the server, not about a resource (RFC 9110, 9.3.7).
        if (head.target().equals("*")) return new Exchange.Refused(Answer.empty(204));
        try {
            Target target = Target.parse(head.target());
            return switch (router.find(head.method(), target.path())) {
                case Router.Found<Route>(Route route, List<String> values) -> accept(route, head, target, values);
                case Router.WrongMethod<Route>(var allowed) -> wrongMethod(head, String.join(", ", allowed));
                case Router.Unknown<Route>() -> refuse(Problem.notFound("there is nothing at " + target.path()));
            };
        } catch (MalformedTargetException malformed) {
            return new Exchange.Refused(ErrorAnswers.of(new RefusedException(400, List.of(malformed.fault()))));
        }
    }

    private Exchange accept(Route route, RequestHead head, Target target, List<String> values) {
        List<String> variables = route.template().variables();
        return new Exchange.Accepted(
                limits.bodyLength(),
                limits.handlerTime(),
                body -> run(route.endpoint(), new Call(head, target, variables, values, body, limits), head));
    }

    private Answer run(Endpoint endpoint, Call call, RequestHead head) {
        try {
            return endpoint.answer(call);
        } catch (Throwable thrown) {
            return failure(head, thrown);
        }
    }

    private static Exchange wrongMethod(RequestHead head, String allowed) {
        if (head.method().equals("OPTIONS")) return new Exchange.Refused(Answer.empty(204, "Allow", allowed));
        String detail = head.method() + " is not among the methods of this path: " + allowed;
        return refuse(Problem.of(405, detail).header("Allow", allowed));
    }

    private static Exchange refuse(Problem problem) {
        return new Exchange.Refused(ErrorAnswers.problem(problem));
    }

    @Override
    public Answer problem(int status, String detail) {
        return ErrorAnswers.problem(Problem.of(status, detail));
    }

    @Override
    public Answer failure(RequestHead head, Throwable thrown) {
        return ErrorAnswers.of(thrown, head);
    }
}
