// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.generated.Generated;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Result;
import dev.retort.processor.model.Resource.Role;
import dev.retort.routing.PathTemplate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the routes of a resource, with a method for each endpoint that binds, calls and encodes.
public final class ResourceWriter {

    private final Resource resource;
    private final GeneratedFile file;
    private final TypeCode types;
    private final GroupCode groups;

    private ResourceWriter(Resource resource) {
        this.resource = resource;
        this.file = new GeneratedFile(resource.name(), false);
        this.types = new TypeCode(file);
        this.groups = new GroupCode(file);
    }

    /// The source of the routes.
    public static String write(Resource resource) {
        return new ResourceWriter(resource).write();
    }

    private String write() {
        for (Endpoint endpoint : resource.endpoints()) {
            endpoint.parameters()
                    .forEach(parameter -> types.claim(parameter.use().type()));
            endpoint.values().forEach(value -> types.claim(value.use().type()));
            for (Result part : endpoint.result().parts()) {
                part.json().ifPresent(body -> types.claim(body.type()));
            }
        }
        String type = file.imports().of(resource.name());
        resource.endpoints().forEach(endpoint -> file.methodName(endpoint.id()));
        resource.endpoints().forEach(endpoint -> file.method(method(endpoint, type)));
        String generated = resource.name().generated().nested();
        return file.assemble(
                "The routes of [" + resource.name().simple() + "].",
                "final class " + generated,
                """
                static {
                    %1$s.Of<%2$s> routes = %3$s::announceRoutes;
                    %4$s.register(%5$s, %2$s.class, %6$s);
                }
                """.formatted(
                        types.imported("dev.retort.endpoint.Routes"),
                        type,
                        generated,
                        types.imported("dev.retort.generated.Generated"),
                        Generated.FORMAT,
                        resource.construction().map(uses -> made(type, uses)).orElse("routes")),
                """

                private %s() {}

                private static void announceRoutes(%s resource, %s routes) {
                %s}
                """.formatted(
                        generated,
                        type,
                        types.imported("dev.retort.endpoint.Routes"),
                        GeneratedFile.indented(
                                resource.endpoints().stream().map(this::route).collect(Collectors.joining()))));
    }

    /// The routes with what makes the resource.
    private String made(String type, List<ClassName> uses) {
        String arguments = uses.stream()
                .map(each -> "provided.get(%s.class)".formatted(file.imports().of(each)))
                .collect(Collectors.joining(", "));
        return "routes.made(%s -> new %s(%s)%s)"
                .formatted(
                        uses.isEmpty() ? "_" : "provided", type, arguments, uses.isEmpty() ? "" : ", " + classes(uses));
    }

    private String route(Endpoint endpoint) {
        String code = "call -> %s(resource, call)".formatted(methodName(endpoint));
        return "routes.add(\"%s\", %s, %s%s%s);\n"
                .formatted(
                        endpoint.verb(),
                        JavaText.literal(endpoint.path()),
                        endpoint.webSocket()
                                ? "%s.before(%s)".formatted(types.imported("dev.retort.endpoint.Handshake"), code)
                                : code,
                        needs(endpoint),
                        intake(endpoint));
    }

    private String needs(Endpoint endpoint) {
        boolean provided = !endpoint.guards().isEmpty() || !endpoint.uses().isEmpty();
        boolean shown = !endpoint.views().isEmpty();
        String schemes =
                SecurityFragment.announced(endpoint).stream().map("."::concat).collect(Collectors.joining());
        String variables =
                endpoint.prefixVariables().stream().map(JavaText::literal).collect(Collectors.joining(", "));
        boolean below = !variables.isEmpty();
        if (!provided
                && !shown
                && !below
                && schemes.isEmpty()
                && intake(endpoint).isEmpty()) return "";
        return ", "
                + (provided ? provided(endpoint) : types.imported("dev.retort.endpoint.Needs") + ".NOTHING")
                + (shown ? ".views(%s)".formatted(classes(endpoint.views())) : "")
                + schemes
                + (below ? ".variables(%s)".formatted(variables) : "");
    }

    private String provided(Endpoint endpoint) {
        String needs = types.imported("dev.retort.endpoint.Needs");
        return endpoint.guards().isEmpty()
                ? "%s.of(%s)".formatted(needs, classes(endpoint.uses()))
                : "new %s(%s, %s)".formatted(needs, list(endpoint.guards()), list(endpoint.uses()));
    }

    private String intake(Endpoint endpoint) {
        String said = endpoint.intake()
                        .limit()
                        .map(limit -> ".limit(%sL)".formatted(limit))
                        .orElse("")
                + (endpoint.streams() ? ".streamed()" : "");
        return said.isEmpty() ? "" : ", %s.USUAL%s".formatted(types.imported("dev.retort.endpoint.Intake"), said);
    }

    /// Limits the files of a form.
    private static String limits(Endpoint endpoint) {
        return endpoint.intake().files().entrySet().stream()
                .map(file ->
                        "call.form().limitFile(%s, %sL);\n".formatted(JavaText.literal(file.getKey()), file.getValue()))
                .collect(Collectors.joining());
    }

