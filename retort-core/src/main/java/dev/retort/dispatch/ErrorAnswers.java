// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.Failure;
import dev.retort.Failure.Reason;
import dev.retort.Fault;
import dev.retort.Invalid;
import dev.retort.InvalidRequest;
import dev.retort.Problem;
import dev.retort.Response;
import dev.retort.endpoint.Call;
import dev.retort.endpoint.CallAnswer;
import dev.retort.endpoint.ScopeSettings;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.http.RequestHead;
import dev.retort.http.StatusTexts;
import dev.retort.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every error as an answer in the format of its scope. What a client did wrong is told in full; what the
/// application did wrong is logged, and the client learns nothing but the status.
final class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private ErrorAnswers() {}

    /// The answer to whatever an endpoint has thrown.
    ///
    /// @param head what was asked, for the log
    static Answer of(Throwable thrown, RequestHead head, ScopeSettings settings) {
        return of(thrown, new Place(head, settings, null));
    }

    /// The answer to whatever an endpoint has thrown, where there is a call whose values may be told.
    static Answer of(Throwable thrown, RequestHead head, ScopeSettings settings, Call call) {
        return of(thrown, new Place(head, settings, call));
    }

    private static Answer of(Throwable thrown, Place place) {
        Failure failure = failure(thrown, place);
        return of(place.settings().translations().told(failure, place.head().headers()), place.settings());
    }

    /// Where something was thrown.
    ///
    /// @param call `null` where nobody's code has run
    private record Place(
            RequestHead head,
            ScopeSettings settings,
            @Nullable Call call) {

        Optional<JsonValue> input(Fault fault) {
            return call == null ? Optional.empty() : call.input(fault);
        }

        /// What has happened to the request, for the log.
        String happened() {
            if (call == null || !call.isTimedOut()) return "failed";
            return "took longer than its handlerTime of " + settings.limits().handlerTime() + " and was interrupted";
        }
    }

    /// The answer where there is no request, or none that could be read.
    static Answer of(Problem problem, ScopeSettings settings) {
        return of(failure(problem), settings);
    }

    private static Answer of(Failure failure, ScopeSettings settings) {
        if (Answer.hasNoBody(failure.status())) return Answer.bare(failure.status(), failure.headers());
        Response<?> response = settings.errors().answer(failure);
        for (int i = 0; i < failure.headers().size(); i += 2) {
            response =
                    response.header(failure.headers().get(i), failure.headers().get(i + 1));
        }
        return whole(CallAnswer.error(response));
    }

    /// The answer with its body, also where the format writes that by hand: what the server refuses by itself has no
    /// thread to write it while it is sent.
    private static Answer whole(Answer answer) {
        if (!(answer.body() instanceof Answer.Streamed streamed)) return answer;
        var body = new ByteArrayOutputStream();
        try (Answer.Producer producer = streamed.producer()) {
            producer.writeTo(body);
        } catch (Exception failure) {
            throw new IllegalStateException("the body of an error could not be written", failure);
        }
        return new Answer(answer.status(), answer.headers(), body.toByteArray(), body.size());
    }

    private static Failure failure(Throwable thrown, Place place) {
        return switch (thrown) {
            case InvalidRequest refused -> faults(refused.status(), refused.faults(), refused::input);
            case Invalid invalid -> faults(422, invalid.faults(), place::input);
            case Problem problem -> failure(problem);
            default ->
                declaredStatus(thrown.getClass())
                        .map(status -> declared(status, thrown, place))
                        .orElseGet(() -> unexpected(500, thrown, place));
        };
    }

    private static Failure failure(Problem problem) {
        return new Failure(
                problem.status(),
                problem.reason(),
                problem.detail(),
                problem.content(),
                problem.members(),
                problem.headers(),
                List.of(),
                _ -> Optional.empty());
    }

    /// The status of that answer, before the format has its say.
    static int status(Throwable thrown) {
        return switch (thrown) {
            case InvalidRequest refused -> refused.status();
            case Invalid _ -> 422;
            case Problem problem -> problem.status();
            default -> declaredStatus(thrown.getClass()).orElse(500);
        };
    }

    /// The status that an exception or the nearest of its superclasses declares.
    private static Optional<Integer> declaredStatus(Class<?> type) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            Optional<Integer> status = Generated.find(each, Integer.class);
            if (status.isPresent()) return status;
        }
        return Optional.empty();
    }

    private static Failure declared(int status, Throwable thrown, Place place) {
        if (status >= 500) return unexpected(status, thrown, place);
        return plain(status, Reason.PROGRAM, Objects.requireNonNullElse(thrown.getMessage(), StatusTexts.of(status)));
    }

    private static Failure unexpected(int status, Throwable thrown, Place place) {
        LOG.error("{} {} {}", place.head().method(), place.head().rawPath(), place.happened(), thrown);
        String detail = place.settings().development() ? thrown.toString() : "the server failed to answer this request";
        return plain(status, Reason.BUG, detail);
    }

    private static Failure plain(int status, Reason reason, String detail) {
        return new Failure(status, reason, detail, null, Map.of(), List.of(), List.of(), _ -> Optional.empty());
    }

    private static Failure faults(int status, List<Fault> faults, Function<Fault, Optional<JsonValue>> inputs) {
        String detail = counted(faults.size()) + " in the request";
        return new Failure(status, Reason.CONTRACT, detail, null, Map.of(), List.of(), faults, inputs);
    }

    private static String counted(int faults) {
        if (faults == 1) return "1 problem";
        return faults < Fault.MOST ? faults + " problems" : "at least " + faults + " problems";
    }
}
