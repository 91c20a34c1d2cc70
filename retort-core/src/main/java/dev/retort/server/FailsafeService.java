// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import dev.retort.http.BodyException;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A service that keeps its word: what the one behind it throws is logged once and answered with 500. Safe
/// for use by many threads.
final class FailsafeService {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private final Service service;

    FailsafeService(Service service) {
        this.service = service;
    }

    Exchange open(RequestHead head) {
        try {
            return service.open(head);
        } catch (Throwable bug) {
            return new Exchange.Answered(
                    unhandled("the service failed to open " + head.method() + " " + head.target(), bug));
        }
    }

    Answer run(Exchange.BufferedWork work, byte[] body) {
        try {
            return work.run(body);
        } catch (Throwable bug) {
            // Everything, errors too: without an answer the client would wait for its time limit.
            return unhandled("the service failed to answer a request", bug);
        }
    }

    Answer run(Exchange.StreamingWork work, InputStream body) {
        try {
            return work.run(body);
        } catch (Throwable bug) {
            return unhandled("the service failed to answer a request", bug);
        }
    }

    /// The answer in the place of work whose body was refused.
    Answer bodyRefused(Exchange.Work work, Refusal refusal) {
        try {
            var thrown = new BodyException(refusal.status(), refusal.detail());
            return work.bodyRefused(thrown).orElseGet(() -> service.problem(refusal.status(), refusal.detail()));
        } catch (Throwable bug) {
            return unhandled("the service failed to answer a request", bug);
        }
    }

    void ended(Exchange.Work work, Exchange.Ending ending) {
        try {
            work.ended(ending);
        } catch (Throwable bug) {
            report("the service failed after a request", bug);
        }
    }

    /// The answer in the place of one whose body failed before any of it had left.
    Answer failed(Exchange.Work work, Throwable thrown) {
        try {
            return work.failed(thrown);
        } catch (Throwable bug) {
            return unhandled("the service failed to describe a failure", bug);
        }
    }

    /// The answer where the body of that one failed, too. It has no body, so nothing of it can fail.
    Answer failedAgain(Throwable thrown) {
        report("the answer to a failure failed, too", thrown);
        return Answer.empty(500);
    }

    /// Closes a body that is not sent.
    void close(Answer.Streamed body) {
        try {
            body.producer().close();
        } catch (Throwable bug) {
            report("a body that was not sent could not be closed", bug);
        }
    }

    /// The answer to a request that is refused in the place of its work.
    ///
    /// @param accepted `null` where there is no work
    Answer problem(Exchange.@Nullable Accepted accepted, int status, String detail) {
        if (accepted == null) return problem(status, detail);
        try {
            return accepted.work().refused(status, detail).orElseGet(() -> service.problem(status, detail));
        } catch (Throwable bug) {
            return undescribed(status, bug);
        }
    }

    Answer problem(int status, String detail) {
        try {
            return service.problem(status, detail);
        } catch (Throwable bug) {
            return undescribed(status, bug);
        }
    }

    private static Answer undescribed(int status, Throwable bug) {
        report("the service failed to describe a problem of status " + status, bug);
        return Answer.empty(status);
    }

    /// Writes an answer; where that cannot be sent, the problem that says so; or else no more than a status.
    ///
    /// @param write throws, and writes nothing, where an answer cannot be sent
    /// @return what was written
    Answer writeFirst(Answer answer, Consumer<Answer> write) {
        try {
            write.accept(answer);
            return answer;
        } catch (RuntimeException bug) {
            report("an answer could not be sent", bug);
        }
        Answer problem = problem(500, "the request could not be answered");
        try {
            write.accept(problem);
            return problem;
        } catch (RuntimeException bug) {
            report("nor could the problem that says so", bug);
        }
        Answer empty = Answer.empty(500);
        write.accept(empty);
        return empty;
    }

    /// The answer to a request whose body there is no memory for at present.
    Answer overloaded(Exchange.@Nullable Accepted accepted) {
        Answer told = problem(accepted, 503, HeldBytes.EXHAUSTED);
        var headers = new ArrayList<>(told.headers());
        headers.add("Retry-After");
        headers.add("1");
        return new Answer(told.status(), headers, told.body());
    }

    private Answer unhandled(String what, Throwable bug) {
        report(what, bug);
        return problem(500, "the request could not be handled");
    }

    /// Logs a bug. Where that fails, most likely for want of memory, the client still gets its answer.
    private static void report(String what, Throwable bug) {
        try {
            LOG.error(what, bug);
        } catch (Throwable _) {
            // It was worth a try.
        }
    }
}