    /// Refuses a body of a type that the method does not name.
    private static String consumes(Endpoint endpoint) {
        List<String> named = endpoint.intake().types();
        boolean text = endpoint.parameters().stream()
                .filter(each -> each.role() == Role.RAW)
                .anyMatch(each -> each.use().withoutOptional().isText());
        if (named.isEmpty() && !text) return "";
        return "call.body().consumes(%s);\n"
                .formatted(
                        named.isEmpty()
                                ? "\"text/plain\""
                                : named.stream().map(JavaText::literal).collect(Collectors.joining(", ")));
    }

    private String list(List<ClassName> classes) {
        return "%s.of(%s)".formatted(types.imported("java.util.List"), classes(classes));
    }

    private String classes(List<ClassName> classes) {
        return classes.stream().map(each -> file.imports().of(each) + ".class").collect(Collectors.joining(", "));
    }

    /// The endpoint's own name; a method called `yield` cannot be called by its name alone.
    static String methodName(Endpoint endpoint) {
        return endpoint.id().equals("yield") ? "yield_" : endpoint.id();
    }

    private String method(Endpoint endpoint, String type) {
        var locals = new Locals(
                List.of("call", "resource"),
                endpoint.parameters().stream().map(Parameter::name).toList());
        var parameters = new ParameterCode(file, locals, groups, endpoint.id());
        var answers = new AnswerCode(file, locals);
        String bind = answers.negotiation(endpoint)
                + consumes(endpoint)
                + limits(endpoint)
                + endpoint.parameters().stream().map(parameters::read).collect(Collectors.joining())
                + new EmbeddedBodyCode(file).read(endpoint, locals);
        String others = unknown(endpoint) + uses(endpoint, parameters);
        String arguments = endpoint.parameters().stream()
                .map(parameter ->
                        isCaptured(endpoint, parameter) ? captured(parameter, locals) : argument(parameter, locals))
                .collect(Collectors.joining(", "));
        String call = "resource." + endpoint.method() + "(" + arguments + ")";
        return """
            /// `%s %s`
            private static %s %s(%s resource, %s call) throws Exception {
            %s%s    call.ready();
            %s%s}
            """.formatted(
                        endpoint.verb(),
                        shown(endpoint.path()),
                        types.imported("dev.retort.http.Answer"),
                        methodName(endpoint),
                        type,
                        types.imported("dev.retort.endpoint.Call"),
                        GeneratedFile.indented(bind),
                        GeneratedFile.indented(others),
                        GeneratedFile.indented(captures(endpoint, locals)),
                        GeneratedFile.indented(answers.answer(endpoint, call)));
    }

    /// Takes what is provided, when nothing is wrong with the request.
    private static String uses(Endpoint endpoint, ParameterCode parameters) {
        String taken = endpoint.parameters().stream()
                .filter(each -> each.role() == Role.USE)
                .map(parameters::use)
                .collect(Collectors.joining());
        return taken.isEmpty() ? "" : "call.requireValid();\n" + taken;
    }

    /// Gives what is read only if it is there, and so assigned twice, to a lambda that may not see such a variable.
    private String captures(Endpoint endpoint, Locals locals) {
        return endpoint.parameters().stream()
                .filter(each -> isCaptured(endpoint, each))
                .map(each -> "%s %s = %s;\n"
                        .formatted(types.name(each.use().type()), captured(each, locals), locals.of(each.name())))
                .collect(Collectors.joining());
    }

    private static boolean isCaptured(Endpoint endpoint, Parameter parameter) {
        return endpoint.webSocket() && ParameterCode.isAssignedLater(parameter);
    }

    private static String captured(Parameter parameter, Locals locals) {
        return locals.generated(parameter.name() + "Given");
    }

    private static String argument(Parameter parameter, Locals locals) {
        return parameter.role() == Role.MEMBER
                ? EmbeddedBodyCode.variable(locals) + "." + EmbeddedBodyCode.accessor(parameter)
                : locals.of(parameter.name());
    }

    /// Refuses what no parameter of the endpoint has the name of, where one of its groups says so.
    private String unknown(Endpoint endpoint) {
        return Stream.of(Role.values())
                .filter(role -> role.isField() && endpoint.closes(role))
                .map(role -> "call.refuseUnknown(%s.In.%s, %s);\n"
                        .formatted(types.imported("dev.retort.Fault"), role, known(endpoint, role)))
                .collect(Collectors.joining());
    }

    private String known(Endpoint endpoint, Role role) {
        String set = types.imported("java.util.Set");
        String names = endpoint.values().stream()
                .filter(each -> role == Role.FORM ? each.role().isForm() : each.role() == role)
                .flatMap(each -> each.names().stream())
                .map(name -> role == Role.HEADER ? name.toLowerCase(Locale.ROOT) : name)
                .distinct()
                .map(JavaText::literal)
                .collect(Collectors.joining(", "));
        return file.constant(
                JavaText.constant(endpoint.id()) + "_" + role, set + "<String>", "%s.of(%s)".formatted(set, names));
    }

    /// A path as a comment can hold it, where the compiler reads what looks like a Unicode escape.
    private static String shown(String path) {
        return path.contains("\\u") ? PathTemplate.parse(path).plain() : path;
    }
}
