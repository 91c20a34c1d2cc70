// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says Java's regular expressions in the language of ECMA-262, in Unicode mode: so they stand in the JSON Schema,
/// where clients read them. What that language has not, or reads otherwise, is refused, unless it can be said in
/// another way. A `.` stays one, although Java's is not U+0085 either.
public final class EcmaRegex {

    /// The pieces of an expression, from left to right.
    private static final Pattern PIECE = Pattern.compile("""
            \\\\[pP]\\{[^}]*\\}                      # a property, such as \\p{L}
            | \\\\(?:[pPc]. | [bx]\\{ | [1-9][0-9])  # what Java reads in its own way
            | \\\\.                                  # any other escape
            | \\[\\\\s\\\\S\\] | \\[\\\\S\\\\s\\]
            | \\[\\^?\\]?                            # the beginning of a class
            | &&
            | \\(\\?> | \\(\\?[a-zA-Z-]+[:)] | \\(\\?\\)
            | (?:[*+?] | \\{\\d+(?:,\\d*)?\\})[+?]?  # a quantifier
            | .
            """, Pattern.COMMENTS | Pattern.DOTALL);

    private static final Pattern ANYTHING = Pattern.compile("\\[(?:\\\\s\\\\S|\\\\S\\\\s)\\]");

    /// The escapes that mean the same to both.
    private static final Pattern SHARED = Pattern.compile("""
            \\\\(?:[tnrfdDwWsSbBxuk1-9] | c[A-Z] | [^a-zA-Z0-9]
            | [pP]\\{(?:gc=)?(?:L[ultmoC]? | M[nec]? | N[dlo]? | P[dsecoif]? | S[mcko]? | Z[slp]? | C[cfosn]?)\\}
            | [pP]\\{(?:sc|Script)=[A-Z][a-z]+(?:_[A-Z][a-z]+)*\\})
            """, Pattern.COMMENTS | Pattern.DOTALL);

    /// An escape that stands for several characters.
    private static final Pattern SET = Pattern.compile("\\\\[dDwWsSpP].*");

    /// Java's `\s`, to which ECMA-262 adds the white space of Unicode.
    private static final String WHITE = "\\t-\\r ";

    private static final String NOT_WHITE = "\\x00-\\x08\\x0E-\\x1F!-\\uDBFF\\uDFFF";

    /// What may have a backslash without being a letter or a digit.
    private static final String SYNTAX = "^$\\.*+?()[]{}|/";

    private EcmaRegex() {}

    /// An expression of Java's as ECMA-262 reads it; empty when that cannot say it.
    public static Optional<String> of(String regex) {
        try {
            return Optional.of(require(regex));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /// An expression of Java's as ECMA-262 reads it.
    ///
    /// @throws IllegalArgumentException when that cannot say it; the message is what it does not know
    public static String require(String regex) {
        var said = new StringBuilder();
        boolean inClass = false;
        boolean behindSet = false;
        Matcher pieces = PIECE.matcher(regex);
        while (pieces.find()) {
            String piece = pieces.group();
            Optional<String> foreign = inClass ? foreignInClass(piece) : foreignOutside(piece);
            if (foreign.isPresent()) throw new IllegalArgumentException(foreign.get());
            boolean dash = behindSet && piece.equals("-") && !regex.startsWith("]", pieces.end());
            said.append(dash ? "\\-" : inClass ? inClass(piece) : outside(piece));
            inClass = isBeginning(piece) || inClass && !piece.equals("]");
            behindSet = inClass && SET.matcher(piece).matches();
        }
        return said.toString();
    }

    private static boolean isBeginning(String piece) {
        return piece.startsWith("[") && !ANYTHING.matcher(piece).matches();
    }

    private static Optional<String> foreignInClass(String piece) {
        if (piece.startsWith("[")) return Optional.of("a class inside a class");
        if (piece.equals("&&")) return Optional.of("an intersection of classes");
        return foreignEscape(piece);
    }

    private static Optional<String> foreignOutside(String piece) {
        if (piece.equals("(?>")) return Optional.of("an atomic group");
        if (piece.startsWith("(?")) return Optional.of("flags inside the expression");
        if (isBeginning(piece) && piece.endsWith("]")) return Optional.of("a ] at the beginning of a class");
        if (piece.length() > 1 && piece.endsWith("+") && !piece.startsWith("\\"))
            return Optional.of("a possessive quantifier");
        return foreignEscape(piece);
    }

    private static Optional<String> foreignEscape(String piece) {
        boolean foreign = piece.startsWith("\\") && !SHARED.matcher(piece).matches();
        return foreign ? Optional.of("the %s of Java".formatted(piece)) : Optional.empty();
    }

    private static String inClass(String piece) {
        return switch (piece) {
            case "\\s" -> WHITE;
            case "\\S" -> NOT_WHITE;
            case "\\-" -> piece;
            default -> unescaped(piece);
        };
    }

    private static String outside(String piece) {
        return switch (piece) {
            case "\\s" -> "[" + WHITE + "]";
            case "\\S" -> "[^" + WHITE + "]";
            case "]", "}" -> "\\" + piece;
            default -> unescaped(piece);
        };
    }

    /// Without a backslash that only Java takes.
    private static String unescaped(String piece) {
        if (!piece.startsWith("\\")) return piece;
        char escaped = piece.charAt(1);
        boolean needed = escaped < 128 && Character.isLetterOrDigit(escaped) || SYNTAX.indexOf(escaped) >= 0;
        return needed ? piece : piece.substring(1);
    }
}
