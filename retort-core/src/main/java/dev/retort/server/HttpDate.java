// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// The time for the `Date` field (RFC 9110, 5.6.7), written once a second. Not thread-safe.
///
/// Written by hand: the formatters of `java.time`, which even asking a date for its day of the week
/// initialises, load some forty classes before the first answer.
final class HttpDate {

    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private long second = Long.MIN_VALUE;
    private byte[] text = {};

    /// The present time in octets that must not be changed.
    byte[] now() {
        long current = System.currentTimeMillis() / 1000;
        if (current != second) {
            second = current;
            text = format(current).getBytes(US_ASCII);
        }
        return text;
    }

    /// A time in seconds since 1970.
    static String format(long second) {
        var time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        var text = new StringBuilder(29);
        // 1 January 1970 was a Thursday.
        int day = (int) Math.floorMod(Math.floorDiv(second, 86_400) + 3, 7L);
        text.append(DAYS, day * 3, day * 3 + 3);
        twoDigits(text.append(", "), time.getDayOfMonth());
        text.append(' ').append(MONTHS, (time.getMonthValue() - 1) * 3, time.getMonthValue() * 3);
        text.append(' ').append(time.getYear());
        twoDigits(text.append(' '), time.getHour());
        twoDigits(text.append(':'), time.getMinute());
        twoDigits(text.append(':'), time.getSecond());
        return text.append(" GMT").toString();
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
