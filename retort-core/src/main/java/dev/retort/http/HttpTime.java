// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates of header fields (RFC 9110, 5.6.7), to the second.
///
/// Written by hand: the formatters of `java.time` load some forty classes, and would do so before the first
/// answer. Even asking a date for its day of the week initialises them. Only reading needs them.
public final class HttpTime {

    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private HttpTime() {}

    /// The text of a time, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    ///
    /// @param second counted from the beginning of 1970, UTC
    public static String format(long second) {
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

    /// The time that a field names in any of the three forms; empty for anything else, which is then as good
    /// as absent.
    public static Optional<Instant> parse(String text) {
        for (DateTimeFormatter format : Forms.UNDERSTOOD) {
            try {
                return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException _) {
                // perhaps the next one
            }
        }
        return Optional.empty();
    }

    /// The forms that are read, of which the first is the one that is written.
    private static final class Forms {

        static final List<DateTimeFormatter> UNDERSTOOD = List.of(
                formatter("EEE, dd MMM yyyy HH:mm:ss 'GMT'"), withShortYear(), formatter("EEE MMM ppd HH:mm:ss yyyy"));

        private static DateTimeFormatter formatter(String pattern) {
            return DateTimeFormatter.ofPattern(pattern, Locale.US);
        }

        /// RFC 850. Two digits of a year mean one that is not more than 50 years ahead.
        private static DateTimeFormatter withShortYear() {
            return new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(
                            ChronoField.YEAR,
                            2,
                            2,
                            LocalDate.now(ZoneOffset.UTC).minusYears(49))
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.US);
        }
    }
}
