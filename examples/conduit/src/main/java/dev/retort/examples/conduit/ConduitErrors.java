// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import dev.retort.ErrorFormat;
import dev.retort.Failure;
import dev.retort.Fault;
import dev.retort.Response;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Errors as RealWorld wants them: `{"errors": {"title": ["can't be blank"]}}`.
final class ConduitErrors implements ErrorFormat {

    @Override
    public Response<?> answer(Failure failure) {
        // The framework's own 401: there is no token at all.
        if (failure.status() == 401) return Response.of(401, new Refusal.Stranger().mistakes());
        if (failure.faults().isEmpty()) return Response.of(failure.status(), Mistakes.of("request", failure.detail()));
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (Fault fault : failure.faults()) errors.putIfAbsent(subject(fault), List.of(text(fault)));
        return Response.of(failure.status(), new Mistakes(errors));
    }

    private static String subject(Fault fault) {
        List<String> steps = Fault.steps(fault.pointer());
        return steps.isEmpty() ? fault.in().wireName() : steps.getLast();
    }

    private static String text(Fault fault) {
        return switch (fault.code()) {
            case "required", "not_null", "not_blank" -> "can't be blank";
            default -> fault.detail();
        };
    }

    @Override
    public Optional<Documented> documented(int status) {
        return Optional.of(Documented.json("{\"$ref\": \"#/components/schemas/Mistakes\"}"));
    }

    @Override
    public Map<String, JsonObject> schemas() {
        return Map.of("Mistakes", (JsonObject) JsonValue.parse("""
            {"type": "object", "description": "What is wrong with what.", "required": ["errors"],
             "properties": {"errors": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}}}}"""));
    }
}
