// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.Style;
import dev.retort.processor.model.Resource.Group;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Generated Java that reads records whose components are parameters: a method for each record and place.
final class GroupCode {

    private final GeneratedFile file;
    private final TypeCode types;
    private final Map<String, String> methods = new HashMap<>();

    GroupCode(GeneratedFile file) {
        this.file = file;
        this.types = new TypeCode(file);
    }

    /// The name of the method that reads a group.
    String method(Parameter parameter, Group group) {
        boolean named = parameter.style() == Style.BRACKETS;
        String key = parameter.role() + " " + group.type().qualified() + (named ? " " + parameter.wireName() : "");
        String known = methods.get(key);
        if (known != null) return known;
        String method = file.methodName("read" + group.type().simple());
        methods.put(key, method);
        write(method, group, parameter.role());
        return method;
    }

    private void write(String method, Group group, Role role) {
        var locals = new Locals(
                List.of("call", "faults", "refusal"),
                group.members().stream().map(Parameter::name).toList());
        var members = new ParameterCode(file, locals, this, group.type().simple());
        file.method("""
            private static %1$s %2$s(%3$s call) {
                int faults = call.group(%6$s.In.%7$s);
            %4$s    if (call.faultCount() > faults) return null;
                try {
                    return new %1$s(%5$s);
                } catch (RuntimeException refusal) {
                    call.refused(%6$s.In.%7$s, refusal);
                    return null;
                }
            }
            """.formatted(
                file.imports().of(group.type()),
                method,
                types.imported("dev.retort.endpoint.Call"),
                GeneratedFile.indented(
                        group.members().stream().map(members::read).collect(Collectors.joining())),
                group.members().stream().map(member -> locals.of(member.name())).collect(Collectors.joining(", ")),
                types.imported("dev.retort.Fault"),
                role.in()));
    }
}
