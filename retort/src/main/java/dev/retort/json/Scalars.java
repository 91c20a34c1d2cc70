// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The scalars of the platform's types. Dates and times are in ISO 8601, as [java.time] writes them.
public final class Scalars {

    public static final Scalar<String> STRING = new PlainScalar<>(Source::readString, JsonWriter::value);
    public static final Scalar<Boolean> BOOLEAN = new PlainScalar<>(Source::readBoolean, JsonWriter::value);
    public static final Scalar<Byte> BYTE = new PlainScalar<>(Source::readByte, JsonWriter::value);
    public static final Scalar<Short> SHORT = new PlainScalar<>(Source::readShort, JsonWriter::value);
    public static final Scalar<Integer> INTEGER = new PlainScalar<>(Source::readInt, JsonWriter::value);
    public static final Scalar<Long> LONG = new PlainScalar<>(Source::readLong, JsonWriter::value);
    public static final Scalar<Float> FLOAT = new PlainScalar<>(Source::readFloat, JsonWriter::value);
    public static final Scalar<Double> DOUBLE = new PlainScalar<>(Source::readDouble, JsonWriter::value);
    public static final Scalar<BigInteger> BIG_INTEGER = new PlainScalar<>(Source::readBigInteger, JsonWriter::value);
    public static final Scalar<BigDecimal> BIG_DECIMAL = new PlainScalar<>(Source::readBigDecimal, JsonWriter::value);

    /// A number in JSON: `2026`.
    public static final Scalar<Year> YEAR = new PlainScalar<>(Scalars::year, (out, year) -> out.value(year.getValue()));

    public static final Scalar<java.util.UUID> UUID =
            text("uuid", "must be a UUID", TextForms::uuid, java.util.UUID::toString);

    /// An absolute or relative reference (RFC 3986, section 4.1).
    public static final Scalar<java.net.URI> URI = text(
            "uri", "must be a URI such as https://example.com/books", java.net.URI::create, java.net.URI::toString);

    public static final Scalar<LocalDate> LOCAL_DATE =
            text("date", "must be a date such as 2026-11-20", LocalDate::parse, LocalDate::toString);

    public static final Scalar<LocalTime> LOCAL_TIME =
            text("time", "must be a time such as 14:30:00", LocalTime::parse, LocalTime::toString);

    public static final Scalar<LocalDateTime> LOCAL_DATE_TIME = text(
            "local_date_time",
            "must be a date and time such as 2026-11-20T14:30:00",
            LocalDateTime::parse,
            LocalDateTime::toString);

    public static final Scalar<Instant> INSTANT =
            text("instant", "must be a point in time such as 2026-11-20T14:30:00Z", Instant::parse, Instant::toString);

    public static final Scalar<OffsetDateTime> OFFSET_DATE_TIME = text(
            "offset_date_time",
            "must be a date and time with an offset such as 2026-11-20T14:30:00+01:00",
            OffsetDateTime::parse,
            OffsetDateTime::toString);

    public static final Scalar<OffsetTime> OFFSET_TIME = text(
            "offset_time",
            "must be a time with an offset such as 14:30:00+01:00",
            OffsetTime::parse,
            OffsetTime::toString);

    public static final Scalar<ZonedDateTime> ZONED_DATE_TIME = text(
            "zoned_date_time",
            "must be a date and time with a zone such as 2026-11-20T14:30:00+01:00[Europe/Paris]",
            ZonedDateTime::parse,
            ZonedDateTime::toString);

    public static final Scalar<YearMonth> YEAR_MONTH =
            text("year_month", "must be a month such as 2026-11", YearMonth::parse, YearMonth::toString);

    public static final Scalar<MonthDay> MONTH_DAY =
            text("month_day", "must be a day of the year such as --11-20", MonthDay::parse, MonthDay::toString);

    public static final Scalar<Duration> DURATION =
            text("duration", "must be a duration such as PT1H30M", Duration::parse, Duration::toString);

    public static final Scalar<Period> PERIOD =
            text("period", "must be a period such as P1Y2M3D", Period::parse, Period::toString);

