// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.Around;
import dev.retort.BodyHook;
import dev.retort.ErrorHandler;
import dev.retort.ErrorObserver;
import dev.retort.Failure.Reason;
import dev.retort.Hook;
import dev.retort.Outgoing;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.ResponseHook;
import dev.retort.SendHook;
import dev.retort.Task;
import dev.retort.dispatch.Application.Route;
import dev.retort.endpoint.BackgroundTask;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.Hooks;
import dev.retort.endpoint.Hooks.Phase;
import dev.retort.endpoint.ScopeSettings;
import dev.retort.http.Answer;
import dev.retort.http.BodyException;
import dev.retort.http.Exchange;
import dev.retort.http.Peer;
import dev.retort.http.RequestHead;
import dev.retort.routing.Target;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of one request through hooks and endpoint, and what comes after its answer. Of the request's thread.
final class Passage implements Exchange.BufferedWork, Exchange.StreamingWork {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private final RequestHead head;
    private final Target target;
    private final Route route;
    private final List<String> values;
    private final ScopeSettings settings;
    private final Set<Thread> backgroundThreads;
    private Peer peer = () -> false;
    private @Nullable Call call;
    private @Nullable Answer sent;

    /// The body that has to be closed unless the answer that is sent in the end carries it.
    private Answer.@Nullable Streamed unsentBody;

    private boolean errorObserved;

    /// Why the body was refused: then the endpoint is not asked.
    private @Nullable Problem refusal;

    /// @param values            those of the route's variables, in order
    /// @param backgroundThreads of the application: those that are busy after their answers
    Passage(RequestHead head, Target target, Route route, List<String> values, Set<Thread> backgroundThreads) {
        this.head = head;
        this.target = target;
        this.route = route;
        this.values = values;
        this.settings = route.settings();
        this.backgroundThreads = backgroundThreads;
    }

    @Override
    public void begin(Peer peer) {
        this.peer = peer;
    }

    @Override
    public Answer run(byte[] body) {
        return run(new Call(head, target, route.template(), values, body, settings, peer));
    }

    @Override
    public Answer run(InputStream body) {
        return run(new Call(
                head, target, route.template(), values, body, route.intake().streams(), settings, peer));
    }

