// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.ErrorFormat;
import dev.retort.Failure;
import dev.retort.Fault;
import dev.retort.Response;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Errors as FastAPI has them: `{"detail": …}`, with a list in it where the contract is broken.
public final class FastApiErrors implements ErrorFormat {

    private static final Documented HTTP_ERROR = Documented.json("""
            {"type": "object", "required": ["detail"], "properties": {"detail": {"title": "Detail"}}}""");

    private static final Documented INVALID =
            Documented.json("{\"$ref\": \"#/components/schemas/HTTPValidationError\"}");

    private static final Documented BUG =
            new Documented("text/plain", (JsonObject) JsonValue.parse("{\"type\": \"string\"}"));

    @Override
    public Response<?> answer(Failure failure) {
        if (isUnroutable(failure)) return Response.of(404, detail("Not Found"));
        if (!failure.faults().isEmpty()) return Response.of(422, detail(errors(failure)));
        return switch (failure.reason()) {
            case BUG -> Response.of(failure.status(), failure.title());
            case NO_ROUTE, METHOD -> Response.of(failure.status(), detail(failure.title()));
            default ->
                Response.of(failure.status(), detail(failure.content() == null ? failure.detail() : failure.content()));
        };
    }

    /// Whether a path is none that a router could look up.
    private static boolean isUnroutable(Failure failure) {
        return !failure.faults().isEmpty()
                && failure.faults().stream()
                        .allMatch(fault ->
                                fault.in() == Fault.In.PATH && fault.pointer().isEmpty());
    }

    private static Map<String, Object> detail(Object value) {
        return Map.of("detail", value);
    }

    /// The faults in FastAPI's order: path, query, header, cookie, body. What is no JSON hides all others.
    @Override
    public List<Map<String, Object>> errors(Failure failure) {
        List<Fault> faults = failure.faults().stream()
                .sorted(Comparator.comparingInt(FastApiErrors::rank))
                .toList();
        var shown = faults.stream().anyMatch(FastApiErrors::isOfSyntax)
                ? faults.stream().filter(FastApiErrors::isOfSyntax)
                : FirstFaults.of(faults, failure).stream();
        return shown.map(fault -> error(fault, failure)).toList();
    }

    private static boolean isOfSyntax(Fault fault) {
        return fault.code().equals("syntax") && fault.in() == Fault.In.BODY;
    }

    private static int rank(Fault fault) {
        return switch (fault.in()) {
            case PATH -> 0;
            case QUERY -> 1;
            case HEADER -> 2;
            case COOKIE -> 3;
            case FORM, BODY -> 4;
        };
    }

    private static Map<String, Object> error(Fault fault, Failure failure) {
        var error = new LinkedHashMap<String, Object>();
        if (isOfSyntax(fault)) {
            error.put("type", "json_invalid");
            error.put("loc", List.of("body", fault.arguments().getOrDefault("offset", 0)));
            error.put("msg", "JSON decode error");
            error.put("input", Map.of());
            error.put("ctx", Map.of("error", fault.detail()));
            return error;
        }
        boolean ofTag = fault.expected().equals("discriminator");
        String pointer = fault.pointer();
        if (ofTag) pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        Optional<JsonValue> input = ofTag ? value(fault.in(), pointer, failure) : failure.input(fault);
        PydanticError pydantic =
                ofTag ? PydanticError.ofTag(fault, failure.input(fault)) : PydanticError.of(fault, input);
        error.put("type", pydantic.type());
        error.put("loc", place(fault, pointer, failure));
        error.put("msg", pydantic.message());
        error.put("input", told(fault, input));
        if (!pydantic.context().isEmpty()) error.put("ctx", pydantic.context());
        return error;
    }

    /// A field of a form that is empty was not sent.
    private static JsonValue told(Fault fault, Optional<JsonValue> input) {
        boolean empty = fault.code().equals("required") && input.equals(Optional.of(new JsonString("")));
        return empty ? new JsonNull() : input.orElse(new JsonNull());
    }

    /// @param pointer of the value that is told, which has the fault or is around it
    private static List<Object> place(Fault fault, String pointer, Failure failure) {
        var place = new ArrayList<>();
        place.add(fault.in() == Fault.In.FORM ? "body" : fault.in().wireName());
        String around = "";
        int steps = 0;
        for (String step : Fault.steps(pointer)) {
            form(fault, steps++).ifPresent(place::add);
            boolean index = step.matches("\\d{1,9}") && isArray(fault.in(), around, failure);
            place.add(index ? Integer.valueOf(step) : step);
            around += Fault.pointer(step);
        }
        form(fault, steps).ifPresent(place::add);
        if (fault.isOfName()) place.add("[key]");
        return place;
    }

    /// What Pydantic calls the form of a union that a value was read as.
    private static Optional<String> form(Fault fault, int steps) {
        return fault.forms().stream()
                .filter(form -> form.steps() == steps)
                .map(form -> switch (form.name()) {
                    case "integer" -> "int";
                    case "number" -> "float";
                    case "string" -> "str";
                    case "boolean" -> "bool";
                    default -> form.name();
                })
                .findFirst();
    }

    /// Whether a number after this pointer is an index, and not the name of a member.
    private static boolean isArray(Fault.In in, String pointer, Failure failure) {
        if (in != Fault.In.BODY) return !pointer.isEmpty();
        return !(value(in, pointer, failure).orElse(null) instanceof JsonObject);
    }

    private static Optional<JsonValue> value(Fault.In in, String pointer, Failure failure) {
        return failure.input(new Fault(in, pointer, "", "", Map.of()));
    }

    /// FastAPI has no 400 of its own: what is no JSON is a 422, too.
    @Override
    public Optional<Documented> documented(int status) {
        if (status == 400) return Optional.empty();
        if (status == 422) return Optional.of(INVALID);
        return Optional.of(status < 500 ? HTTP_ERROR : BUG);
    }

    @Override
    public Map<String, JsonObject> schemas() {
        return Map.of(
                "HTTPValidationError",
                Documented.json("""
                        {"type": "object", "title": "HTTPValidationError", "properties": {"detail": {
                          "type": "array", "title": "Detail", "items": {"$ref": "#/components/schemas/ValidationError"}}}}""").schema(),
                "ValidationError",
                Documented.json("""
                        {"type": "object", "title": "ValidationError", "required": ["loc", "msg", "type"], "properties": {
                          "loc": {"type": "array", "title": "Location",
                                  "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}},
                          "msg": {"type": "string", "title": "Message"},
                          "type": {"type": "string", "title": "Error Type"},
                          "input": {"title": "Input"},
                          "ctx": {"type": "object", "title": "Context"}}}""").schema());
    }
}