    public static final Scalar<ZoneId> ZONE_ID =
            text("zone", "must be a time zone such as Europe/Paris", ZoneId::of, ZoneId::getId);

    public static final Scalar<ZoneOffset> ZONE_OFFSET =
            text("zone_offset", "must be an offset such as +01:00", ZoneOffset::of, ZoneOffset::getId);

    public static final Scalar<Locale> LOCALE =
            text("locale", "must be a language tag such as en-GB", TextForms::locale, Locale::toLanguageTag);

    public static final Scalar<Currency> CURRENCY =
            text("currency", "must be a currency code such as EUR", Currency::getInstance, Currency::getCurrencyCode);

    public static final Scalar<byte[]> BYTES =
            text("base64", "must be Base64 such as aGVsbG8=", TextForms::base64, Base64.getEncoder()::encodeToString);

    public static final Scalar<InetAddress> INET_ADDRESS = text(
            "ip_address", "must be an IP address such as 192.0.2.1", TextForms::address, InetAddress::getHostAddress);

    private static final Map<Class<?>, Scalar<?>> BY_CLASS = Map.ofEntries(
            Map.entry(String.class, STRING),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(Byte.class, BYTE),
            Map.entry(Short.class, SHORT),
            Map.entry(Integer.class, INTEGER),
            Map.entry(Long.class, LONG),
            Map.entry(Float.class, FLOAT),
            Map.entry(Double.class, DOUBLE),
            Map.entry(BigInteger.class, BIG_INTEGER),
            Map.entry(BigDecimal.class, BIG_DECIMAL),
            Map.entry(Year.class, YEAR),
            Map.entry(java.util.UUID.class, UUID),
            Map.entry(java.net.URI.class, URI),
            Map.entry(LocalDate.class, LOCAL_DATE),
            Map.entry(LocalTime.class, LOCAL_TIME),
            Map.entry(LocalDateTime.class, LOCAL_DATE_TIME),
            Map.entry(Instant.class, INSTANT),
            Map.entry(OffsetDateTime.class, OFFSET_DATE_TIME),
            Map.entry(OffsetTime.class, OFFSET_TIME),
            Map.entry(ZonedDateTime.class, ZONED_DATE_TIME),
            Map.entry(YearMonth.class, YEAR_MONTH),
            Map.entry(MonthDay.class, MONTH_DAY),
            Map.entry(Duration.class, DURATION),
            Map.entry(Period.class, PERIOD),
            Map.entry(ZoneId.class, ZONE_ID),
            Map.entry(ZoneOffset.class, ZONE_OFFSET),
            Map.entry(Locale.class, LOCALE),
            Map.entry(Currency.class, CURRENCY),
            Map.entry(byte[].class, BYTES),
            Map.entry(InetAddress.class, INET_ADDRESS));

    private Scalars() {}

    /// A type of one's own that is written as a string.
    ///
    /// @param code    a word that programs may compare, such as `isbn`
    /// @param message what a value must be, with an example, such as “must be an ISBN such as
    ///                978-0-13-468599-1”
    /// @param parse   makes a value of its text; `null`, an [IllegalArgumentException] or a
    ///                [java.time.DateTimeException] says that the text is none
    /// @param format  makes the text
    public static <T> Scalar<T> text(
            String code, String message, Function<String, @Nullable T> parse, Function<T, String> format) {
        return new TextScalar<>(Rule.of(code, message), parse, format);
    }

    /// An enum by the names of its constants.
    ///
    /// @param values all constants, as `values()` returns them
    public static <E extends Enum<E>> Scalar<E> ofEnum(E[] values) {
        return new EnumScalar<>(values);
    }

    /// The scalar of a platform type, or `null`.
    @SuppressWarnings("unchecked") // the map was filled with pairs of one type
    static <T> @Nullable Scalar<T> of(Class<T> type) {
        return (Scalar<T>) BY_CLASS.get(type);
    }

    private static @Nullable Year year(Source in) {
        int year = in.readInt();
        if (year >= Year.MIN_VALUE && year <= Year.MAX_VALUE) return Year.of(year);
        in.fault(Rule.of("year", "must be a year such as 2026"));
        return null;
    }
}
