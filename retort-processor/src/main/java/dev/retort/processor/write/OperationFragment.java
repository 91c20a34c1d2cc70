// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.Style;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.Doc;
import dev.retort.processor.model.JsonKind;
import dev.retort.processor.model.Note;
import dev.retort.processor.model.OperationNote;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Group;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.routing.EcmaRegex;
import dev.retort.routing.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// OpenAPI operations (3.1) of resources, as nested maps.
public final class OperationFragment {

    private OperationFragment() {}

    /// The documentation of a resource: its comment, its tags when it has a say in them, and its endpoints.
    ///
    /// @param options of the compiler, which may name the build
    public static Map<String, Object> of(Resource resource, Map<String, String> options) {
        var described = described(resource, ResponsesFragment::of);
        var build = new LinkedHashMap<String, Object>();
        for (String name : List.of("title", "version")) {
            String option = options.get("retort." + name);
            if (option != null && !option.isBlank()) build.put(name, option);
        }
        if (!build.isEmpty()) described.put("build", build);
        return described;
    }

    /// The documentation of calls that the application makes.
    public static Map<String, Object> webhooks(Resource webhooks) {
        return described(webhooks, ResponsesFragment::ofWebhook);
    }

    private static Map<String, Object> described(
            Resource resource, Function<Endpoint, Map<String, Map<String, Object>>> responses) {
        var described = new LinkedHashMap<String, Object>();
        if (!resource.doc().whole().isEmpty())
            described.put("description", resource.doc().whole());
        boolean nothing =
                !resource.endpoints().isEmpty() && resource.endpoints().stream().allMatch(OperationFragment::isLeftOut);
        if (nothing) described.put("tags", List.of());
        else resource.tags().ifPresent(tags -> described.put("tags", tags));
        var operations = new ArrayList<Map<String, Object>>();
        for (Endpoint endpoint : resource.endpoints()) {
            if (!isLeftOut(endpoint)) operations.add(endpoint(endpoint, responses.apply(endpoint)));
        }
        described.put("operations", operations);
        return described;
    }

    /// OpenAPI knows nothing of WebSockets.
    private static boolean isLeftOut(Endpoint endpoint) {
        return endpoint.webSocket() || endpoint.note().hidden();
    }

    private static Map<String, Object> endpoint(Endpoint endpoint, Map<String, Map<String, Object>> responses) {
        Map<String, Object> described = SchemaFragment.ordered(
                "method", endpoint.verb().toLowerCase(Locale.ROOT),
                "path", PathTemplate.parse(endpoint.path()).plain(),
                "name", endpoint.id(),
                "operation", operation(endpoint, responses));
        SecurityFragment.of(endpoint).ifPresent(security -> described.put("security", security));
        List<String> uses = Stream.concat(endpoint.guards().stream(), endpoint.uses().stream())
                .map(ClassName::binary)
                .distinct()
                .toList();
        if (!uses.isEmpty()) described.put("uses", uses);
        endpoint.note().tags().ifPresent(tags -> described.put("tags", tags));
        endpoint.note().extra().ifPresent(extra -> described.put("extra", extra));
        List<Map<String, Object>> calls = endpoint.note().calls().stream()
                .map(each -> SchemaFragment.ordered(
                        "name",
                        each.name(),
                        "at",
                        each.at(),
                        "webhooks",
                        each.type().binary()))
                .toList();
        if (!calls.isEmpty()) described.put("callbacks", calls);
        List<Map<String, Object>> links =
                endpoint.note().links().stream().map(OperationFragment::link).toList();
        if (!links.isEmpty()) described.put("links", links);
        return described;
    }

    private static Map<String, Object> link(OperationNote.Link link) {
        Map<String, Object> described = SchemaFragment.ordered(
                "name", link.name(), "resource", link.type().binary(), "endpoint", link.method());
        if (!link.description().isEmpty()) described.put("description", link.description());
        if (!link.parameters().isEmpty()) described.put("parameters", link.parameters());
        return described;
    }

