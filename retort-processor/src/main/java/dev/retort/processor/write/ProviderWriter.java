// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.generated.Generated;
import dev.retort.processor.model.JavaText;
import dev.retort.processor.model.ProviderClass;
import dev.retort.processor.model.ProviderClass.ProviderMethod;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes what announces the methods of a class that provide something, with a method for each that reads the request.
public final class ProviderWriter {

    private final ProviderClass source;
    private final GeneratedFile file;
    private final TypeCode types;
    private final GroupCode groups;

    private ProviderWriter(ProviderClass source) {
        this.source = source;
        this.file = new GeneratedFile(source.name(), false);
        this.types = new TypeCode(file);
        this.groups = new GroupCode(file);
    }

    /// The source.
    public static String write(ProviderClass source) {
        return new ProviderWriter(source).write();
    }

    private String write() {
        for (ProviderMethod provider : source.providers()) {
            provider.reading().values().forEach(value -> types.claim(value.use().type()));
        }
        String type = file.imports().of(source.name());
        source.providers().forEach(each -> file.methodName(each.reading().id()));
        source.providers().stream().filter(ProviderMethod::perRequest).forEach(each -> file.method(binder(each, type)));
        String generated = source.name().generated().nested();
        String providers = types.imported("dev.retort.endpoint.Providers");
        return file.assemble(
                "What [" + source.name().simple() + "] provides.",
                "final class " + generated,
                """
                static {
                    %1$s.Of<%2$s> providers = %3$s::announceProviders;
                    %4$s.register(%5$s, %2$s.class, providers);
                }
                """.formatted(
                        providers, type, generated, types.imported("dev.retort.generated.Generated"), Generated.FORMAT),
                """

                private %s() {}

                private static void announceProviders(%s object, %s.Announced to) {
                %s}
                """.formatted(
                                generated,
                                type,
                                providers,
                                GeneratedFile.indented(source.providers().stream()
                                        .map(this::announcement)
                                        .collect(Collectors.joining()))));
    }

    private String announcement(ProviderMethod provider) {
        Endpoint reading = provider.reading();
        String schemes = SecurityFragment.announced(reading).stream()
                .map("to.%s;\n"::formatted)
                .collect(Collectors.joining());
        String type = file.imports().of(provider.type());
        String uses = reading.uses().stream()
                .map(each -> ", " + file.imports().of(each) + ".class")
                .collect(Collectors.joining());
        if (provider.perRequest())
            return "to.perRequest(%s.class, %scall -> %s(object, call)%s);\n"
                            .formatted(type, variables(reading), ResourceWriter.methodName(reading), uses)
                    + schemes;
        String arguments = reading.parameters().stream()
                .map(each ->
                        "provided.get(%s.class)".formatted(types.name(each.use().type())))
                .collect(Collectors.joining(", "));
        String method = provider.inferred() && !uses.isEmpty() ? "inferred" : "single";
        return "to.%s(%s.class, %s -> object.%s(%s)%s);\n"
                .formatted(method, type, arguments.isEmpty() ? "_" : "provided", reading.method(), arguments, uses);
    }

    /// The variables of the path that it reads, as an argument.
    private String variables(Endpoint reading) {
        if (reading.variables().isEmpty()) return "";
        return "%s.of(%s), "
                .formatted(
                        types.imported("java.util.List"),
                        reading.variables().stream().map(JavaText::literal).collect(Collectors.joining(", ")));
    }

    /// What reads the parameters and leaves the call for later.
    private String binder(ProviderMethod provider, String type) {
        Endpoint reading = provider.reading();
        var locals = new Locals(
                List.of("call", "object"),
                reading.parameters().stream().map(Parameter::name).toList());
        var parameters = new ParameterCode(file, locals, groups, reading.id());
        var bind = new StringBuilder();
        reading.parameters().forEach(each -> bind.append(parameters.read(each)));
        var arguments = new ArrayList<String>();
        for (Parameter each : reading.parameters()) {
            String variable = locals.of(each.name());
            if (ParameterCode.isAssignedLater(each)) {
                // What a lambda takes with it does not change any more.
                variable = locals.generated(each.name() + "Read");
                bind.append("%s %s = %s;\n".formatted(types.name(each.use().type()), variable, locals.of(each.name())));
            }
            arguments.add(
                    each.role() == Role.USE
                            ? "call.use(%s.class)"
                                    .formatted(types.name(each.use().type()))
                            : variable);
        }
        String call = "object." + reading.method() + "(" + String.join(", ", arguments) + ")";
        String making = types.imported("dev.retort.endpoint.TypeProvider") + ".Making<"
                + file.imports().of(provider.type()) + ">";
        return """
            private static %s %s(%s object, %s call) throws Exception {
            %s%s}
            """.formatted(
                        making,
                        ResourceWriter.methodName(reading),
                        type,
                        types.imported("dev.retort.endpoint.Call"),
                        GeneratedFile.indented(bind.toString()),
                        GeneratedFile.indented(
                                provider.returns()
                                        ? "return () -> " + call + ";\n"
                                        : "return () -> {\n    " + call + ";\n    return object;\n};\n"));
    }
}