    @Override
    public Optional<Answer> bodyRefused(BodyException thrown) {
        refusal = problem(thrown);
        return Optional.of(run(new InputStream() {
            @Override
            public int read() throws BodyException {
                throw thrown;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws BodyException {
                throw thrown;
            }
        }));
    }

    private Answer run(Call begun) {
        call = begun;
        Answer answer;
        try {
            answer = isPlain() ? passed(route.endpoint().answer(begun)) : around(begun);
            begun.succeeded();
        } catch (Throwable thrown) {
            closeUnsentBody();
            Throwable failure = begun.failed(asProblem(thrown));
            if (peer.isGone()) return answerToNobody(failure);
            answer = errorAnswer(failure, begun);
        }
        return withSendHooks(answer, begun);
    }

    @Override
    public Answer failed(Throwable thrown) {
        Call begun = Objects.requireNonNull(call);
        // Its sender has closed it.
        unsentBody = null;
        return withSendHooks(errorAnswer(asProblem(thrown), begun), begun);
    }

    private Answer withSendHooks(Answer answer, Call call) {
        sent = settings.hooks().isEmpty() ? answer : withSendHooks(answer, call, null);
        return sent;
    }

    /// Notes an answer that goes on to the next step, and closes a body that it carries no longer.
    private Answer passed(Answer answer) {
        if (unsentBody != null && !answer.carries(unsentBody)) closeUnsentBody();
        if (answer.body() instanceof Answer.Streamed streamed) unsentBody = streamed;
        return answer;
    }

    /// Closes the body that is not sent, if there is one.
    private void closeUnsentBody() {
        Answer.Streamed unsent = unsentBody;
        unsentBody = null;
        if (unsent == null) return;
        try {
            unsent.producer().close();
        } catch (Throwable thrown) {
            LOG.error("the body that {} {} does not send could not be closed", head.method(), head.rawPath(), thrown);
        }
    }

    /// A failure after the client has gone most likely has that reason, and there is nobody to tell.
    private Answer answerToNobody(Throwable thrown) {
        LOG.debug("{} {} was given up by its client", head.method(), head.rawPath(), thrown);
        return Answer.empty(503);
    }

    /// A broken body is reported like every other problem with a request.
    private static Throwable asProblem(Throwable thrown) {
        Throwable cause = thrown instanceof UncheckedIOException wrapped ? wrapped.getCause() : thrown;
        return cause instanceof BodyException broken ? problem(broken) : thrown;
    }

    private static Problem problem(BodyException broken) {
        Problem problem = Problem.of(Reason.SERVER, broken.status(), broken.detail());
        // There is no memory for it, which will not last.
        return broken.status() == 503 ? problem.header("Retry-After", "1") : problem;
    }

    private boolean isPlain() {
        return settings.hooks().isEmpty() && route.guards().isEmpty() && refusal == null;
    }

    private Answer around(Call call) throws Exception {
        return around(call.request(), hooks().of(Phase.AROUND, Around.class).iterator(), call);
    }

    private Answer around(Request request, Iterator<Around> rest, Call call) throws Exception {
        if (!rest.hasNext()) return steps(request, call);
        Object result = rest.next().run(request, () -> Outgoing.of(around(request, rest, call)));
        return passed(call.answer().any(result));
    }

    private Answer steps(Request request, Call call) throws Exception {
        for (Hook hook : hooks().of(Phase.REQUEST, Hook.class)) hook.run(request);
        if (refusal != null) throw refusal;
        call.guard(route.guards());
        List<BodyHook> decoders = hooks().of(Phase.PRE_PARSING, BodyHook.class);
        if (!decoders.isEmpty()) call.body().decode(decoders);
        for (Hook hook : hooks().of(Phase.PRE_VALIDATION, Hook.class)) hook.run(call.request());
        return passed(route.endpoint().answer(call));
    }

    /// What the hooks make of an answer. Of the answer to what one of them threw, all others.
    ///
    /// @param broken the hook that threw
    private Answer withSendHooks(Answer answer, Call call, @Nullable SendHook broken) {
        Answer last = passed(answer);
        for (SendHook hook : hooks().of(Phase.SEND, SendHook.class)) {
            if (hook.equals(broken)) continue;
            try {
                last = passed(hook.run(call.request(), Outgoing.of(last)).answer());
            } catch (Throwable thrown) {
                if (broken == null) {
                    closeUnsentBody();
                    return withSendHooks(errorAnswer(asProblem(thrown), call), call, hook);
                }
                LOG.error("a hook failed before the error of {} {} was sent", head.method(), head.rawPath(), thrown);
            }
        }
        return last;
    }

    private Hooks hooks() {
        return settings.hooks();
    }

    /// The answer of the application's own handler, if it has one for what was thrown.
    private <E extends Throwable> Answer errorAnswer(E thrown, Call call) {
        if (!errorObserved) {
            for (ErrorObserver observer : hooks().of(Phase.ERROR, ErrorObserver.class)) {
                quietly(() -> observer.observe(thrown, call.request()));
            }
        }
        errorObserved = true;
        @SuppressWarnings("unchecked") // an exception is an instance of its class
        var type = (Class<E>) thrown.getClass();
        Optional<ErrorHandler<? super E>> handler = settings.handlers().nearest(type);
        if (handler.isEmpty()) return ErrorAnswers.of(thrown, head, settings, call);
        try {
            List<String> headers = thrown instanceof Problem problem ? problem.headers() : List.of();
            return call.answer()
                    .failed(ErrorAnswers.status(thrown), headers, handler.get().handle(thrown, call.request()));
        } catch (Throwable instead) {
            if (!instead.equals(thrown)) instead.addSuppressed(thrown);
            return ErrorAnswers.of(asProblem(instead), head, settings, call);
        }
    }

    @Override
    public Optional<Answer> refused(int status, String detail) {
        return Optional.of(ErrorAnswers.of(Problem.of(Reason.SERVER, status, detail), head, settings));
    }

    @Override
    public void ended(Exchange.Ending ending) {
        if (call == null) return;
        try (Call ended = call) {
            if (ended.tasks().isEmpty() && hooks().isEmpty()) return;
            backgroundThreads.add(Thread.currentThread());
            try {
                after(ended, ending);
            } finally {
                backgroundThreads.remove(Thread.currentThread());
            }
        }
    }

    private void after(Call ended, Exchange.Ending ending) {
        Request request = ended.request();
        switch (ending) {
            case TIMED_OUT -> hooks().of(Phase.TIMEOUT, Hook.class).forEach(hook -> quietly(() -> hook.run(request)));
            case ABORTED, BROKEN_OFF ->
                hooks().of(Phase.ABORT, Hook.class).forEach(hook -> quietly(() -> hook.run(request)));
            case ANSWERED -> {
                if (sent == null) return;
                Outgoing outgoing = Outgoing.of(sent);
                for (ResponseHook hook : hooks().of(Phase.RESPONSE, ResponseHook.class)) {
                    quietly(() -> hook.run(request, outgoing));
                }
                if (!errorObserved) ended.tasks().forEach(this::background);
            }
        }
    }

    private void background(BackgroundTask task) {
        try {
            task.task().run();
        } catch (Throwable thrown) {
            LOG.error("background task “{}” of {} {} failed", task.name(), head.method(), head.rawPath(), thrown);
        }
    }

    private void quietly(Task step) {
        try {
            step.run();
        } catch (Throwable thrown) {
            LOG.error("a hook failed after {} {}", head.method(), head.rawPath(), thrown);
        }
    }
}
