// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.Style;
import dev.retort.processor.model.Constraint;
import dev.retort.processor.model.DefaultValue;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.Resource.Group;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.util.List;
import java.util.stream.Collectors;

/// Generated Java that reads one parameter of an endpoint into a variable.
final class ParameterCode {

    private final GeneratedFile file;
    private final TypeCode types;
    private final ReadCode reads;
    private final Locals locals;
    private final GroupCode groups;
    private final String endpoint;

    /// @param endpoint the endpoint's or the group's name, as the beginning of constants' names
    ParameterCode(GeneratedFile file, Locals locals, GroupCode groups, String endpoint) {
        this.file = file;
        this.types = new TypeCode(file);
        this.reads = new ReadCode(file, locals);
        this.locals = locals;
        this.groups = groups;
        this.endpoint = endpoint;
    }

    /// Whether the variable of a parameter is declared before its value is known, so that no lambda may see it.
    static boolean isAssignedLater(Parameter parameter) {
        boolean later =
                parameter.use().mayBeMissing() || parameter.fallback().orElse(null) instanceof DefaultValue.Made;
        return later && parameter.role().isField() && parameter.group().isEmpty();
    }

    String read(Parameter parameter) {
        if (parameter.group().isPresent())
            return group(parameter, parameter.group().get());
        if (parameter.aliases().isEmpty()) return readAs(parameter);
        return "String %s = call.sent(%s.In.%s, %s);\n"
                        .formatted(
                                wireName(parameter),
                                types.imported("dev.retort.Fault"),
                                parameter.role().in(),
                                parameter.names().stream()
                                        .map(JavaText::literal)
                                        .collect(Collectors.joining(", ")))
                + readAs(parameter);
    }

    /// The name by which the parameter was sent: a literal, or the variable of one that has several.
    private String wireName(Parameter parameter) {
        return parameter.aliases().isEmpty()
                ? JavaText.literal(parameter.wireName())
                : locals.generated(parameter.name() + "Name");
    }

    private String readAs(Parameter parameter) {
        return switch (parameter.role()) {
            case REQUEST ->
                "%s %s = call.wholeRequest();\n"
                        .formatted(types.imported("dev.retort.Request"), locals.of(parameter.name()));
            case BACKGROUND ->
                "%s %s = call.background();\n"
                        .formatted(types.imported("dev.retort.Background"), locals.of(parameter.name()));
            case CONDITION -> condition(parameter);
            case SECURITY -> security(parameter);
            case USE ->
                "call.bind(%s.class);\n".formatted(types.name(parameter.use().type()));
            case BODY -> body(parameter);
            case RAW -> raw(parameter);
            case PART -> part(parameter);
            case FILE -> file(parameter);
            // a member is read together with the others, what is negotiated by what there is to choose from, and a
            // WebSocket begins when all of it is good
            case MEMBER, NEGOTIATED, SESSION -> "";
            case PATH, QUERY, HEADER, COOKIE, FORM ->
                switch (parameter.use().type()) {
                    case Type.Elements(Use element, Type.Holder holder) -> several(parameter, element, holder);
                    default -> value(parameter);
                };
        };
    }

    private String condition(Parameter parameter) {
        String type = types.imported("dev.retort.IfMatch");
        boolean maybe = parameter.use().type() instanceof Type.Maybe;
        return "%s %s = call.%s();\n"
                .formatted(
                        maybe ? types.imported("java.util.Optional") + "<" + type + ">" : type,
                        locals.of(parameter.name()),
                        maybe ? "optionalIfMatch" : "ifMatch");
    }

    private String value(Parameter parameter) {
        if (parameter.use().type() instanceof Type.Maybe(Use value)) return optional(parameter, value);
        if (parameter.fallback().orElse(null) instanceof DefaultValue.Made made)
            return nullable(parameter).stripTrailing()
                    + " else {\n    %s = %s;\n}\n".formatted(locals.of(parameter.name()), types.made(made));
        return parameter.use().nullable() ? nullable(parameter) : single(parameter);
    }

