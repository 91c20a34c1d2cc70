// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import java.util.List;
import java.util.Map;

/// A path with variables, such as `/books/{isbn}`, `/files/{name}.{ext}`, `/pets/{id:[0-9]+}` or
/// `/files/{path*}`. A variable stands for text that is not empty, within one segment; one with a star stands
/// for all that is left.
///
/// @param text        as it was written
/// @param plain       the same with nothing but the names of its variables: `/pets/{id}`
/// @param parts       literals and variables in order
/// @param variables   the names of the variables in order
/// @param expressions the regular expressions of those variables that have one, by name
public record PathTemplate(
        String text, String plain, List<Part> parts, List<String> variables, Map<String, String> expressions) {

    public PathTemplate {
        parts = List.copyOf(parts);
        variables = List.copyOf(variables);
        expressions = Map.copyOf(expressions);
    }

    /// A piece of a template.
    public sealed interface Part {}

    /// Text that must stand there, slashes included.
    public record Literal(String text) implements Part {}

    /// One segment of a form: with text in it, with several variables, or with an expression.
    public record Shaped(SegmentPattern pattern) implements Part {}

    /// One segment.
    public record Variable(String name) implements Part {}

    /// The rest of the path.
    public record Tail(String name) implements Part {}

    /// Parses a template.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    public static PathTemplate parse(String text) {
        return new TemplateParser(text).parse();
    }

    /// The template with every variable under the same name: two templates of the same shape match the same
    /// paths.
    public String shape() {
        var shape = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal(String literal) -> shape.append(literal);
                case Shaped(SegmentPattern pattern) -> shape.append(pattern.shape());
                case Variable _ -> shape.append("{}");
                case Tail _ -> shape.append("{*}");
            }
        }
        return shape.toString();
    }
}
