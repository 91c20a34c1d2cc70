// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;

/// Generated Java that writes one value as JSON.
final class WriteCode {

    private final TypeCode types;

    WriteCode(GeneratedFile file) {
        this.types = new TypeCode(file);
    }

    /// Statements that write a value.
    ///
    /// @param out   an expression of the writer, used once and first: where the value has a name it writes that
    /// @param depth how many containers are around it, to keep the names of variables apart
    String value(Use use, String out, String expression, int depth) {
        if (use.nullable()) return nullable(use, out, expression, depth);
        return switch (use.type()) {
            case Type.Primitive _ -> "%s.value(%s);\n".formatted(out, expression);
            case Type.Library(LibraryScalar scalar)
            when isWrittenDirectly(scalar) -> "%s.value(%s);\n".formatted(out, expression);
            case Type.Elements(Use element, var _) -> elements(element, out, expression, depth);
            case Type.Entries(Use key, Use value, var _) -> entries(key, value, out, expression, depth);
            default -> "%s.write(%s, %s);\n".formatted(types.codecConstant(use.type()), out, expression);
        };
    }

    private String nullable(Use use, String out, String expression, int depth) {
        var present = new Use(use.type(), use.constraints(), false);
        return """
            if (%1$s == null) {
                %2$s.nullValue();
            } else {
            %3$s}
            """.formatted(expression, out, GeneratedFile.indented(value(present, out, expression, depth)));
    }

    private static boolean isWrittenDirectly(LibraryScalar scalar) {
        return scalar == LibraryScalar.STRING
                || scalar == LibraryScalar.BIG_DECIMAL
                || scalar == LibraryScalar.BIG_INTEGER;
    }

    /// An expression of the text form of a key.
    private String text(Type type, String expression) {
        if (type.equals(new Type.Library(LibraryScalar.STRING))) return expression;
        return types.codec(type) + ".format(" + expression + ")";
    }

    private String elements(Use element, String out, String expression, int depth) {
        String variable = "element" + (depth == 0 ? "" : depth + 1);
        return """
            %s.beginArray();
            for (%s %s : %s) {
            %s}
            out.endArray();
            """.formatted(
                        out,
                        types.name(element.type()),
                        variable,
                        expression,
                        GeneratedFile.indented(value(element, "out", variable, depth + 1)));
    }

    private String entries(Use key, Use value, String out, String expression, int depth) {
        String variable = "entry" + (depth == 0 ? "" : depth + 1);
        return """
            %1$s.beginObject();
            for (var %2$s : %3$s.entrySet()) {
            %4$s}
            out.endObject();
            """.formatted(
                        out,
                        variable,
                        expression,
                        GeneratedFile.indented(value(
                                value,
                                "out.name(" + text(key.type(), variable + ".getKey()") + ")",
                                variable + ".getValue()",
                                depth + 1)));
    }
}
