// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The texts of numbers and booleans that [dev.retort.Coercion#PYDANTIC] understands beside the usual ones.
public final class Lenient {

    private static final Pattern INTEGER = Pattern.compile("([+-]?)(\\d++(?:_\\d++)*+)(?:\\.0++)?");
    private static final Pattern DECIMAL =
            Pattern.compile("([+-]?)((?:\\d++(?:_\\d++)*+)?)(?:\\.(\\d*+))?([eE][+-]?\\d{1,4})?");

    private Lenient() {}

    /// The usual form of an integer, or the text as it is when it is none.
    public static String integer(String text) {
        var matcher = INTEGER.matcher(text.strip());
        if (!matcher.matches()) return text;
        return sign(matcher.group(1)) + matcher.group(2).replace("_", "");
    }

    /// The usual form of a decimal number, or the text as it is when it is none.
    public static String decimal(String text) {
        var matcher = DECIMAL.matcher(text.strip());
        if (!matcher.matches()) return text;
        String whole = matcher.group(2).replace("_", "");
        String fraction = matcher.group(3) == null ? "" : matcher.group(3);
        if (whole.isEmpty() && fraction.isEmpty()) return text;
        String exponent = matcher.group(4) == null ? "" : matcher.group(4);
        return sign(matcher.group(1))
                + (whole.isEmpty() ? "0" : whole)
                + (fraction.isEmpty() ? "" : "." + fraction)
                + exponent;
    }

    /// The integer that a text stands for, or `null`.
    public static @Nullable BigDecimal wholeNumber(String text) {
        String usual = integer(text);
        return Numerals.isInteger(usual) && !Numerals.isTooLong(usual) ? new BigDecimal(usual) : null;
    }

    /// The number that a text stands for, or `null`.
    public static @Nullable BigDecimal number(String text) {
        String usual = decimal(text);
        return Numerals.isDecimal(usual) && !Numerals.isTooLong(usual) ? new BigDecimal(usual) : null;
    }

    private static String sign(String sign) {
        return sign.equals("-") ? "-" : "";
    }

    /// Whether a word means yes or no; `null` when it means neither.
    public static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "t", "yes", "y", "on" -> true;
            case "0", "false", "f", "no", "n", "off" -> false;
            default -> null;
        };
    }
}
