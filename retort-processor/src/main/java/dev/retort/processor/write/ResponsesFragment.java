// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.http.StatusTexts;
import dev.retort.processor.model.Choice;
import dev.retort.processor.model.Intake;
import dev.retort.processor.model.Note;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Result;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Resource.Thrown;
import dev.retort.processor.model.StatedAnswer;
import dev.retort.processor.model.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The answers of an endpoint as OpenAPI says them, by status.
final class ResponsesFragment {

    private static final Map<String, Object> TAG = Map.of(
            "ETag",
            SchemaFragment.ordered(
                    "description", "Which state it is.", "required", true, "schema", Map.of("type", "string")));

    private final Map<String, Map<String, Object>> responses = new TreeMap<>();

    /// What would be said of those of them that every endpoint describes in the same words, by status.
    private final Map<String, String> shared = new HashMap<>();

    private ResponsesFragment() {}

    static Map<String, Map<String, Object>> of(Endpoint endpoint) {
        var all = new ResponsesFragment();
        all.results(endpoint);
        endpoint.stated().forEach(all::stated);
        all.refusals(endpoint);
        all.exceptions(endpoint);
        return all.responses;
    }

    /// The answers of somebody else, who refuses in ways of their own.
    static Map<String, Map<String, Object>> ofWebhook(Endpoint webhook) {
        var all = new ResponsesFragment();
        all.results(webhook);
        webhook.stated().forEach(all::stated);
        all.exceptions(webhook);
        return all.responses;
    }

    /// What a method that provides something adds.
    static Map<String, Map<String, Object>> ofPart(Endpoint reading) {
        var all = new ResponsesFragment();
        all.refusals(reading);
        all.responses.remove("400");
        all.exceptions(reading);
        return all.responses;
    }

    // What the method returns

    private void results(Endpoint endpoint) {
        Result result = endpoint.result();
        if (result.kind() == ResultKind.CHOICE) result.choices().forEach(this::choice);
        else either(result.status(), good(endpoint));
        for (Result part : result.parts()) {
            if (part.kind() == ResultKind.FILE) file(part);
        }
        if (result.kind() == ResultKind.VERSIONED && endpoint.verb().equals("GET")) conditional();
    }

    private static Map<String, Object> good(Endpoint endpoint) {
        Result result = endpoint.result();
        String returns = endpoint.doc().returns();
        String description = returns.isEmpty() ? standard(result.status()) : ReadCode.capitalized(returns);
        Map<String, Object> headers = switch (result.kind()) {
            case CREATED -> location("Where it is.");
            case VERSIONED -> TAG;
            case REDIRECT -> location("Where to go.");
            default -> Map.of();
        };
        return response(description, headers, noted(ContentFragment.of(result), endpoint));
    }

    /// The contents of a good answer with the examples that stand on the method.
    private static Map<String, Object> noted(Map<String, Object> content, Endpoint endpoint) {
        Note note = endpoint.doc().note();
        if (note.examples().isEmpty()) return content;
        Type type = endpoint.result().exemplary().type();
        var noted = new LinkedHashMap<String, Object>();
        content.forEach((name, media) -> noted.put(name, NoteFragment.answer((Map<?, ?>) media, note, type)));
        return noted;
    }

    private void choice(Choice choice) {
        var headers = new LinkedHashMap<String, Object>();
        for (Choice.Field field : choice.fields()) headers.put(field.wireName(), header(field, choice));
        String description = choice.doc().whole();
        either(
                choice.status(),
                response(
                        description.isEmpty() ? standard(choice.status()) : description,
                        headers,
                        choice.body()
                                .map(body -> ContentFragment.of(body.result()))
                                .orElse(Map.of())));
    }

    private static Map<String, Object> header(Choice.Field field, Choice choice) {
        var header = new LinkedHashMap<String, Object>();
        String description = choice.doc().parameters().getOrDefault(field.component(), "");
        if (!description.isEmpty()) header.put("description", description);
        if (field.required()) header.put("required", true);
        header.put("schema", SchemaFragment.of(field.value()));
        return header;
    }

    private static Map<String, Object> location(String description) {
        return Map.of(
                "Location",
                SchemaFragment.ordered(
                        "description",
                        description,
                        "schema",
                        SchemaFragment.ordered("type", "string", "format", "uri-reference")));
    }

    /// What else may come of asking for a file (RFC 9110, 13 and 14).
    private void file(Result result) {
        either(206, response("The part of it that was asked for.", Map.of(), ContentFragment.of(result)));
        conditional();
        shared(404, "NotFound", "There is no such file.");
        either(416, problem("It has no such part."));
    }

    /// What may come of asking for what the client may have (RFC 9110, 13).
    private void conditional() {
        either(304, response("The client has it already.", Map.of(), Map.of()));
        either(412, problem("It is not what the request expects."));
    }

    private static String standard(int status) {
        return switch (status) {
            case 200 -> "The answer.";
            case 201 -> "It was made.";
            case 202 -> "It was accepted, and is done later.";
            case 204 -> "It was done; there is nothing to say.";
            case 301, 302, 303, 307, 308 -> "It is to be found elsewhere.";
            default -> status < 300 ? "The answer." : StatusTexts.of(status) + ".";
        };
    }

    // What annotations tell of

