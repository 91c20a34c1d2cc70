// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.ClassName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What one generated class is put together from: imports, constants, methods.
final class GeneratedFile {

    private final ClassName source;
    private final Imports imports;
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Map<String, String> lateConstants = new LinkedHashMap<>();
    private final boolean late;
    private final StringBuilder methods = new StringBuilder();

    /// @param source the class that it is generated for
    /// @param late   whether its constants may only name other generated classes when they are first used: two codecs that name one another
    ///     while their classes are initialized by two threads would lock one another out
    GeneratedFile(ClassName source, boolean late) {
        this.source = source;
        this.late = late;
        this.imports = new Imports(source);
    }

    Imports imports() {
        return imports;
    }

    ClassName source() {
        return source;
    }

    /// A constant of the class.
    ///
    /// @return its name
    String constant(String name, String type, String expression) {
        constants.put(name, "private static final %s %s = %s;\n".formatted(type, name, expression));
        return name;
    }

    /// A constant whose expression names another generated class.
    ///
    /// @return how to name it
    String codecConstant(String name, String type, String expression) {
        if (!late) return constant(name, type, expression);
        lateConstants.put(name, "static final %s %s = %s;\n".formatted(type, name, expression));
        return "Late." + name;
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
        String gap = constants.isEmpty() ? "" : "\n";
        String body = definition + gap + String.join("", constants.values()) + main + methods + lateClass();
        return """
            // Written by retort-processor from %s; edit that instead.
            %s%s
            /// %s
            %s {

            %s}
            """
                .formatted(
                        source.nested(),
                        source.packageName().isEmpty() ? "" : "package " + source.packageName() + ";\n\n",
                        imports.lines(),
                        comment,
                        header,
                        indented(body));
    }

    private String lateClass() {
        if (lateConstants.isEmpty()) return "";
        return """

            private static final class Late {
            %s}
            """.formatted(indented(String.join("", lateConstants.values())));
    }

    /// Every line of a text that is not empty, one level deeper.
    static String indented(String text) {
        return text.lines().map(line -> line.isEmpty() ? "\n" : "    " + line + "\n").collect(Collectors.joining());
    }
}
