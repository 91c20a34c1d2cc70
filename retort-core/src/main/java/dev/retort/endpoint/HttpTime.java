// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

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
final class HttpTime {

    private static final DateTimeFormatter FIXED = formatter("EEE, dd MMM yyyy HH:mm:ss 'GMT'");

    private static final List<DateTimeFormatter> UNDERSTOOD =
            List.of(FIXED, withShortYear(), formatter("EEE MMM ppd HH:mm:ss yyyy"));

    private HttpTime() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }

    /// RFC 850. Two digits of a year mean one that is not more than 50 years ahead.
    private static DateTimeFormatter withShortYear() {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR, 2, 2, LocalDate.now(ZoneOffset.UTC).minusYears(49))
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US);
    }

    static String format(Instant time) {
        return FIXED.format(time.atOffset(ZoneOffset.UTC));
    }

    /// The time that a field names in any of the three forms; empty for anything else, which is then as good
    /// as absent.
    static Optional<Instant> parse(String text) {
        for (DateTimeFormatter format : UNDERSTOOD) {
            try {
                return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException _) {
                // perhaps the next one
            }
        }
        return Optional.empty();
    }
}