    /// The body as it was sent.
    private String raw(Parameter parameter) {
        Use use = parameter.use();
        String variable = locals.of(parameter.name());
        if (use.type() instanceof Type.Raw(Use value))
            return "%s %s = %s.raw(%s);\n"
                    .formatted(types.name(use.type()), variable, body(value), reader(parameter, value));
        if (use.type() instanceof Type.Arriving(boolean parts))
            return "%s %s = call.%s();\n"
                    .formatted(types.name(use.type()), variable, parts ? "form().parts" : "body().stream");
        if (!use.type().isFile()) return value(parameter);
        boolean optional = use.mayBeMissing();
        return "%s %s = call.%s()%s;\n"
                .formatted(
                        types.name(use.type()),
                        variable,
                        optional ? "body().optionalBytes" : "body().bytes",
                        use.nullable() ? ".orElse(null)" : "");
    }

    private String security(Parameter parameter) {
        Type type = parameter.use().type();
        boolean optional = type instanceof Type.Maybe;
        var credential = (Type.Credential) parameter.use().withoutOptional().type();
        String reading =
                optional ? credential.scheme().optional() : credential.scheme().reading();
        return "%s %s = call.credentials().%s;\n"
                .formatted(
                        types.name(type),
                        locals.of(parameter.name()),
                        reading.replace("Fault.In", types.imported("dev.retort.Fault") + ".In"));
    }

    /// Takes what is provided, after everything was judged.
    String use(Parameter parameter) {
        String type = types.name(parameter.use().type());
        return "%1$s %2$s = call.use(%1$s.class);\n".formatted(type, locals.of(parameter.name()));
    }

    private String group(Parameter parameter, Group group) {
        return "%s %s = %s(call);\n"
                .formatted(
                        file.imports().of(group.type()), locals.of(parameter.name()), groups.method(parameter, group));
    }

    private String single(Parameter parameter) {
        Use use = parameter.use();
        List<String> rules = rules(use, parameter.name());
        if (rules.isEmpty() && !use.isSpecial())
            return declare(
                    use.type(), locals.of(parameter.name()), reads.expression(use.type(), access(parameter, use)));
        String source = locals.generated(parameter.name() + "Source");
        return "%s %s = %s;\n".formatted(types.imported("dev.retort.endpoint.Argument"), source, access(parameter, use))
                + ReadCode.before(use, source)
                + declare(use.type(), locals.of(parameter.name()), reads.expression(use.type(), source))
                + ReadCode.after(use, source)
                + checks(source, locals.of(parameter.name()), rules);
    }

    private String optional(Parameter parameter, Use value) {
        String inner = locals.generated(parameter.name() + "Value");
        String assignment = "%s = %s.ofNullable(%s);\n"
                .formatted(locals.of(parameter.name()), types.imported("java.util.Optional"), inner);
        return whenPresent(parameter, value, declare(value.type(), inner, "%s"), inner, assignment);
    }

    private String nullable(Parameter parameter) {
        return whenPresent(
                parameter, parameter.use(), locals.of(parameter.name()) + " = %s;\n", locals.of(parameter.name()), "");
    }

    /// @param reading what reads the value, with a place for the expression
    private String whenPresent(Parameter parameter, Use value, String reading, String variable, String assignment) {
        String source = locals.generated(parameter.name() + "Source");
        String statements = ReadCode.before(value, source)
                + reading.formatted(reads.expression(value.type(), source))
                + ReadCode.after(value, source)
                + checks(source, variable, rules(value, parameter.name()))
                + assignment;
        return """
            %s %s = %s;
            %s %s = %s;
            if (%s.isPresent()) {
            %s}
            """.formatted(
                        types.imported("dev.retort.endpoint.Argument"),
                        source,
                        access(parameter, value),
                        types.name(parameter.use().type()),
                        locals.of(parameter.name()),
                        types.initial(parameter.use().type()),
                        source,
                        GeneratedFile.indented(statements));
    }

