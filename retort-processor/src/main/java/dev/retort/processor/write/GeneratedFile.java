// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.ClassName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one generated class is put together from: imports, constants, methods.
final class GeneratedFile {

    /// The class inside the generated one whose initialization waits for the first use of a constant in it.
    private static final String LATE = "Late";

    private final ClassName source;
    private final Imports imports;
    private final Map<Constant, String> constants = new LinkedHashMap<>();
    private final Map<Constant, String> lateConstants = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>(Set.of("CODEC"));
    private final boolean late;
    private final StringBuilder methods = new StringBuilder();

    private record Constant(String wantedName, String type, String expression) {

        String declaration(String name) {
            return "static final %s %s = %s;\n".formatted(type, name, expression);
        }
    }

    /// @param source the class that it is generated for
    /// @param late   whether its constants may only name other generated classes when they are first used:
    ///               two codecs that name one another while their classes are initialized by two threads
    ///               would lock one another out
    GeneratedFile(ClassName source, boolean late) {
        this.source = source;
        this.late = late;
        this.imports = new Imports(source, LATE);
    }

    Imports imports() {
        return imports;
    }

    ClassName source() {
        return source;
    }

    /// The package of the class.
    String packageName() {
        return source.generated().packageName();
    }

    /// A constant of the class. The same constant asked for again is not declared again.
    ///
    /// @return its name, which is another when the one that is wanted is taken
    String constant(String wantedName, String type, String expression) {
        return constants.computeIfAbsent(new Constant(wantedName, type, expression), _ -> unused(wantedName));
    }

    /// A constant whose expression names another generated class.
    ///
    /// @return how to name it
    String codecConstant(String wantedName, String type, String expression) {
        if (!late) return constant(wantedName, type, expression);
        return LATE + "."
                + lateConstants.computeIfAbsent(new Constant(wantedName, type, expression), _ -> unused(wantedName));
    }

    /// A name for a method that no other method of the class has.
    String methodName(String wanted) {
        return unused(wanted);
    }

    /// `LIMIT_MAX` as it is, or `LIMIT_MAX_2` when there is one already.
    private String unused(String wanted) {
        String name = wanted;
        for (int i = 2; !names.add(name); i++) name = wanted + "_" + i;
        return name;
    }

    void method(String method) {
        methods.append('\n').append(method);
    }

    /// The file.
    ///
    /// @param comment    what the class is
    /// @param header     the class's declaration as far as its brace
    /// @param definition what stands first in the class: how it is registered
    /// @param main       what stands between the constants and the methods that were added
    String assemble(String comment, String header, String definition, String main) {
        String gap = constants.isEmpty() || definition.isEmpty() ? "" : "\n";
        String declared = constants.entrySet().stream()
                .map(each -> "private " + each.getKey().declaration(each.getValue()))
                .collect(Collectors.joining());
        String body = definition + gap + declared + main + methods + lateClass();
        return """
            // Written by retort-processor from %s; edit that instead.
            %s%s
            /// %s
            @SuppressWarnings({"deprecation", "removal"}) // the program's types may be deprecated
            %s {

            %s}
            """.formatted(
                        source.nested(),
                        packageName().isEmpty() ? "" : "package " + packageName() + ";\n\n",
                        imports.lines(),
                        comment,
                        header,
                        indented(body));
    }

    private String lateClass() {
        if (lateConstants.isEmpty()) return "";
        return """

            private static final class %s {
            %s}
            """.formatted(
                        LATE,
                        indented(lateConstants.entrySet().stream()
                                .map(each -> each.getKey().declaration(each.getValue()))
                                .collect(Collectors.joining())));
    }

    /// Every line of a text that is not empty, one level deeper.
    static String indented(String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? "\n" : "    " + line + "\n")
                .collect(Collectors.joining());
    }
}
