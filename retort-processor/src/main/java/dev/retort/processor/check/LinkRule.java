// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.check;

import dev.retort.Fault;
import dev.retort.http.Token;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.OperationNote.Link;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.processor.report.Findings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a link takes from a request and its answer is there, as far as it is known while one round is
/// compiled.
final class LinkRule {

    /// Runtime expressions (OpenAPI 3.1, 4.8.20.4), without those that name no part.
    private static final Pattern EXPRESSION = Pattern.compile(
            "\\$(?<message>request|response)\\.(?:(?<place>path|query|header)\\.(?<name>.+)|body(?:#(?<pointer>(?:/.*)?))?)");

    private static final List<String> WHOLE = List.of("$url", "$method", "$statusCode");

    private final Map<String, JsonType> types;
    private final Findings findings;

    LinkRule(List<JsonType> types, Findings findings) {
        this.types = types.stream()
                .collect(Collectors.toMap(each -> each.name().binary(), each -> each, (first, _) -> first));
        this.findings = findings;
    }

    void check(Endpoint endpoint) {
        for (Link link : endpoint.note().links()) {
            if (endpoint.webSocket() || endpoint.result().kind() == ResultKind.REDIRECT) {
                report(endpoint, link, "has no effect, because it has no good answer of its own: remove it");
                continue;
            }
            link.parameters()
                    .forEach((_, expression) -> fault(endpoint, expression)
                            .ifPresent(fault -> report(endpoint, link, "says “%s”, %s".formatted(expression, fault))));
        }
    }

    private void report(Endpoint endpoint, Link link, String text) {
        findings.error(link.site(), "@LeadsTo on %s %s".formatted(endpoint.method(), text));
    }

    /// What is wrong with a runtime expression, going on from it.
    private Optional<String> fault(Endpoint endpoint, String expression) {
        if (WHOLE.contains(expression)) return Optional.empty();
        Matcher parts = EXPRESSION.matcher(expression);
        boolean known = parts.matches()
                && !(expression.startsWith("$response.path") || expression.startsWith("$response.query"));
        if (!known)
            return Optional.of(
                    "which is no runtime expression: write one such as $response.body#/id, $response.header.ETag, $request.path.id or $request.query.limit");
        String name = Objects.requireNonNullElse(parts.group("name"), "");
        return switch (parts.group("place")) {
            case null -> {
                String pointer = parts.group("pointer");
                List<String> way = pointer == null ? List.of() : Fault.steps(pointer);
                yield "request".equals(parts.group("message")) ? inRequest(endpoint, way) : inAnswer(endpoint, way);
            }
            case "path" -> in(Role.PATH, name, endpoint);
            case "query" -> in(Role.QUERY, name, endpoint);
            default ->
                Token.matches(name)
                        ? Optional.empty()
                        : Optional.of("which names no header field: write one such as $response.header.ETag");
        };
    }

    /// A parameter of the endpoint; what is provided may read others.
    private static Optional<String> in(Role role, String name, Endpoint endpoint) {
        List<String> names = endpoint.values().stream()
                .filter(each -> each.role() == role)
                .map(Parameter::wireName)
                .toList();
        boolean open = role == Role.QUERY
                && !(endpoint.uses().isEmpty() && endpoint.guards().isEmpty());
        if (open || names.contains(name)) return Optional.empty();
        return Optional.of("but %s has no %s parameter “%s”%s"
                .formatted(
                        endpoint.method(),
                        role.word(),
                        name,
                        names.isEmpty() ? "" : ": it has " + String.join(", ", names)));
    }

    private Optional<String> inRequest(Endpoint endpoint, List<String> way) {
        for (Parameter each : endpoint.parameters()) {
            if (each.role() == Role.BODY) return missing(each.use(), way, false);
            if (each.role().isOfBody()) return Optional.empty();
        }
        return Optional.of("but %s takes no body".formatted(endpoint.method()));
    }

    private Optional<String> inAnswer(Endpoint endpoint, List<String> way) {
        return endpoint.result().kind() == ResultKind.NOTHING
                ? Optional.of("but %s answers without a body".formatted(endpoint.method()))
                : missing(endpoint.result().exemplary(), way, true);
    }

    /// What is not there on the way into a value; empty where all is, or where it is not known.
    private Optional<String> missing(Use use, List<String> way, boolean answer) {
        if (way.isEmpty()) return Optional.empty();
        String next = way.getFirst();
        List<String> rest = way.subList(1, way.size());
        return switch (use.type()) {
            case Type.Maybe(Use value) -> missing(value, way, answer);
            case Type.Patch(Type.Structure structure) -> missing(structure, next, rest, answer);
            case Type.Structure structure -> missing(structure, next, rest, answer);
            case Type.Entries(var _, Use value, var _) -> missing(value, rest, answer);
            case Type.Elements(Use element, var _) ->
                next.matches("0|[1-9][0-9]*")
                        ? missing(element, rest, answer)
                        : Optional.of("but “%s” is no place in an array: write a number".formatted(next));
            case Type scalar
            when scalar.isScalar() ->
                Optional.of("but there is nothing in a single value that “%s” could name".formatted(next));
            default -> Optional.empty();
        };
    }

    private Optional<String> missing(Type.Structure type, String next, List<String> rest, boolean answer) {
        if (!(types.get(type.name().binary()) instanceof JsonType.Structure known)
                || known.rest().isPresent()) return Optional.empty();
        List<JsonType.Member> members = known.members().stream()
                .filter(each ->
                        answer ? each.access().isWritten() : each.access().isRead())
                .toList();
        return members.stream()
                .filter(each -> each.wireName().equals(next))
                .findFirst()
                .map(each -> missing(each.use(), rest, answer))
                .orElseGet(() -> Optional.of("but %s has no member “%s”: it has %s"
                        .formatted(
                                type.name().simple(),
                                next,
                                members.stream().map(JsonType.Member::wireName).collect(Collectors.joining(", ")))));
    }
}
