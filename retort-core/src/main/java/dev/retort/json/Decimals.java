// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.math.BigDecimal;

/// Decimal digits, most of them put straight into a buffer: such methods return the offset behind what they
/// wrote.
final class Decimals {

    private static final byte[] TENS = new byte[100];
    private static final byte[] ONES = new byte[100];

    static {
        for (int i = 0; i < 100; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
    }

    private Decimals() {}

    /// A number with an exponent that is no further from zero than the one that it was read with: who may
    /// send it may send it again.
    static String withExponent(BigDecimal value) {
        return value.scale() < 0 ? value.unscaledValue() + "E+" + -(long) value.scale() : value.toString();
    }

    static int write(long value, byte[] to, int at) {
        if (value >= 0) return writePositive(value, to, at);
        to[at] = '-';
        if (value != Long.MIN_VALUE) return writePositive(-value, to, at + 1);
        // Its negative is no long.
        int i = writePositive(-(value / 10), to, at + 1);
        to[i] = '8';
        return i + 1;
    }

    private static int writePositive(long value, byte[] to, int at) {
        int end = at + length(value);
        int i = end;
        long left = value;
        while (left >= 100) {
            long hundreds = left / 100;
            int pair = (int) (left - hundreds * 100);
            left = hundreds;
            to[--i] = ONES[pair];
            to[--i] = TENS[pair];
        }
        to[--i] = ONES[(int) left];
        if (left >= 10) to[--i] = TENS[(int) left];
        return end;
    }

    private static int length(long value) {
        long limit = 10;
        for (int length = 1; length < 19; length++, limit *= 10) {
            if (value < limit) return length;
        }
        return 19;
    }

    /// Whether a number has at most three decimal places, as prices and measures have, and [Double#toString]
    /// writes no exponent.
    ///
    /// If a decimal of up to ten digits is nearest to the number, no other decimal of as many digits is: a
    /// `double` tells fifteen apart. So it is the shortest one, and what [Double#toString] finds at more
    /// expense.
    static boolean isShort(double value) {
        double magnitude = Math.abs(value);
        return magnitude >= 1e-3 && magnitude < 1e7 && Math.rint(magnitude * 1e3) / 1e3 == magnitude;
    }

    /// Writes a number that [#isShort], with one decimal place at least.
    static int writeShort(double value, byte[] to, int at) {
        int i = at;
        if (value < 0) to[i++] = '-';
        long thousandths = (long) Math.rint(Math.abs(value) * 1e3);
        i = writePositive(thousandths / 1000, to, i);
        int places = (int) (thousandths % 1000);
        to[i++] = '.';
        to[i++] = (byte) ('0' + places / 100);
        if (places % 100 != 0) to[i++] = (byte) ('0' + places / 10 % 10);
        if (places % 10 != 0) to[i++] = (byte) ('0' + places % 10);
        return i;
    }
}
