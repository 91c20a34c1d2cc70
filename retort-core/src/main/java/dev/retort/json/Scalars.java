// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Secret;
import dev.retort.json.PlainScalar.Kind;
import dev.retort.validation.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
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
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The scalars of the platform's types. Dates and times are in ISO 8601, as [java.time] writes them.
public final class Scalars {

    public static final Scalar<String> STRING = new PlainScalar<>(Kind.STRING);
    public static final Scalar<Boolean> BOOLEAN = new PlainScalar<>(Kind.BOOLEAN);
    public static final Scalar<Byte> BYTE = new PlainScalar<>(Kind.BYTE);
    public static final Scalar<Short> SHORT = new PlainScalar<>(Kind.SHORT);
    public static final Scalar<Integer> INTEGER = new PlainScalar<>(Kind.INTEGER);
    public static final Scalar<Long> LONG = new PlainScalar<>(Kind.LONG);
    public static final Scalar<Float> FLOAT = new PlainScalar<>(Kind.FLOAT);
    public static final Scalar<Double> DOUBLE = new PlainScalar<>(Kind.DOUBLE);
    public static final Scalar<BigInteger> BIG_INTEGER = new PlainScalar<>(Kind.BIG_INTEGER);
    public static final Scalar<BigDecimal> BIG_DECIMAL = new PlainScalar<>(Kind.BIG_DECIMAL);

    /// A [dev.retort.AsText] integer.
    public static final Scalar<BigInteger> INTEGER_TEXT = new NumberText<>(true);

    /// A [dev.retort.AsText] decimal.
    public static final Scalar<BigDecimal> DECIMAL_TEXT = new NumberText<>(false);

    /// A number in JSON: `2026`.
    public static final Scalar<Year> YEAR = new PlainScalar<>(Kind.YEAR);

    public static final Scalar<java.util.UUID> UUID = new TextScalar.Platform<>(TextForm.UUID);

    /// An absolute or relative reference (RFC 3986, section 4.1).
    public static final Scalar<java.net.URI> URI = new TextScalar.Platform<>(TextForm.URI);

    public static final Scalar<LocalDate> LOCAL_DATE = new TextScalar.Platform<>(TextForm.LOCAL_DATE);
    public static final Scalar<LocalTime> LOCAL_TIME = new TextScalar.Platform<>(TextForm.LOCAL_TIME);
    public static final Scalar<LocalDateTime> LOCAL_DATE_TIME = new TextScalar.Platform<>(TextForm.LOCAL_DATE_TIME);
    public static final Scalar<Instant> INSTANT = new TextScalar.Platform<>(TextForm.INSTANT);
    public static final Scalar<OffsetDateTime> OFFSET_DATE_TIME = new TextScalar.Platform<>(TextForm.OFFSET_DATE_TIME);
    public static final Scalar<OffsetTime> OFFSET_TIME = new TextScalar.Platform<>(TextForm.OFFSET_TIME);
    public static final Scalar<ZonedDateTime> ZONED_DATE_TIME = new TextScalar.Platform<>(TextForm.ZONED_DATE_TIME);
    public static final Scalar<YearMonth> YEAR_MONTH = new TextScalar.Platform<>(TextForm.YEAR_MONTH);
    public static final Scalar<MonthDay> MONTH_DAY = new TextScalar.Platform<>(TextForm.MONTH_DAY);
    public static final Scalar<Duration> DURATION = new TextScalar.Platform<>(TextForm.DURATION);
    public static final Scalar<Period> PERIOD = new TextScalar.Platform<>(TextForm.PERIOD);
    public static final Scalar<ZoneId> ZONE_ID = new TextScalar.Platform<>(TextForm.ZONE_ID);
    public static final Scalar<ZoneOffset> ZONE_OFFSET = new TextScalar.Platform<>(TextForm.ZONE_OFFSET);

    /// A language tag (BCP 47).
    public static final Scalar<Locale> LOCALE = new TextScalar.Platform<>(TextForm.LOCALE);

    public static final Scalar<Currency> CURRENCY = new TextScalar.Platform<>(TextForm.CURRENCY);

    /// Base64 with its padding (RFC 4648, section 4).
    public static final Scalar<byte[]> BYTES = new TextScalar.Platform<>(TextForm.BYTES);

    /// A literal address of either version. Names are not looked up.
    public static final Scalar<InetAddress> INET_ADDRESS = new TextScalar.Platform<>(TextForm.INET_ADDRESS);

    /// A literal address of IP version 4.
    public static final Scalar<Inet4Address> INET4_ADDRESS = new TextScalar.Platform<>(TextForm.INET4_ADDRESS);

    /// A literal address of IP version 6, also one that stands for one of version 4.
    public static final Scalar<Inet6Address> INET6_ADDRESS = new TextScalar.Platform<>(TextForm.INET6_ADDRESS);

    /// Read as it is, and written as asterisks.
    public static final Scalar<Secret> SECRET = new SecretScalar();

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
            Map.entry(InetAddress.class, INET_ADDRESS),
            Map.entry(Secret.class, SECRET),
            Map.entry(Inet4Address.class, INET4_ADDRESS),
            Map.entry(Inet6Address.class, INET6_ADDRESS));

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
        return new TextScalar.Custom<>(Rule.of(code, message), parse, format);
    }

    /// A type of another jar that is written as a string, as [#text]. Whatever exception `parse` throws says
    /// that the text is none.
    public static <T> Scalar<T> imported(
            String code, String message, Function<String, @Nullable T> parse, Function<T, String> format) {
        Function<String, @Nullable T> tried = text -> {
            try {
                return parse.apply(text);
            } catch (RuntimeException noValue) {
                return null;
            }
        };
        return text(code, message, tried, format);
    }

    /// An enum by the names of its constants.
    ///
    /// @param values all constants, as `values()` returns them
    public static <E extends Enum<E>> Scalar<E> ofEnum(E[] values) {
        return new EnumScalar<>(values, Stream.of(values).map(Enum::name).toArray(String[]::new));
    }

    /// An enum whose constants have other names in JSON.
    ///
    /// @param values all constants, as `values()` returns them
    /// @param names  their names, in the same order
    public static <E extends Enum<E>> Scalar<E> ofEnum(E[] values, String... names) {
        return new EnumScalar<>(values, names);
    }

    /// An enum whose constants have texts of their own in JSON.
    ///
    /// @param values all constants, as `values()` returns them
    /// @param text   gives a constant's text
    /// @throws IllegalArgumentException when two constants have the same
    public static <E extends Enum<E>> Scalar<E> ofTextEnum(E[] values, Function<E, String> text) {
        return new EnumScalar<>(values, Stream.of(values).map(text).toArray(String[]::new));
    }

    /// An enum whose constants are integers in JSON.
    ///
    /// @param values all constants, as `values()` returns them
    /// @param number gives a constant's number
    /// @throws IllegalArgumentException when two constants have the same
    public static <E extends Enum<E>> Scalar<E> ofNumberEnum(E[] values, ToLongFunction<E> number) {
        return new NumberEnumScalar<>(values, number);
    }

    /// The scalar of a platform type, or `null`.
    @SuppressWarnings("unchecked") // the map was filled with pairs of one type
    static <T> @Nullable Scalar<T> of(Class<T> type) {
        return (Scalar<T>) BY_CLASS.get(type);
    }
}
