// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import dev.retort.routing.PathTemplate.Literal;
import dev.retort.routing.PathTemplate.Part;
import dev.retort.routing.PathTemplate.Shaped;
import dev.retort.routing.PathTemplate.Tail;
import dev.retort.routing.PathTemplate.Variable;
import dev.retort.routing.SegmentPattern.Hole;
import dev.retort.routing.SegmentPattern.Piece;
import dev.retort.routing.SegmentPattern.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Takes one template apart, segment by segment.
final class TemplateParser {

    /// A variable as other frameworks write it: `/:id`, `/<id>`.
    private static final Pattern FOREIGN_VARIABLE = Pattern.compile("/((?::|<(?:\\w+:)?)([A-Za-z_]\\w*)>?)(?=/|$)");

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    private final Map<String, String> expressions = new HashMap<>();

    /// Text since the last variable, up to the segment that is being read.
    private final StringBuilder literal = new StringBuilder();

    private final List<Piece> segment = new ArrayList<>();

    TemplateParser(String text) {
        this.text = text;
    }

    PathTemplate parse() {
        if (!text.startsWith("/")) throw wrong("must start with a slash");
        int start = 0;
        while (start < text.length()) {
            int open = text.indexOf('{', start);
            int end = open < 0 ? text.length() : open;
            if (end > start) addText(text.substring(start, end));
            if (open < 0) break;
            int close = closing(open);
            addVariable(open, close);
            start = close + 1;
        }
        endSegment();
        endLiteral();
        return new PathTemplate(text, plain.toString(), parts, variables, expressions);
    }

    /// Where the variable ends that begins at a brace. In an expression braces come in pairs, unless they are
    /// escaped or stand between brackets.
    private int closing(int open) {
        int close = text.indexOf('}', open);
        if (close < 0) throw wrong("has a { without a }");
        int colon = text.indexOf(':', open);
        if (colon < 0 || colon > close) return close;
        int depth = 0;
        boolean listed = false;
        boolean escaped = false;
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escaped) {
                escaped = false;
                continue;
            }
            escaped = c == '\\';
            listed = c == '[' || listed && c != ']';
            if (listed) continue;
            if (c == '{') depth++;
            if (c == '}' && depth-- == 0) return i;
        }
        throw wrong("has a { without a }");
    }

    private void addText(String written) {
        if (written.indexOf('}') >= 0) throw wrong("has a } without a {");
        if (written.indexOf('?') >= 0 || written.indexOf('#') >= 0) throw wrong("must hold no query and no fragment");
        Matcher foreign = FOREIGN_VARIABLE.matcher(written);
        if (foreign.find()) {
            throw wrong(
                    "has “" + foreign.group(1) + "”, which would be plain text here: write {" + foreign.group(2) + "}");
        }
        plain.append(written);
        String decoded = decoded(written);
        int from = 0;
        for (int slash; (slash = decoded.indexOf('/', from)) >= 0; from = slash + 1) {
            if (slash > from) segment.add(new Text(decoded.substring(from, slash)));
            endSegment();
            literal.append('/');
        }
        if (from < decoded.length()) segment.add(new Text(decoded.substring(from)));
    }

    private String decoded(String written) {
        try {
            return PercentEncoding.decodeKeepingSlashes(written);
        } catch (MalformedTargetException malformed) {
            throw wrong(malformed.fault().detail().replaceFirst("^the path ", ""));
        }
    }

    private void addVariable(int open, int close) {
        String written = text.substring(open + 1, close);
        int colon = written.indexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon);
        boolean tail = name.endsWith("*") && colon < 0;
        if (tail) name = name.substring(0, name.length() - 1);
        if (!isIdentifier(name)) throw wrong("has a variable {" + name + "} that is no Java name");
        if (variables.contains(name)) throw wrong("names a variable twice");
        if (tail) addTail(name, close);
        else addHole(name, colon < 0 ? "" : expression(written, written.substring(colon + 1)));
        variables.add(name);
        plain.append('{').append(name).append('}');
    }

    private void addTail(String name, int close) {
        boolean last = close + 1 == text.length();
        if (!segment.isEmpty() || !last && text.charAt(close + 1) != '/')
            throw wrong("must give {" + name + "*} a whole segment of its own, between slashes");
        if (!last) throw wrong("must end after {" + name + "*}, which takes the whole rest");
        endLiteral();
        parts.add(new Tail(name));
    }

    private void addHole(String name, String expression) {
        if (!segment.isEmpty() && segment.getLast() instanceof Hole(String before, var _))
            throw wrong("has {" + before + "} and {" + name + "} side by side: put text between them");
        segment.add(new Hole(name, expression));
        if (!expression.isEmpty()) expressions.put(name, expression);
    }

    private String expression(String variable, String expression) {
        String shown = "{" + variable + "}";
        if (expression.isEmpty()) throw wrong("has a variable " + shown + " without an expression after its colon");
        try {
            var matcher = Pattern.compile(expression).matcher("");
            if (matcher.groupCount() > 0) throw wrong("has a group that captures in " + shown + ": write (?:…)");
            if (matcher.matches()) throw wrong("lets " + shown + " be empty: ask for one character at least");
            return expression;
        } catch (PatternSyntaxException noExpression) {
            throw wrong("has no regular expression in %s: %s".formatted(shown, noExpression.getDescription()));
        }
    }

    private void endSegment() {
        if (segment.isEmpty()) return;
        Piece first = segment.getFirst();
        boolean single = segment.size() == 1;
        if (single && first instanceof Text(String only)) {
            literal.append(only);
        } else {
            endLiteral();
            boolean whole = single && first instanceof Hole(var _, String expression) && expression.isEmpty();
            parts.add(whole ? new Variable(variables.getLast()) : new Shaped(new SegmentPattern(segment)));
        }
        segment.clear();
    }

    private void endLiteral() {
        if (!literal.isEmpty()) parts.add(new Literal(literal.toString()));
        literal.setLength(0);
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("path “" + text + "” " + what);
    }
}
