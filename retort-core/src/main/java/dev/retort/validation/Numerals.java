// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

/// The numbers that parameters may hold: those of JSON (RFC 8259, 6), with leading zeros allowed. So no
/// `0x1F`, no `1_000`, no digits of other scripts, no `NaN`, which Java's own parsers would take.
final class Numerals {

    /// Longer numbers cost more than they are worth: the time to convert them grows faster than their length.
    private static final int LONGEST = 400;

    /// Larger exponents make decimals that cannot be written out.
    private static final int LARGEST_EXPONENT = 400;

    private Numerals() {}

    /// Whether a text is longer than any number that is read.
    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    static Rule tooLong() {
        return Rule.of("range", "must have at most " + LONGEST + " characters");
    }

    static boolean isInteger(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        return start < text.length() && digitsEnd(text, start) == text.length();
    }

    static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int at = digitsEnd(text, start);
        if (at == start) return false;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digitsEnd(text, at + 1);
            if (fraction == at + 1) return false;
            at = fraction;
        }
        return at == text.length() || isExponent(text, at);
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') return false;
        int digits = at + 1;
        if (digits < text.length() && (text.charAt(digits) == '-' || text.charAt(digits) == '+')) digits++;
        if (digits == text.length() || text.length() - digits > 4 || digitsEnd(text, digits) != text.length())
            return false;
        return Integer.parseInt(text.substring(digits)) <= LARGEST_EXPONENT;
    }

    private static int digitsEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        return at;
    }
}
