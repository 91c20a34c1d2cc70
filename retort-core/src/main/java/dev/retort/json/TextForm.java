// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import java.net.InetAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The text forms of the platform's types, as strict as their standards: several of the platform's own methods
/// understand more.
enum TextForm {
    UUID("uuid", "must be a UUID"),
    URI("uri", "must be a URI such as https://example.com/books"),
    LOCAL_DATE("date", "must be a date such as 2026-11-20"),
    LOCAL_TIME("time", "must be a time such as 14:30:00"),
    LOCAL_DATE_TIME("local_date_time", "must be a date and time such as 2026-11-20T14:30:00"),
    INSTANT("instant", "must be a point in time such as 2026-11-20T14:30:00Z"),
    OFFSET_DATE_TIME("offset_date_time", "must be a date and time with an offset such as 2026-11-20T14:30:00+01:00"),
    OFFSET_TIME("offset_time", "must be a time with an offset such as 14:30:00+01:00"),
    ZONED_DATE_TIME(
            "zoned_date_time", "must be a date and time with a zone such as 2026-11-20T14:30:00+01:00[Europe/Paris]"),
    YEAR_MONTH("year_month", "must be a month such as 2026-11"),
    MONTH_DAY("month_day", "must be a day of the year such as --11-20"),
    DURATION("duration", "must be a duration such as PT1H30M"),
    PERIOD("period", "must be a period such as P1Y2M3D"),
    ZONE_ID("zone", "must be a time zone such as Europe/Paris"),
    ZONE_OFFSET("zone_offset", "must be an offset such as +01:00"),
    LOCALE("locale", "must be a language tag such as en-GB"),
    CURRENCY("currency", "must be a currency code such as EUR"),
    BYTES("base64", "must be Base64 such as aGVsbG8="),
    INET_ADDRESS("ip_address", "must be an IP address such as 192.0.2.1"),
    INET4_ADDRESS("ipv4_address", "must be an IPv4 address such as 192.0.2.1"),
    INET6_ADDRESS("ipv6_address", "must be an IPv6 address such as 2001:db8::1");

    private static final int MOST_DIGITS = 12;
    private static final int MOST_DIGITS_OF_DAYS = 9;

    private final String code;
    private final String message;

    TextForm(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /// What a text has to be.
    Rule rule() {
        return Rule.of(code, message);
    }

    /// The value of a text. `null`, an [IllegalArgumentException] or a [java.time.DateTimeException] says that
    /// it is none.
    @Nullable
    Object parse(String text) {
        return switch (this) {
            case UUID -> uuid(text);
            case URI -> uri(text);
            case LOCAL_DATE -> LocalDate.parse(text);
            case LOCAL_TIME -> LocalTime.parse(pointed(text));
            case LOCAL_DATE_TIME -> LocalDateTime.parse(pointed(text));
            case INSTANT -> instant(pointed(text));
            case OFFSET_DATE_TIME ->
                LeapSecond.parse(pointed(text), near -> FarOffset.parse(near, OffsetDateTime::parse));
            case OFFSET_TIME -> LeapSecond.parse(pointed(text), near -> FarOffset.parse(near, OffsetTime::parse));
            case ZONED_DATE_TIME -> LeapSecond.parse(pointed(text), ZonedDateTime::parse);
            case YEAR_MONTH -> YearMonth.parse(text);
            case MONTH_DAY -> MonthDay.parse(text);
            case DURATION -> isUsualDuration(text) ? Duration.parse(text) : null;
            case PERIOD -> isUpperCase(text) ? Period.parse(text) : null;
            case ZONE_ID -> ZoneId.of(text);
            // Java takes +1 as well, ISO 8601 two digits.
            case ZONE_OFFSET -> text.length() == 2 ? null : ZoneOffset.of(text);
            case LOCALE -> locale(text);
            case CURRENCY -> Currency.getInstance(text);
            case BYTES -> base64(text);
            case INET_ADDRESS -> IpAddress.any(text);
            case INET4_ADDRESS -> IpAddress.four(text);
            case INET6_ADDRESS -> IpAddress.six(text);
        };
    }

    /// The value of a text that [#format] has made, which may be more than clients may send.
    @Nullable
    Object parseOwn(String text) {
        return this == DURATION ? Duration.parse(text) : parse(text);
    }

    /// A time whose point has digits behind it. java.time takes one without.
    private static String pointed(String text) {
        int next = text.indexOf('.') + 1;
        boolean bare = next > 0 && (next == text.length() || !Character.isDigit(text.charAt(next)));
        if (bare) throw new DateTimeException("no digits behind the point");
        return text;
    }

    /// The text of a value.
    String format(Object value) {
        return switch (this) {
            case LOCALE -> ((Locale) value).toLanguageTag();
            case BYTES -> Base64.getEncoder().encodeToString((byte[]) value);
            case INET_ADDRESS, INET4_ADDRESS, INET6_ADDRESS -> IpAddress.text((InetAddress) value);
            // RFC 3339 wants the seconds, which toString leaves out when they are zero.
            case LOCAL_TIME -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value);
            case LOCAL_DATE_TIME -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format((LocalDateTime) value);
            case OFFSET_TIME -> DateTimeFormatter.ISO_OFFSET_TIME.format((OffsetTime) value);
            case OFFSET_DATE_TIME -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value);
            case ZONED_DATE_TIME -> DateTimeFormatter.ISO_ZONED_DATE_TIME.format((ZonedDateTime) value);
            default -> value.toString();
        };
    }

    /// RFC 9562, section 4: 36 characters. [java.util.UUID#fromString] takes groups of any length.
    private static java.util.@Nullable UUID uuid(String text) {
        if (text.length() != 36) return null;
        long high = 0;
        long low = 0;
        for (int i = 0; i < 36; i++) {
            char unit = text.charAt(i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (unit != '-') return null;
                continue;
            }
            int digit = unit > 'f' ? -1 : Character.digit(unit, 16);
            if (digit < 0) return null;
            if (i < 18) high = high << 4 | digit;
            else low = low << 4 | digit;
        }
        return new java.util.UUID(high, low);
    }

    /// ISO 8601, whose letters are capitals, in numbers that always fit, as the document says.
    private static boolean isUsualDuration(String text) {
        if (!isUpperCase(text)) return false;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            digits = unit >= '0' && unit <= '9' ? digits + 1 : 0;
            boolean days = i + 1 < text.length() && text.charAt(i + 1) == 'D';
            if (digits > (days ? MOST_DIGITS_OF_DAYS : MOST_DIGITS)) return false;
        }
        return true;
    }

    private static boolean isUpperCase(String text) {
        return text.chars().noneMatch(unit -> unit >= 'a' && unit <= 'z');
    }

    /// RFC 3986, which has no letters beyond ASCII. [java.net.URI] takes them.
    private static java.net.@Nullable URI uri(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return null;
        return java.net.URI.create(text);
    }

    /// RFC 3339, section 5.6, whose last hour is 23. [java.time.Instant#parse] takes 24:00 for the end of the day.
    private static @Nullable Instant instant(String text) {
        if (text.startsWith("24", text.indexOf(':') - 2)) return null;
        return LeapSecond.parse(text, near -> FarOffset.parse(near, Instant::parse));
    }

    /// RFC 4648, section 4, with its padding.
    private static byte @Nullable [] base64(String text) {
        return text.length() % 4 == 0 ? Base64.getDecoder().decode(text) : null;
    }

    /// BCP 47. [Locale#forLanguageTag] makes something of everything.
    private static @Nullable Locale locale(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException _) {
            return null;
        }
    }
}
