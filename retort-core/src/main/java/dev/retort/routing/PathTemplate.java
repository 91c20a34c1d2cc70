// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A path with variables, such as `/books/{isbn}` or `/files/{path*}`. A variable stands for one whole
/// segment that is not empty; one with a star stands for all that is left.
///
/// @param text      as it was written
/// @param parts     literals and variables in order
/// @param variables the names of the variables in order
public record PathTemplate(String text, List<Part> parts, List<String> variables) {

    /// A piece of a template.
    public sealed interface Part {}

    /// Text that must stand there, slashes included.
    public record Literal(String text) implements Part {}

    /// One segment.
    public record Variable(String name) implements Part {}

    /// The rest of the path.
    public record Tail(String name) implements Part {}

    /// Parses a template.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    public static PathTemplate parse(String text) {
        if (!text.startsWith("/")) throw wrong(text, "must start with a slash");
        var parts = new ArrayList<Part>();
        var variables = new ArrayList<String>();
        int start = 0;
        while (start < text.length()) {
            int open = text.indexOf('{', start);
            int end = open < 0 ? text.length() : open;
            if (end > start) parts.add(new Literal(literal(text, start, end)));
            if (open < 0) break;
            int close = text.indexOf('}', open);
            if (close < 0) throw wrong(text, "has a { without a }");
            parts.add(variable(text, open, close));
            start = close + 1;
        }
        for (Part part : parts) {
            if (part instanceof Variable(String name)) variables.add(name);
            if (part instanceof Tail(String name)) variables.add(name);
        }
        if (new HashSet<>(variables).size() < variables.size()) throw wrong(text, "names a variable twice");
        return new PathTemplate(text, List.copyOf(parts), List.copyOf(variables));
    }

    private static String literal(String text, int start, int end) {
        String literal = text.substring(start, end);
        if (literal.indexOf('}') >= 0) throw wrong(text, "has a } without a {");
        if (literal.indexOf('?') >= 0 || literal.indexOf('#') >= 0)
            throw wrong(text, "must hold no query and no fragment");
        try {
            return PercentEncoding.decodeKeepingSlashes(literal);
        } catch (MalformedTargetException malformed) {
            throw wrong(text, malformed.fault().detail().replaceFirst("^the path ", ""));
        }
    }

    private static Part variable(String text, int open, int close) {
        String name = text.substring(open + 1, close);
        boolean tail = name.endsWith("*");
        if (tail) name = name.substring(0, name.length() - 1);
        if (!isIdentifier(name)) throw wrong(text, "has a variable {" + name + "} that is no Java name");
        boolean wholeSegment =
                text.charAt(open - 1) == '/' && (close + 1 == text.length() || text.charAt(close + 1) == '/');
        if (!wholeSegment) throw wrong(text, "must give {" + name + "} a whole segment of its own, between slashes");
        if (tail && close + 1 < text.length())
            throw wrong(text, "must end after {" + name + "*}, which takes the whole rest");
        return tail ? new Tail(name) : new Variable(name);
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
    }

    private static IllegalArgumentException wrong(String text, String what) {
        return new IllegalArgumentException("path “" + text + "” " + what);
    }

    /// The template with every variable under the same name: two templates of the same shape match the same
    /// paths.
    public String shape() {
        var shape = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal(String literal) -> shape.append(literal);
                case Variable _ -> shape.append("{}");
                case Tail _ -> shape.append("{*}");
            }
        }
        return shape.toString();
    }
}
