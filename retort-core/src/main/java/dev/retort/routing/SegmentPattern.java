// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import dev.retort.validation.Steps;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// The form of one segment: text and variables in turn, such as `{name}.{ext}`, `v{version}` or `{id:[0-9]+}`.
/// Where a segment can be divided in several ways, the first variable takes as much as it can:
/// `a.tar.gz` is `a.tar` and `gz`.
///
/// Immutable. A look-up must end soon whatever the expressions and the client are like, so a segment of
/// more than 1,000 characters has no form, nor has one that takes more than 100,000 steps to tell.
public final class SegmentPattern {

    /// The form with more text comes first, and of two with as much the one with more expressions.
    static final Comparator<SegmentPattern> MOST_SPECIFIC_FIRST = Comparator.<SegmentPattern>comparingInt(
                    pattern -> -pattern.textLength)
            .thenComparingInt(pattern -> -pattern.expressions);

    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_STEPS = 100_000;

    private final String shape;
    private final Pattern pattern;
    private final int textLength;
    private final int expressions;

    sealed interface Piece {}

    /// @param text without escapes other than `%2F` and `%25`
    record Text(String text) implements Piece {}

    /// @param expression empty where any text will do
    record Hole(String name, String expression) implements Piece {}

    SegmentPattern(List<Piece> pieces) {
        var written = new StringBuilder();
        var regex = new StringBuilder();
        int characters = 0;
        int demands = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Text(String text) -> {
                    written.append(text);
                    regex.append(Pattern.quote(PercentEncoding.decodeKeptEscapes(text)));
                    characters += text.length();
                }
                case Hole(var _, String expression)
                when expression.isEmpty() -> {
                    written.append("{}");
                    regex.append("((?s:.+))");
                }
                case Hole(var _, String expression) -> {
                    written.append("{:").append(expression).append('}');
                    regex.append('(').append(expression).append(')');
                    demands++;
                }
            }
        }
        this.shape = written.toString();
        this.pattern = Pattern.compile(regex.toString());
        this.textLength = characters;
        this.expressions = demands;
    }

    /// The form without the names of its variables: two forms of one shape match the same segments.
    public String shape() {
        return shape;
    }

    /// Whether a segment has this form; if so, the values of the variables are added.
    ///
    /// @param segment decoded
    boolean match(String segment, List<String> values) {
        if (segment.length() > MOST_CHARACTERS) return false;
        var matcher = pattern.matcher(new Steps(segment, MOST_STEPS));
        try {
            if (!matcher.matches()) return false;
        } catch (Steps.Exhausted tooOften) {
            return false;
        }
        for (int i = 1; i <= matcher.groupCount(); i++) {
            values.add(segment.substring(matcher.start(i), matcher.end(i)));
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentPattern form && form.shape.equals(shape);
    }

    @Override
    public int hashCode() {
        return shape.hashCode();
    }

    @Override
    public String toString() {
        return shape;
    }
}
