// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts as numbers and numbers as texts, as JavaScript converts them: see [dev.retort.Coercion#AJV].
public final class JavaScriptNumbers {

    private static final String SPACE = "[\\t\\n\\x0B\\f\\r\\p{Zs}\\u2028\\u2029\\uFEFF]*+";
    private static final Pattern NUMBER = Pattern.compile(SPACE
            + "(?:([+-]?+(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][+-]?+\\d{1,4}+)?+)"
            + "|0[xX](\\p{XDigit}++)|0[oO]([0-7]++)|0[bB]([01]++)|)" + SPACE);

    /// Larger numbers are written with an exponent.
    private static final int MOST_DIGITS = 21;

    private static final int MOST_ZEROS = 6;

    private JavaScriptNumbers() {}

    /// The number that a text is (`StringToNumber` of ECMA-262), or `null` when it is no number, infinite,
    /// or empty. It keeps all of its digits, unless it is so small that JavaScript takes it for 0.
    public static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || Numerals.isTooLong(text)) return null;
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) return null;
        BigDecimal number = number(matcher);
        double rounded = number.doubleValue();
        if (rounded == 0) return BigDecimal.ZERO;
        return Double.isInfinite(rounded) ? null : number;
    }

    private static BigDecimal number(Matcher matcher) {
        if (matcher.group(1) != null) return new BigDecimal(matcher.group(1));
        int[] radixes = {16, 8, 2};
        for (int i = 0; i < radixes.length; i++) {
            String digits = matcher.group(i + 2);
            if (digits != null) return new BigDecimal(new BigInteger(digits, radixes[i]));
        }
        return BigDecimal.ZERO;
    }

    /// The text of a finite number (`Number::toString` of ECMA-262).
    public static String format(double number) {
        if (number == 0) return "0";
        BigDecimal decimal = new BigDecimal(Double.toString(Math.abs(number))).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        return (number < 0 ? "-" : "") + format(digits, digits.length() - decimal.scale());
    }

    /// @param point how many of the digits stand before the decimal point; more than there are for zeros behind them,
    ///              negative for zeros before them
    private static String format(String digits, int point) {
        if (point > MOST_DIGITS || point <= -MOST_ZEROS) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + (point > 0 ? "e+" : "e") + (point - 1);
        }
        if (point >= digits.length()) return digits + "0".repeat(point - digits.length());
        if (point > 0) return digits.substring(0, point) + "." + digits.substring(point);
        return "0." + "0".repeat(-point) + digits;
    }
}
