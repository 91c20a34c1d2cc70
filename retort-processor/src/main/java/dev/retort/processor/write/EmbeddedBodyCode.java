// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.ClassName;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.JsonType;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import java.util.List;
import java.util.stream.Collectors;

/// Generated Java that reads a body that is an object with a member for each of several parameters: a record of these,
/// and a method that reads it.
final class EmbeddedBodyCode {

    private final GeneratedFile file;
    private final TypeCode types;

    EmbeddedBodyCode(GeneratedFile file) {
        this.file = file;
        this.types = new TypeCode(file);
    }

    /// The parameters of an endpoint that are members of its body.
    static List<Parameter> members(Endpoint endpoint) {
        return endpoint.parameters().stream()
                .filter(each -> each.role() == Role.MEMBER)
                .toList();
    }

    /// What reads the value of a parameter from the record.
    static String accessor(Parameter parameter) {
        return JavaText.accessor(parameter.name()) + "()";
    }

    /// A statement that reads the body into a variable; empty when the endpoint has no such body.
    String read(Endpoint endpoint, Locals locals) {
        List<Parameter> members = members(endpoint);
        if (members.isEmpty()) return "";
        // No class of a program is called like this, which the nested one would hide.
        String type = ReadCode.capitalized(endpoint.id()) + "_Body";
        String method = file.methodName("read" + ReadCode.capitalized(endpoint.id()) + "Body");
        String components = members.stream()
                .map(each -> types.name(each.use().type()) + " " + JavaText.accessor(each.name()))
                .collect(Collectors.joining(", "));
        file.method("private record %s(%s) {}\n".formatted(type, components));
        file.method("""
            private static %1$s %2$s(%3$s in) {
            %4$s}
            """.formatted(
                        type,
                        method,
                        types.imported("dev.retort.json.JsonReader"),
                        GeneratedFile.indented(StructureWriter.reading(
                                structure(endpoint, members), file, endpoint.id(), "new " + type + "(%s)"))));
        return "%s %s = call.body().members(%s::%s);\n"
                .formatted(type, variable(locals), file.source().generated().nested(), method);
    }

    private static JsonType.Structure structure(Endpoint endpoint, List<Parameter> members) {
        return new JsonType.Structure(
                new ClassName("", endpoint.id()),
                List.of(),
                members.stream().map(EmbeddedBodyCode::member).toList(),
                endpoint.doc(),
                endpoint.site());
    }

    /// A parameter as a component of a record would be.
    static JsonType.Member member(Parameter parameter) {
        return new JsonType.Member(
                parameter.name(), parameter.wireName(), parameter.use(), parameter.fallback(), parameter.site());
    }

    static String variable(Locals locals) {
        return locals.generated("body");
    }
}
