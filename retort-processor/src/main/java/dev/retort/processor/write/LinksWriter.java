// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.Style;
import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.Resource;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import dev.retort.routing.PathTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the methods that make addresses of a resource's endpoints.
public final class LinksWriter {

    private final Resource resource;
    private final GeneratedFile file;
    private final TypeCode types;
    private final String visibility;

    private LinksWriter(Resource resource, boolean visible) {
        this.resource = resource;
        this.file = new GeneratedFile(resource.name(), false);
        this.types = new TypeCode(file);
        this.visibility = visible ? "public " : "";
    }

    /// The source of the class.
    ///
    /// @param visible whether the resource is public
    public static String write(Resource resource, boolean visible) {
        return new LinksWriter(resource, visible).write();
    }

    /// The name of the class.
    public static ClassName name(ClassName resource) {
        return new ClassName(resource.packageName(), resource.nested().replace(".", "") + "Links");
    }

    private String write() {
        for (Endpoint endpoint : resource.endpoints()) {
            endpoint.values().forEach(value -> types.claim(value.use().type()));
        }
        String name = name(resource.name()).nested();
        resource.endpoints().forEach(each -> file.method(method(each)));
        resource.endpoints().stream()
                .filter(each -> !optional(each).isEmpty())
                .forEach(each -> file.method(refined(each)));
        return file.assemble(
                "The addresses of the endpoints of [" + resource.name().simple() + "].",
                visibility + "final class " + name,
                "private " + name + "() {}\n",
                "");
    }

    private String method(Endpoint endpoint) {
        List<Parameter> given =
                Stream.concat(variables(endpoint), required(endpoint)).toList();
        List<String> names = names(given);
        String address = types.imported("dev.retort.endpoint.Address");
        var declared = new ArrayList<String>();
        var values = new StringBuilder();
        for (int i = 0; i < given.size(); i++) {
            declared.add(declared(given.get(i), names.get(i)));
            values.append(value(endpoint, given.get(i), names.get(i)));
        }
        String expression = "%s.of(%s.class, %s)%s"
                .formatted(address, file.imports().of(resource.name()), JavaText.literal(plain(endpoint)), values);
        boolean refined = !optional(endpoint).isEmpty();
        return """
            /// The address of `%s %s`.
            %sstatic %s %s(%s) {
                return %s;
            }
            """.formatted(
                        endpoint.verb(),
                        plain(endpoint),
                        visibility,
                        refined ? type(endpoint) : types.imported("dev.retort.Link"),
                        given.isEmpty() ? JavaText.accessor(endpoint.id()) : endpoint.id(),
                        String.join(", ", declared),
                        refined ? "new %s(%s)".formatted(type(endpoint), expression) : expression);
    }

    /// A name for each, of which those of groups may be called alike.
    private static List<String> names(List<Parameter> parameters) {
        var names = new ArrayList<String>();
        for (Parameter parameter : parameters) {
            String name = parameter.name();
            while (names.contains(name)) name += "_";
            names.add(name);
        }
        var locals = new Locals(List.of(), names);
        return names.stream().map(locals::of).toList();
    }

    /// The record of an address that more can be asked for.
    private String refined(Endpoint endpoint) {
        String address = types.imported("dev.retort.endpoint.Address");
        return """
            /// The address of `%1$s %2$s`, with what its query may have.
            %3$srecord %4$s(%5$s address) implements %6$s {
            %7$s}
            """.formatted(
                        endpoint.verb(),
                        plain(endpoint),
                        visibility,
                        type(endpoint),
                        address,
                        types.imported("dev.retort.Link"),
                        GeneratedFile.indented(optional(endpoint).stream()
                                .map(each -> refinement(endpoint, each))
                                .collect(Collectors.joining())));
    }

    private String refinement(Endpoint endpoint, Parameter parameter) {
        String variable = new Locals(List.of("address"), List.of(parameter.name())).of(parameter.name());
        String declared = declared(parameter, variable);
        return """

            /// This address with `%1$s` in its query.
            public %2$s %3$s(%4$s) {
                return new %2$s(address%5$s);
            }
            """.formatted(
                        parameter.wireName(),
                        type(endpoint),
                        declared.equals("long wait") ? "wait_" : parameter.name(),
                        declared,
                        value(endpoint, parameter, variable).strip());
    }

    private String value(Endpoint endpoint, Parameter parameter, String variable) {
        return "\n        .%s(%s, %s, %s)"
                .formatted(
                        method(endpoint, parameter),
                        JavaText.literal(parameter.wireName()),
                        types.codec(scalar(parameter)),
                        variable);
    }

    private static String method(Endpoint endpoint, Parameter parameter) {
        if (parameter.role() == Role.PATH) return isTail(endpoint, parameter) ? "tail" : "variable";
        return several(parameter) && parameter.style() == Style.COMMA ? "commas" : "query";
    }

    private String declared(Parameter parameter, String variable) {
        String type = several(parameter)
                ? types.imported("java.util.List") + "<" + types.boxed(scalar(parameter)) + ">"
                : types.name(scalar(parameter));
        return type + " " + variable;
    }

    private static Type scalar(Parameter parameter) {
        return switch (parameter.use().type()) {
            case Type.Maybe(Use value) -> value.type();
            case Type.Elements(Use element, var _) -> element.type();
            case Type other -> other;
        };
    }

    private static boolean several(Parameter parameter) {
        return parameter.use().type() instanceof Type.Elements;
    }

    private static Stream<Parameter> variables(Endpoint endpoint) {
        return endpoint.values().stream()
                .filter(each -> each.role() == Role.PATH && endpoint.variables().contains(each.wireName()));
    }

    private static Stream<Parameter> required(Endpoint endpoint) {
        return query(endpoint).filter(Parameter::required);
    }

    /// Each name once, for it is that of a method.
    private static List<Parameter> optional(Endpoint endpoint) {
        Set<String> names = new HashSet<>();
        return query(endpoint)
                .filter(each -> !each.required())
                .filter(each -> names.add(each.name()))
                .toList();
    }

    /// What can be written in a query one by one.
    private static Stream<Parameter> query(Endpoint endpoint) {
        return endpoint.values().stream()
                .filter(each -> each.role() == Role.QUERY)
                .filter(each -> scalar(each).isScalar());
    }

    private static boolean isTail(Endpoint endpoint, Parameter parameter) {
        return PathTemplate.parse(endpoint.path()).parts().getLast() instanceof PathTemplate.Tail(String name)
                && name.equals(parameter.wireName());
    }

    private static String plain(Endpoint endpoint) {
        return PathTemplate.parse(endpoint.path()).plain();
    }

    /// The record's name: `search` as `Search`.
    private static String type(Endpoint endpoint) {
        return Character.toUpperCase(endpoint.id().charAt(0)) + endpoint.id().substring(1) + "Link";
    }
}
