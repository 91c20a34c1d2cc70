// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.model.ConstraintMeaning.NotApplicableException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Refuses what Java's regular expressions have and ECMA-262's have not: the pattern stands in the JSON
/// Schema, too, where clients read it.
public final class EcmaRegex {

    /// The pieces of an expression, from left to right.
    private static final Pattern PIECE = Pattern.compile("""
            \\\\[pP]\\{[^}]*\\}                      # a property, such as \\p{L}
            | \\\\.                                  # any other escape
            | \\[\\^?\\]?                            # the beginning of a class
            | &&
            | \\(\\?> | \\(\\?[a-zA-Z-]+[:)]
            | (?:[*+?] | \\{\\d+(?:,\\d*)?\\})[+?]?  # a quantifier
            | .
            """, Pattern.COMMENTS | Pattern.DOTALL);

    private static final String ESCAPES = "AZzGQEhHRXN";

    private static final Pattern JAVA_CLASS = Pattern.compile(
            "\\\\[pP]\\{(?:Lower|Upper|ASCII|Alpha|Digit|Alnum|Punct|Graph|Print|Blank|Cntrl|XDigit|Space|java\\w+|Is\\w+|In\\w+)\\}");

    private EcmaRegex() {}

    /// Whether ECMA-262 has all that an expression of Java's uses.
    public static boolean isPortable(String regex) {
        return foreign(regex).isEmpty();
    }

    static void requirePortable(String regex) throws NotApplicableException {
        Optional<String> foreign = foreign(regex);
        if (foreign.isEmpty()) return;
        throw new NotApplicableException(
                "@Pattern(%s) has %s, which JSON Schema (ECMA-262) does not know: write it without"
                        .formatted(JavaText.literal(regex), foreign.get()));
    }

    /// The first thing in an expression that ECMA-262 does not have.
    private static Optional<String> foreign(String regex) {
        boolean inClass = false;
        Matcher pieces = PIECE.matcher(regex);
        while (pieces.find()) {
            String piece = pieces.group();
            Optional<String> foreign = inClass ? foreignInClass(piece) : foreignOutside(piece);
            if (foreign.isPresent()) return foreign;
            inClass = piece.startsWith("[") || inClass && !piece.equals("]");
        }
        return Optional.empty();
    }

    private static Optional<String> foreignInClass(String piece) {
        if (piece.startsWith("[")) return Optional.of("a class inside a class");
        if (piece.equals("&&")) return Optional.of("an intersection of classes");
        return foreignEscape(piece);
    }

    private static Optional<String> foreignOutside(String piece) {
        if (piece.equals("(?>")) return Optional.of("an atomic group");
        if (piece.startsWith("(?")) return Optional.of("flags inside the expression");
        if (piece.startsWith("[") && piece.endsWith("]")) return Optional.of("a ] at the beginning of a class");
        if (piece.length() > 1 && piece.endsWith("+") && !piece.startsWith("\\"))
            return Optional.of("a possessive quantifier");
        return foreignEscape(piece);
    }

    private static Optional<String> foreignEscape(String piece) {
        if (piece.length() < 2 || !piece.startsWith("\\")) return Optional.empty();
        if (ESCAPES.indexOf(piece.charAt(1)) >= 0) return Optional.of("an escape such as \\A, \\z or \\Q");
        return JAVA_CLASS.matcher(piece).matches() ? Optional.of("a class such as \\p{Alpha}") : Optional.empty();
    }
}
