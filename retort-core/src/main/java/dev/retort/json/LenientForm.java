// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The further forms of dates, times, durations, UUIDs and addresses that [dev.retort.Coercion#PYDANTIC] understands.
final class LenientForm {

    /// Larger numbers count milliseconds, not seconds.
    private static final BigDecimal MILLISECONDS = new BigDecimal("2e10");

    private static final BigDecimal LATEST = new BigDecimal("1e15");
    private static final int DAY = 24 * 60 * 60;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,9})?");
    private static final String OF_DAY = "(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)";
    private static final String OFFSET = "([Zz]|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)?";
    private static final Pattern POINT_IN_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[Tt _]" + OF_DAY + "\\s?" + OFFSET + ")?");
    private static final Pattern TIME = Pattern.compile(OF_DAY + OFFSET);
    private static final Pattern CLOCK = Pattern.compile(
            "([+-]?)(?:(\\d{1,9}) ?(?:days?|d),? ?)?(?:(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)?)?");

    private static final Pattern ISO =
            Pattern.compile("([+-]?)P(?:(\\d{1,5})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,7})W)?(?:(\\d{1,9})D)?"
                    + "(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,12}(?:\\.\\d{1,9})?)S)?)?");

    private LenientForm() {}

    /// The value of a text or a number. `null` or a [DateTimeException] says that it is none.
    ///
    /// @param value a [String] or a [BigDecimal]
    static @Nullable Object parse(TextForm form, Object value) {
        return switch (form) {
            case LOCAL_DATE -> date(value);
            case LOCAL_TIME ->
                value instanceof BigDecimal number
                        ? timeOfDay(number)
                        : LocalTime.parse(parts(TIME, value).group(1));
            case OFFSET_TIME -> time(value);
            case LOCAL_DATE_TIME -> dateTime(value);
            case OFFSET_DATE_TIME -> moment(value);
            case INSTANT -> moment(value).toInstant();
            case DURATION -> duration(value);
            case INET4_ADDRESS ->
                value instanceof BigDecimal number ? IpAddress.four(number) : form.parse((String) value);
            case URI -> value instanceof String text ? URI.create(text) : null;
            case BYTES -> value instanceof String text ? form.parse(padded(text)) : null;
            case UUID -> value instanceof String text ? form.parse(hyphenated(text)) : null;
            default -> value instanceof String text ? form.parse(text) : null;
        };
    }

    /// Without an offset, the time is that of the prime meridian.
    private static OffsetDateTime moment(Object value) {
        BigDecimal number = number(value);
        if (number != null) return epoch(number);
        Matcher parts = parts(POINT_IN_TIME, value);
        return FarOffset.parse(dateTime(parts) + offset(parts.group(3)), OffsetDateTime::parse);
    }

    /// What calendar and clock show, whatever the offset.
    private static LocalDateTime dateTime(Object value) {
        BigDecimal number = number(value);
        return number == null
                ? LocalDateTime.parse(dateTime(parts(POINT_IN_TIME, value)))
                : epoch(number).toLocalDateTime();
    }

    private static String dateTime(Matcher parts) {
        return parts.group(1) + "T" + Objects.requireNonNullElse(parts.group(2), "00:00");
    }

    private static String offset(@Nullable String text) {
        return text == null ? "Z" : text.replaceFirst("(?<=\\d\\d)(?=\\d)", ":");
    }

    private static Matcher parts(Pattern form, Object value) {
        Matcher parts = form.matcher((String) value);
        if (!parts.matches()) throw new DateTimeException("not of the form");
        return parts;
    }

    private static OffsetDateTime epoch(BigDecimal number) {
        BigDecimal seconds = number.abs().compareTo(MILLISECONDS) > 0 ? number.movePointLeft(3) : number;
        if (seconds.abs().compareTo(LATEST) > 0) throw new DateTimeException("beyond the calendar");
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        long nanos = seconds.subtract(whole).movePointRight(9).longValue();
        return Instant.ofEpochSecond(whole.longValueExact(), nanos).atOffset(ZoneOffset.UTC);
    }

    /// A number, or a text that is one.
    private static @Nullable BigDecimal number(Object value) {
        if (value instanceof BigDecimal number) return number;
        return value instanceof String text && NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /// A day, or a point in time at midnight.
    private static @Nullable LocalDate date(Object value) {
        LocalDateTime moment = dateTime(value);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate() : null;
    }

    private static OffsetTime time(Object value) {
        if (value instanceof BigDecimal number) return timeOfDay(number).atOffset(ZoneOffset.UTC);
        Matcher parts = parts(TIME, value);
        return FarOffset.parse(parts.group(1) + offset(parts.group(2)), OffsetTime::parse);
    }

    private static LocalTime timeOfDay(BigDecimal seconds) {
        if (seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(DAY)) >= 0)
            throw new DateTimeException("beyond the day");
        return LocalTime.ofNanoOfDay(seconds.movePointRight(9).longValue());
    }

    /// Seconds, ISO 8601 with a sign in front and all units, or days and a clock.
    private static @Nullable Duration duration(Object value) {
        if (value instanceof BigDecimal number) return seconds(number);
        String text = (String) value;
        if (text.matches("[+-]?P.*")) return isoDuration(text);
        Matcher matcher = CLOCK.matcher(text);
        if (!matcher.matches() || matcher.group(2) == null && matcher.group(3) == null) return null;
        Duration duration = Duration.ofDays(part(matcher.group(2)))
                .plusHours(part(matcher.group(3)))
                .plusMinutes(part(matcher.group(4)))
                .plusSeconds(part(matcher.group(5)));
        if (matcher.group(6) != null) duration = duration.plus(seconds(new BigDecimal("0" + matcher.group(6))));
        return matcher.group(1).equals("-") ? duration.negated() : duration;
    }

    /// ISO 8601 with all of its units: a year is 365 days, and a month 30. Or what answers have, with
    /// a sign at each number.
    private static @Nullable Duration isoDuration(String text) {
        if (text.indexOf('-', 1) > 0) return (Duration) TextForm.DURATION.parse(text);
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches() || text.endsWith("P") || text.endsWith("T")) return null;
        long days = 365 * part(matcher.group(2))
                + 30 * part(matcher.group(3))
                + 7 * part(matcher.group(4))
                + part(matcher.group(5));
        Duration duration = Duration.ofDays(days)
                .plusHours(part(matcher.group(6)))
                .plusMinutes(part(matcher.group(7)))
                .plus(matcher.group(8) == null ? Duration.ZERO : seconds(new BigDecimal(matcher.group(8))));
        return matcher.group(1).equals("-") ? duration.negated() : duration;
    }

    private static long part(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Duration seconds(BigDecimal seconds) {
        if (seconds.abs().compareTo(LATEST) > 0) throw new DateTimeException("too long");
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Duration.ofSeconds(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValue());
    }

    /// Base64 without its padding, or with the letters that URLs can hold.
    private static String padded(String text) {
        String letters = text.replace('-', '+').replace('_', '/');
        return letters + "=".repeat((4 - letters.length() % 4) % 4);
    }

    /// Braces and `urn:uuid:` are left out, missing hyphens put in.
    private static String hyphenated(String text) {
        String bare = text.startsWith("urn:uuid:") ? text.substring("urn:uuid:".length()) : text;
        if (bare.startsWith("{") && bare.endsWith("}")) bare = bare.substring(1, bare.length() - 1);
        if (!bare.matches("[0-9A-Fa-f]{32}")) return bare;
        return bare.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
