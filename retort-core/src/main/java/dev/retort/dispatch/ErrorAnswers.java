// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.Fault;
import dev.retort.Invalid;
import dev.retort.Problem;
import dev.retort.endpoint.RefusedException;
import dev.retort.endpoint.Settings;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.http.RequestHead;
import dev.retort.http.StatusTexts;
import dev.retort.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every error as a problem document (RFC 9457). What a client did wrong is told in full; what the
/// application did wrong is logged, and the client learns nothing but the status.
final class ErrorAnswers {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private ErrorAnswers() {}

    /// The answer to a refusal that nobody's code has made.
    static Answer of(RefusedException refused) {
        return faults(refused.status(), refused.faults());
    }

    /// The answer to whatever an endpoint has thrown.
    ///
    /// @param head what was asked, for the log
    static Answer of(Throwable thrown, RequestHead head, Settings applying) {
        return switch (thrown) {
            case RefusedException refused -> of(refused);
            case Invalid invalid -> faults(422, invalid.faults());
            case Problem problem -> problem(problem);
            default ->
                declaredStatus(thrown.getClass())
                        .map(status -> declared(status, thrown, head, applying))
                        .orElseGet(() -> unexpected(500, thrown, head, applying));
        };
    }

    /// The status of that answer.
    static int status(Throwable thrown) {
        return switch (thrown) {
            case RefusedException refused -> refused.status();
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

    static Answer problem(Problem problem) {
        return document(problem.status(), problem.headers(), problem.detail(), problem.members(), List.of());
    }

    private static Answer declared(int status, Throwable thrown, RequestHead head, Settings applying) {
        if (status >= 500) return unexpected(status, thrown, head, applying);
        String detail = Objects.requireNonNullElse(thrown.getMessage(), StatusTexts.of(status));
        return document(status, List.of(), detail, Map.of(), List.of());
    }

    private static Answer unexpected(int status, Throwable thrown, RequestHead head, Settings applying) {
        LOG.error("{} {} failed", head.method(), pathOf(head), thrown);
        String detail = applying.development() ? thrown.toString() : "the server failed to answer this request";
        return document(status, List.of(), detail, Map.of(), List.of());
    }

    /// The path without the query, in which there may be secrets.
    private static String pathOf(RequestHead head) {
        return head.target().split("\\?", 2)[0];
    }

    private static Answer faults(int status, List<Fault> faults) {
        return document(status, List.of(), counted(faults.size()) + " in the request", Map.of(), faults);
    }

    private static String counted(int faults) {
        if (faults == 1) return "1 problem";
        return faults < Fault.MOST ? faults + " problems" : "at least " + faults + " problems";
    }

    private static Answer document(
            int status, List<String> headers, String detail, Map<String, Object> members, List<Fault> faults) {
        var out = new JsonWriter();
        out.beginObject();
        out.name("type").any(members.getOrDefault("type", "about:blank"));
        out.name("title").any(members.getOrDefault("title", StatusTexts.of(status)));
        out.name("status").value(status);
        out.name("detail").value(detail);
        members.forEach((name, value) -> {
            if (!name.equals("type") && !name.equals("title")) out.name(name).any(value);
        });
        if (!faults.isEmpty()) {
            out.name("errors").beginArray();
            faults.forEach(fault -> write(out, fault));
            out.endArray();
        }
        out.endObject();
        var fields = new ArrayList<>(List.of("Content-Type", "application/problem+json"));
        fields.addAll(headers);
        return new Answer(status, fields, out.buffer(), out.length());
    }

    private static void write(JsonWriter out, Fault fault) {
        out.beginObject();
        out.name("in").value(fault.in().wireName());
        out.name("pointer").value(fault.pointer());
        out.name("code").value(fault.code());
        out.name("detail").value(fault.detail());
        fault.arguments().forEach((name, value) -> out.name(name).any(value));
        out.endObject();
    }
}
