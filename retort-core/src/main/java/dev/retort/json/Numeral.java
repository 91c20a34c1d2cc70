// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/// A number as it stands in a document (RFC 8259, section 6): sign, digits and a power of ten, of which each of
/// Java's types is made.
final class Numeral {

    /// Up to here one more digit fits into a `long`.
    private static final long ROOM_FOR_A_DIGIT = Long.MAX_VALUE / 10 - 1;

    private static final int LARGEST_POWER = 1_000_000_000;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final float[] FLOAT_POWERS = {1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};

    private byte[] document = {};
    private int from;
    private int to;
    private boolean negative;
    private long digits;
    private boolean complete;
    private int exponent;
    private int power;

    /// Goes behind a number, checking its grammar and the limit of its digits.
    void scan(JsonScanner in) {
        document = in.document;
        from = in.at;
        digits = 0;
        complete = true;
        exponent = 0;
        negative = document[from] == '-';
        int whole = negative ? from + 1 : from;
        int i = scanDigits(in, whole);
        if (i - whole > 1 && document[whole] == '0') throw in.unexpected(whole + 1);
        int fraction = 0;
        if (i < in.end && document[i] == '.') {
            int point = i;
            i = scanDigits(in, point + 1);
            fraction = i - point - 1;
        }
        if (i < in.end && (document[i] | 0x20) == 'e') i = scanExponent(in, i + 1);
        if (i - from > in.limits.digits()) checkDigits(in, i);
        power = exponent - fraction;
        to = i;
        in.at = i;
    }

    private int scanDigits(JsonScanner in, int first) {
        int i = first;
        while (i < in.end && isDigit(document[i])) {
            if (digits > ROOM_FOR_A_DIGIT) complete = false;
            else digits = digits * 10 + document[i] - '0';
            i++;
        }
        if (i == first) throw in.unexpected(i);
        return i;
    }

    private int scanExponent(JsonScanner in, int first) {
        boolean signed = first < in.end && (document[first] == '-' || document[first] == '+');
        int i = signed ? first + 1 : first;
        if (i == in.end || !isDigit(document[i])) throw in.unexpected(i);
        long value = 0;
        for (; i < in.end && isDigit(document[i]); i++) value = Math.min(LARGEST_POWER, value * 10 + document[i] - '0');
        exponent = (int) (document[first] == '-' ? -value : value);
        return i;
    }

    private void checkDigits(JsonScanner in, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (isDigit(document[i])) count++;
        }
        if (count > in.limits.digits()) throw in.error(from, "a number of more than " + in.limits.digits() + " digits");
    }

    static boolean isDigit(byte unit) {
        return unit >= '0' && unit <= '9';
    }

    /// The nearest `double`, which is infinite when the number is too large.
    ///
    /// Digits and a power of ten that are both exact make a result that is rounded once, and therefore right
    /// (Clinger, *How to Read Floating Point Numbers Accurately*, 1990). That is nearly every number there is.
    double toDouble() {
        if (!complete || power < -22 || power > 22) return Double.parseDouble(text());
        double magnitude;
        if (digits > 1L << 53) magnitude = longMagnitude();
        else magnitude = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
        return negative ? -magnitude : magnitude;
    }

    /// The same for more digits than a `double` holds, such as the 17 that some need: the sum of two of them
    /// holds all (Dekker, *A Floating-Point Technique for Extending the Available Precision*, 1971). The error
    /// of that sum is below 2⁻¹⁰⁰ of it; where so little more or less would be rounded otherwise, the exact
    /// method decides.
    private double longMagnitude() {
        double high = digits;
        double low = digits - (long) high;
        double power = POWERS[Math.abs(this.power)];
        double result;
        double rest;
        if (this.power < 0) {
            result = high / power;
            rest = (Math.fma(-result, power, high) + low) / power;
        } else {
            result = high * power;
            rest = Math.fma(high, power, -result) + low * power;
        }
        double error = result * 0x1p-100;
        double magnitude = result + (rest - error);
        return magnitude == result + (rest + error) ? magnitude : Math.abs(Double.parseDouble(text()));
    }

    /// The nearest `float`, as in [#toDouble]. The nearest float to the nearest double would be rounded twice.
    float toFloat() {
        if (!complete || digits > 1L << 24 || power < -10 || power > 10) return Float.parseFloat(text());
        float magnitude = power < 0 ? digits / FLOAT_POWERS[-power] : digits * FLOAT_POWERS[power];
        return negative ? -magnitude : magnitude;
    }

    /// The number exactly. An exponent beyond the limit is refused: few bytes would make a number that fills
    /// the memory.
    BigDecimal toBigDecimal(JsonScanner in) {
        int limit = in.limits.digits();
        if (Math.abs(exponent) > limit) throw in.error(from, "a number with an exponent beyond " + limit);
        return complete ? BigDecimal.valueOf(negative ? -digits : digits, -power) : new BigDecimal(text());
    }

    private String text() {
        return new String(document, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