    private String several(Parameter parameter, Use element, Type.Holder holder) {
        String variable = locals.of(parameter.name());
        boolean guarded = holder.isSet() && !element.type().isOrdered();
        boolean gathered = guarded || holder == Type.Holder.ARRAY;
        String elements = gathered ? locals.generated(parameter.name() + "Elements") : variable;
        String each = locals.generated("each");
        String value = locals.generated(parameter.name() + "Element");
        String type = types.imported("dev.retort.endpoint.Argument");
        String collection =
                types.imported(holder.isSet() && !guarded ? "java.util.LinkedHashSet" : "java.util.ArrayList");
        Type collected = gathered
                ? new Type.Elements(element, Type.Holder.LIST)
                : parameter.use().type();
        String method = switch (parameter.role()) {
            case HEADER -> "headers";
            case FORM -> "form().fields";
            case QUERY -> parameter.style() == Style.COMMA ? "commas" : "queries";
            default -> throw new IllegalStateException(parameter.role() + " has one value");
        };
        return counted(parameter)
                + """
            %s %s = new %s<>();
            for (%s %s : call.%s(%s)) {
            %s}
            %s""".formatted(
                        types.name(collected),
                        elements,
                        collection,
                        type,
                        each,
                        method,
                        wireName(parameter),
                        GeneratedFile.indented(ReadCode.before(parameter.use(), each) + ReadCode.before(element, each)
                                + declare(element.type(), value, reads.expression(element.type(), each))
                                + ReadCode.after(parameter.use(), each)
                                + ReadCode.after(element, each)
                                + checks(each, value, rules(element, parameter.name() + "Element"))
                                + elements + ".add(" + value + ");\n"),
                        byDefault(parameter, collected, elements)
                                + (gathered ? packed(parameter, elements) : "")
                                + wholeChecks(parameter, variable));
    }

    /// What stands for a list that was not sent.
    private String byDefault(Parameter parameter, Type collected, String elements) {
        String path = endpoint + ReadCode.capitalized(parameter.name());
        String standard = switch (parameter.fallback().orElse(null)) {
            case null -> "";
            case DefaultValue.Made made -> types.made(made);
            case DefaultValue.Written written -> types.defaultConstant(path, collected, written);
        };
        return standard.isEmpty() ? "" : "if (%1$s.isEmpty()) %1$s.addAll(%2$s);\n".formatted(elements, standard);
    }

    private String packed(Parameter parameter, String elements) {
        Type type = parameter.use().type();
        String packed = type instanceof Type.Elements(var _, Type.Holder holder) && holder.isSet()
                ? "call.distinct(%s.In.%s, %s, %s)"
                        .formatted(
                                types.imported("dev.retort.Fault"),
                                parameter.role().in(),
                                wireName(parameter),
                                elements)
                : types.arrayOf(type, elements);
        return declare(type, locals.of(parameter.name()), packed);
    }

    private String body(Parameter parameter) {
        Use use = parameter.use();
        String variable = locals.of(parameter.name());
        if (use.type() instanceof Type.Maybe(Use value)) {
            return "%s %s = %s.optionalJson(%s);\n"
                    .formatted(types.name(use.type()), variable, body(value), reader(parameter, value));
        }
        String type = types.boxed(use.type());
        return use.nullable()
                ? "%s %s = %s.optionalJson(%s).orElse(null);\n"
                        .formatted(type, variable, body(use), reader(parameter, use))
                : "%s %s = %s.json(%s);\n".formatted(type, variable, body(use), reader(parameter, use));
    }

    /// The body that a value is read from.
    private static String body(Use use) {
        return use.type() instanceof Type.Patch ? "call.body().merge()" : "call.body()";
    }

    /// A part of a form that is JSON.
    private String part(Parameter parameter) {
        Use use = parameter.use();
        boolean optional = use.mayBeMissing();
        String reader = reader(parameter, use.withoutOptional());
        return "%s %s = call.form().%s%s(%s, %s)%s;\n"
                .formatted(
                        types.boxed(use.type()),
                        locals.of(parameter.name()),
                        // Nothing else says what is asked whether it is there.
                        use.nullable() ? "<" + types.boxed(use.type()) + ">" : "",
                        optional ? "optionalPart" : "part",
                        wireName(parameter),
                        reader.contains("::") ? reader : reader + "::read",
                        use.nullable() ? ".orElse(null)" : "");
    }

    /// A part of a form that is a file.
    private String file(Parameter parameter) {
        Use use = parameter.use();
        String variable = locals.of(parameter.name());
        Type type = use.withoutOptional().type();
        if (type instanceof Type.Elements(Use element, var _)) type = element.type();
        String bytes = type instanceof Type.File ? "" : "Bytes";
        String method = switch (use.type()) {
            case Type.Elements _ -> "uploads" + bytes;
            case Type.Maybe _ -> "optionalUpload" + bytes;
            default -> (use.nullable() ? "optionalUpload" : "upload") + bytes;
        };
        String read = "%s %s = call.form().%s(%s)%s;\n"
                .formatted(
                        types.name(use.type()),
                        variable,
                        method,
                        wireName(parameter),
                        use.nullable() ? ".orElse(null)" : "");
        return switch (use.type()) {
            case Type.Elements(Use element, var _) ->
                counted(parameter) + read + eachFile(parameter, element, variable) + wholeChecks(parameter, variable);
            case Type.Maybe(Use value) -> read + fileChecks(parameter, value, variable + ".orElse(null)");
            default -> read + fileChecks(parameter, use, variable);
        };
    }