    private static Map<String, Object> operation(Endpoint endpoint, Map<String, Map<String, Object>> responses) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("summary", endpoint.note().summary().orElseGet(() -> summary(endpoint)));
        if (!endpoint.doc().description().isEmpty())
            operation.put("description", endpoint.doc().description());
        endpoint.note().id().ifPresent(id -> operation.put("operationId", id));
        if (endpoint.doc().deprecated()) operation.put("deprecated", true);
        putParameters(operation, endpoint);
        endpoint.parameters().stream()
                .filter(each -> each.role() == Role.BODY || each.role() == Role.RAW)
                .findFirst()
                .ifPresent(body -> operation.put("requestBody", body(body, endpoint)));
        List<Parameter> members = EmbeddedBodyCode.members(endpoint);
        if (!members.isEmpty()) operation.put("requestBody", members(members, endpoint));
        if (FormFragment.isForm(endpoint)) operation.put("requestBody", FormFragment.of(endpoint));
        if (!operation.containsKey("requestBody"))
            BodyFragment.ofHand(endpoint).ifPresent(body -> operation.put("requestBody", body));
        operation.put("responses", responses);
        return operation;
    }

    /// What a method that provides something adds to an operation.
    static Map<String, Object> part(Endpoint reading) {
        var part = new LinkedHashMap<String, Object>();
        putParameters(part, reading);
        if (FormFragment.isForm(reading)) part.put("requestBody", FormFragment.of(reading));
        Map<String, Map<String, Object>> responses = ResponsesFragment.ofPart(reading);
        if (!responses.isEmpty()) part.put("responses", responses);
        return part;
    }

    private static void putParameters(Map<String, Object> operation, Endpoint endpoint) {
        Stream<Map<String, Object>> sent = endpoint.parameters().stream()
                .filter(each -> !each.role().isGiven() && !isOfBody(each))
                .flatMap(each -> parameters(each, endpoint));
        List<Map<String, Object>> parameters = Stream.concat(sent, ConditionFragment.parameter(endpoint).stream())
                .toList();
        if (!parameters.isEmpty()) operation.put("parameters", parameters);
    }

    private static String summary(Endpoint endpoint) {
        String sentence = endpoint.doc().summary();
        return sentence.isEmpty() ? words(endpoint.method()) : sentence.replaceFirst("\\.$", "");
    }

    static boolean isOfBody(Parameter parameter) {
        return parameter.role().isOfBody();
    }

    /// `addBook` as `Add book`.
    private static String words(String method) {
        String words = method.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return ReadCode.capitalized(words);
    }

    private static Stream<Map<String, Object>> parameters(Parameter parameter, Endpoint endpoint) {
        Doc doc = parameter.group().map(Group::doc).orElse(endpoint.doc());
        if (parameter.hidden()) return Stream.empty();
        return parameter.members().stream().filter(each -> !each.hidden()).map(each -> parameter(each, doc, endpoint));
    }

    /// @param doc the comment that the text about the parameter stands in
    private static Map<String, Object> parameter(Parameter parameter, Doc doc, Endpoint endpoint) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", parameter.wireName());
        described.put("in", parameter.role().word());
        String description = doc.parameters().getOrDefault(parameter.name(), "");
        if (!description.isEmpty()) described.put("description", description);
        if (parameter.required() && !isSentByEveryClient(parameter)) described.put("required", true);
        Note note = doc.note(parameter.name());
        if (note.deprecated()) described.put("deprecated", true);
        if (parameter.isAbsentWhenEmpty() && !parameter.required()) described.put("allowEmptyValue", true);
        Map<String, Object> sent = sent(parameter);
        if (parameter.style() == Style.COMMA) {
            described.put("style", "form");
            described.put("explode", false);
            sent = withoutCommas(sent, parameter);
        }
        Map<String, Object> schema = parameter.role() == Role.PATH ? constrained(sent, parameter, endpoint) : sent;
        Type type = parameter.use().type();
        described.put("schema", NoteFragment.schema(schema, note.live(), type));
        return NoteFragment.named(described, note, type);
    }

    /// Whether no caller has to think of it: every client sends `Host` by itself (RFC 9112, 3.2).
    private static boolean isSentByEveryClient(Parameter parameter) {
        return parameter.role() == Role.HEADER && parameter.wireName().equalsIgnoreCase("host");
    }

    /// The schema of a list whose elements are separated by commas, in which there are none.
    private static Map<String, Object> withoutCommas(Map<String, Object> schema, Parameter parameter) {
        boolean text =
                parameter.use().type() instanceof Type.Elements(Use element, var _) && JsonKind.isText(element.type());
        if (!text || !(schema.get("items") instanceof Map<?, ?> items)) return schema;
        var plain = new LinkedHashMap<String, Object>();
        items.forEach((name, value) -> plain.put((String) name, value));
        SchemaFragment.merge(plain, "pattern", "^[^,]*$");
        var without = new LinkedHashMap<>(schema);
        without.put("items", plain);
        return without;
    }

    /// The schema of a path variable with the template's expression, where the variable is text in JSON, too,
    /// and clients can read the expression.
    private static Map<String, Object> constrained(Map<String, Object> schema, Parameter parameter, Endpoint endpoint) {
        if (endpoint.path().isEmpty()) return schema;
        String expression = PathTemplate.parse(endpoint.path()).expressions().getOrDefault(parameter.wireName(), "");
        if (expression.isEmpty() || !JsonKind.isText(parameter.use().type())) return schema;
        var constrained = new LinkedHashMap<>(schema);
        EcmaRegex.of(expression).ifPresent(said -> SchemaFragment.merge(constrained, "pattern", "^(?:" + said + ")$"));
        return constrained;
    }

    private static Map<String, Object> body(Parameter body, Endpoint endpoint) {
        var described = new LinkedHashMap<String, Object>();
        String description = endpoint.doc().parameters().getOrDefault(body.name(), "");
        if (!description.isEmpty()) described.put("description", description);
        described.put("required", body.required());
        described.put("content", BodyFragment.content(body, endpoint));
        return described;
    }

    /// Several bodies as the members of one object.
    private static Map<String, Object> members(List<Parameter> members, Endpoint endpoint) {
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<String, Object>();
        for (Parameter member : members) {
            if (member.required()) required.add(member.wireName());
            String description = endpoint.doc().parameters().getOrDefault(member.name(), "");
            properties.put(
                    member.wireName(),
                    NoteFragment.schema(
                            SchemaFragment.described(SchemaFragment.of(member.use(), member.fallback()), description),
                            endpoint.doc().note(member.name()),
                            member.use().type()));
        }
        Map<String, Object> schema = SchemaFragment.ordered("type", "object");
        if (!required.isEmpty()) schema.put("required", required);
        schema.put("properties", properties);
        return SchemaFragment.ordered(
                "required",
                !required.isEmpty(),
                "content",
                BodyFragment.contents(endpoint, List.of("application/json"), Map.of("schema", schema)));
    }

    /// The schema of a parameter where it was sent.
    static Map<String, Object> sent(Parameter parameter) {
        Use use = parameter.use().withoutOptional();
        // A set takes a parameter that is repeated once, so repeating it is no mistake as in JSON.
        Type type = use.type() instanceof Type.Elements(Use element, var _)
                ? new Type.Elements(element, Type.Holder.LIST)
                : use.type();
        return SchemaFragment.of(new Use(type, use.constraints(), false), parameter.fallback());
    }
}
