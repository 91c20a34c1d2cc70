// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.Fault;
import dev.retort.Invalid;
import dev.retort.Problem;
import dev.retort.endpoint.RefusedException;
import dev.retort.generated.Generated;
import dev.retort.http.Answer;
import dev.retort.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    static Answer of(Throwable thrown) {
        return switch (thrown) {
            case RefusedException refused -> faults(refused.status(), refused.faults());
            case Invalid invalid -> faults(422, invalid.faults());
            case Problem problem -> problem(problem);
            default ->
                declaredStatus(thrown.getClass())
                        .map(status -> declared(status, thrown))
                        .orElseGet(() -> unexpected(500, thrown));
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

    private static Answer problem(Problem problem) {
        return document(problem.status(), problem.headers(), problem.detail(), problem.members(), List.of());
    }

    private static Answer declared(int status, Throwable thrown) {
        if (status >= 500) return unexpected(status, thrown);
        String detail = Objects.requireNonNullElse(thrown.getMessage(), StatusTexts.of(status));
        return document(status, List.of(), detail, Map.of(), List.of());
    }

    private static Answer unexpected(int status, Throwable thrown) {
        LOG.error("a request failed", thrown);
        return document(status, List.of(), "the server failed to answer this request", Map.of(), List.of());
    }

    private static Answer faults(int status, List<Fault> faults) {
        String detail = faults.size() == 1 ? "1 problem in the request" : faults.size() + " problems in the request";
        return document(status, List.of(), detail, Map.of(), faults);
    }

    private static Answer document(
            int status, List<String> headers, String detail, Map<String, Object> members, List<Fault> faults) {
        var out = new JsonWriter();
        out.beginObject();
        out.name("type").value("about:blank");
        out.name("title").value(StatusTexts.of(status));
        out.name("status").value(status);
        out.name("detail").value(detail);
        members.forEach((name, value) -> out.name(name).any(value));
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
        out.name("in").value(fault.in().name().toLowerCase(Locale.ROOT));
        out.name("pointer").value(fault.pointer());
        out.name("code").value(fault.code());
        out.name("detail").value(fault.detail());
        fault.arguments().forEach((name, value) -> out.name(name).any(value));
        out.endObject();
    }
}