    /// Checks of each of several files.
    private String eachFile(Parameter parameter, Use element, String variable) {
        String each = locals.generated(parameter.name() + "Element");
        String checks = fileChecks(parameter, element, each);
        return checks.isEmpty()
                ? ""
                : "for (%s %s : %s) {\n%s}\n"
                        .formatted(types.name(element.type()), each, variable, GeneratedFile.indented(checks));
    }

    /// Checks of a file, which is `null` where there is none.
    private String fileChecks(Parameter parameter, Use use, String file) {
        return rules(use, parameter.name()).stream()
                .map(rule ->
                        "if (%1$s != null && !%2$s.allows(%1$s)) call.fault(%3$s.In.FORM, %4$s, %2$s.about(%1$s));\n"
                                .formatted(file, rule, types.imported("dev.retort.Fault"), wireName(parameter)))
                .collect(Collectors.joining());
    }

    /// What reads a body: its codec, or a method of this class where there is something to check beside.
    private String reader(Parameter parameter, Use use) {
        if (!isChecked(use)) return types.codecConstant(use.type());
        String method = reads.method(
                new Use(use.type(), use.constraints(), false), endpoint + ReadCode.capitalized(parameter.name()));
        return file.source().generated().nested() + "::" + method;
    }

    private static boolean isChecked(Use use) {
        if (CheckCode.hasRules(use) || use.isSpecial()) return true;
        return switch (use.type()) {
            case Type.Elements(Use element, var _) -> element.nullable() || isChecked(element);
            case Type.Entries(Use key, Use value, var _) -> isChecked(key) || value.nullable() || isChecked(value);
            default -> false;
        };
    }

    /// Checks of a list as a whole.
    private String wholeChecks(Parameter parameter, String variable) {
        var statements = new StringBuilder();
        for (Constraint constraint : parameter.use().constraints()) {
            for (String rule : rules(new Use(parameter.use().type(), List.of(constraint), false), parameter.name())) {
                statements.append("if (%s!%s.allows(%s)) call.fault(%s.In.%s, %s, %s.about(%s));\n"
                        .formatted(
                                constraint.looksInside() ? "call.faultCount() == " + before(parameter) + " && " : "",
                                rule,
                                variable,
                                types.imported("dev.retort.Fault"),
                                parameter.role().in(),
                                wireName(parameter),
                                rule,
                                variable));
            }
        }
        return statements.toString();
    }

    /// The variable with the number of faults before a list.
    private String before(Parameter parameter) {
        return locals.generated(parameter.name() + "Faults");
    }

    private String counted(Parameter parameter) {
        boolean looksInside = parameter.use().constraints().stream().anyMatch(Constraint::looksInside);
        return looksInside ? "int %s = call.faultCount();\n".formatted(before(parameter)) : "";
    }

    private List<String> rules(Use use, String path) {
        return reads.rules(use, endpoint + ReadCode.capitalized(path));
    }

    private String declare(Type type, String variable, String expression) {
        return "%s %s = %s;\n".formatted(types.name(type), variable, expression);
    }

    private static String checks(String source, String variable, List<String> rules) {
        return rules.stream()
                .map(rule -> "%s.check(%s, %s);\n".formatted(source, variable, rule))
                .collect(Collectors.joining());
    }

    /// An expression of the parameter's source.
    private String access(Parameter parameter, Use use) {
        if (parameter.role() == Role.RAW)
            return "call.body().text()" + (use.equals(parameter.use()) && !use.nullable() ? ".orElse(\"\")" : "");
        String method = switch (parameter.role()) {
            case PATH -> "path";
            case HEADER -> "header";
            case COOKIE -> "cookie";
            case FORM -> use.isText() ? "form().textField" : "form().field";
            case QUERY -> use.isText() ? "queryText" : "query";
            default -> throw new IllegalStateException(parameter.role() + " is no text");
        };
        String access = "call.%s(%s)".formatted(method, wireName(parameter));
        return parameter.fallback().orElse(null) instanceof DefaultValue.Written(String text, var _)
                ? access + ".orElse(" + JavaText.literal(text) + ")"
                : access;
    }
}