    private void stated(StatedAnswer answer) {
        unshare(answer.status());
        var headers = new LinkedHashMap<String, Object>();
        for (StatedAnswer.Field field : answer.fields()) {
            Map<String, Object> header = new LinkedHashMap<>();
            if (!field.description().isEmpty()) header.put("description", field.description());
            header.put("schema", SchemaFragment.of(field.use()));
            headers.put(field.name(), header);
        }
        Map<String, Object> present = responses.getOrDefault(String.valueOf(answer.status()), Map.of());
        String standard = (String) present.getOrDefault("description", standard(answer.status()));
        String description = answer.description().isEmpty() ? standard : answer.description();
        either(
                answer.status(),
                answer.problem()
                        ? problem(description, headers)
                        : response(
                                description,
                                headers,
                                answer.body().map(ContentFragment::of).orElse(Map.of())));
    }

    // What is refused

    private void refusals(Endpoint endpoint) {
        shared(400, "BadRequest", "The request is malformed.");
        if (endpoint.parameters().stream().anyMatch(each -> !each.role().isGiven())) {
            shared(422, "UnprocessableContent", "The request breaks its contract.");
        }
        if (SecurityFragment.isRequired(endpoint)) {
            var challenge = SchemaFragment.ordered(
                    "description", "How clients prove themselves.", "schema", Map.of("type", "string"));
            either(401, problem("The client has not proved who it is.", Map.of("WWW-Authenticate", challenge)));
        }
        boolean typed = !endpoint.intake().types().isEmpty();
        if (typed || endpoint.parameters().stream().anyMatch(OperationFragment::isOfBody)) {
            tooLarge(endpoint.intake());
            shared(415, "UnsupportedMediaType", "The body is of another type.");
        }
        if (endpoint.parameters().stream().anyMatch(each -> each.role() == Role.NEGOTIATED)) {
            either(406, problem("The client accepts none of the types that there are."));
        }
        ConditionFragment.condition(endpoint).ifPresent(condition -> {
            either(412, problem("It is no longer what the request expects."));
            if (ConditionFragment.isRequired(condition))
                either(428, problem("The request does not say which state it expects."));
        });
        if (endpoint.result().kind() == ResultKind.OPTIONAL) shared(404, "NotFound", "There is no such thing.");
    }

    private void tooLarge(Intake intake) {
        if (intake.limit().isEmpty()) shared(413, "ContentTooLarge", "The body is too long.");
        else
            either(
                    413,
                    problem(String.format(
                            Locale.ROOT,
                            "The body is longer than %,d bytes.",
                            intake.limit().get())));
    }

    // What is thrown

    private void exceptions(Endpoint endpoint) {
        var own = new TreeMap<Integer, String>();
        for (Thrown thrown : endpoint.thrown()) {
            own.merge(thrown.status(), fact(thrown.description()), (first, second) -> first + " Or: " + second);
        }
        own.forEach((status, description) -> {
            // What the program says of a problem is more than what is said of all.
            String key = String.valueOf(status);
            if (shared.remove(key) != null) responses.remove(key);
            either(status, problem(description));
        });
    }

    /// A comment says when an exception is thrown, a document what is the case then: “when there is no pet”
    /// is “There is no pet”.
    private static String fact(String description) {
        String fact = description.replaceFirst("^(?:when|if)\\s+", "");
        return fact.isEmpty() ? "What went wrong." : ReadCode.capitalized(fact);
    }

    // Putting together

    private static Map<String, Object> response(
            String description, Map<String, Object> headers, Map<String, Object> content) {
        Map<String, Object> response = SchemaFragment.ordered("description", description);
        if (!headers.isEmpty()) response.put("headers", headers);
        if (!content.isEmpty()) response.put("content", content);
        return response;
    }

    private static Map<String, Object> problem(String description) {
        return problem(description, Map.of());
    }

    private static Map<String, Object> problem(String description, Map<String, Object> headers) {
        Map<String, Object> schema = Map.of("$ref", "#/components/schemas/dev.retort.Problem");
        return response(description, headers, Map.of("application/problem+json", Map.of("schema", schema)));
    }

    /// Adds a problem that every endpoint describes in the same words, unless this one has more to say.
    private void shared(int status, String name, String description) {
        String key = String.valueOf(status);
        if (responses.containsKey(key)) {
            either(status, problem(description));
        } else {
            responses.put(key, Map.of("$ref", "#/components/responses/" + name));
            shared.put(key, description);
        }
    }

    /// Describes an answer here that was described in the words of all, since there is more to say of it.
    private void unshare(int status) {
        String key = String.valueOf(status);
        String description = shared.remove(key);
        if (description != null) responses.put(key, problem(description));
    }

    /// Adds an answer, beside another one of the same status if there is one.
    private void either(int status, Map<String, Object> response) {
        unshare(status);
        responses.merge(String.valueOf(status), response, ResponsesFragment::either);
    }

    @SuppressWarnings("unchecked") // both are made here
    private static Map<String, Object> either(Map<String, Object> one, Map<String, Object> other) {
        if (one.equals(other)) return one;
        var headers = new LinkedHashMap<>((Map<String, Object>) one.getOrDefault("headers", Map.of()));
        headers.putAll((Map<String, Object>) other.getOrDefault("headers", Map.of()));
        // What one of them has, the other need not have.
        headers.replaceAll((_, header) -> withoutRequired((Map<String, Object>) header));
        return response(
                either(description(one), description(other)),
                headers,
                ContentFragment.either(
                        (Map<String, Object>) one.getOrDefault("content", Map.of()),
                        (Map<String, Object>) other.getOrDefault("content", Map.of())));
    }

    private static String description(Map<String, Object> response) {
        return (String) Objects.requireNonNull(response.get("description"));
    }

    private static String either(String one, String other) {
        return one.equals(other) ? one : one + " Or: " + other;
    }

    private static Map<String, Object> withoutRequired(Map<String, Object> header) {
        var optional = new LinkedHashMap<>(header);
        optional.remove("required");
        return optional;
    }
}
