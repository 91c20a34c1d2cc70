// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.ErrorFormat;
import dev.retort.Failure;
import dev.retort.Fault;
import dev.retort.Response;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import dev.retort.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every error as a problem document (RFC 9457).
public final class ProblemFormat implements ErrorFormat {

    /// The one there is: it has no state.
    public static final ProblemFormat INSTANCE = new ProblemFormat();

    private static final String MEDIA_TYPE = "application/problem+json";

    /// The type that fragments refer to already.
    private static final JsonObject SCHEMA =
            (JsonObject) JsonValue.parse("{\"$ref\":\"#/components/schemas/dev.retort.Problem\"}");

    private ProblemFormat() {}

    @Override
    public Response<?> answer(Failure failure) {
        Map<String, Object> members = failure.members();
        var out = new JsonWriter();
        out.beginObject();
        out.name("type").any(members.getOrDefault("type", "about:blank"));
        out.name("title").any(members.getOrDefault("title", failure.title()));
        out.name("status").value(failure.status());
        out.name("detail").value(failure.detail());
        if (failure.content() != null) out.name("content").any(failure.content());
        members.forEach((name, value) -> {
            if (!name.equals("type") && !name.equals("title")) out.name(name).any(value);
        });
        if (!failure.faults().isEmpty()) out.name("errors").any(list(failure));
        out.endObject();
        return Response.of(failure.status(), out.toByteArray()).header("Content-Type", MEDIA_TYPE);
    }

    /// The member `errors` of the document.
    public static List<Map<String, Object>> list(Failure failure) {
        return failure.faults().stream().map(ProblemFormat::error).toList();
    }

    private static Map<String, Object> error(Fault fault) {
        var error = new LinkedHashMap<String, Object>();
        error.put("in", fault.in().wireName());
        error.put("pointer", fault.pointer());
        error.put("code", fault.code());
        error.put("detail", fault.detail());
        error.putAll(fault.arguments());
        return error;
    }

    @Override
    public Optional<Documented> documented(int status) {
        return Optional.of(new Documented(MEDIA_TYPE, SCHEMA));
    }
}
