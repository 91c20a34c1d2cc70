// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.Secret;
import dev.retort.json.Scalar;
import dev.retort.json.Scalars;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
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
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The types of the Java library that are one value, each with its scalar, called alike, and its JSON Schema;
/// `SchemaFragment` knows what the type and the format in that leave open.
public enum LibraryScalar {
    STRING(String.class, Scalars.STRING, "string", null),
    BIG_INTEGER(BigInteger.class, Scalars.BIG_INTEGER, "integer", null),
    BIG_DECIMAL(BigDecimal.class, Scalars.BIG_DECIMAL, "number", null),

    /// A `BigInteger` that travels as text; [#DECIMAL_TEXT] is such a `BigDecimal`.
    INTEGER_TEXT(BigInteger.class, Scalars.INTEGER_TEXT, "string", null),

    DECIMAL_TEXT(BigDecimal.class, Scalars.DECIMAL_TEXT, "string", null),
    UUID(UUID.class, Scalars.UUID, "string", "uuid"),
    URI(URI.class, Scalars.URI, "string", "uri-reference"),
    LOCAL_DATE(LocalDate.class, Scalars.LOCAL_DATE, "string", "date"),
    LOCAL_TIME(LocalTime.class, Scalars.LOCAL_TIME, "string", "partial-time"),
    LOCAL_DATE_TIME(LocalDateTime.class, Scalars.LOCAL_DATE_TIME, "string", "local-date-time"),
    INSTANT(Instant.class, Scalars.INSTANT, "string", "date-time"),
    OFFSET_DATE_TIME(OffsetDateTime.class, Scalars.OFFSET_DATE_TIME, "string", "date-time"),
    OFFSET_TIME(OffsetTime.class, Scalars.OFFSET_TIME, "string", "time"),
    ZONED_DATE_TIME(ZonedDateTime.class, Scalars.ZONED_DATE_TIME, "string", "zoned-date-time"),
    YEAR(Year.class, Scalars.YEAR, "integer", null),
    YEAR_MONTH(YearMonth.class, Scalars.YEAR_MONTH, "string", "year-month"),
    MONTH_DAY(MonthDay.class, Scalars.MONTH_DAY, "string", "month-day"),
    DURATION(Duration.class, Scalars.DURATION, "string", null),
    PERIOD(Period.class, Scalars.PERIOD, "string", "period"),
    ZONE_ID(ZoneId.class, Scalars.ZONE_ID, "string", "zone-id"),
    ZONE_OFFSET(ZoneOffset.class, Scalars.ZONE_OFFSET, "string", "zone-offset"),
    LOCALE(Locale.class, Scalars.LOCALE, "string", "language-tag"),
    CURRENCY(Currency.class, Scalars.CURRENCY, "string", "currency"),
    /// One of two formats.
    INET_ADDRESS(InetAddress.class, Scalars.INET_ADDRESS, "string", null),

    SECRET(Secret.class, Scalars.SECRET, "string", "password"),
    INET4_ADDRESS(Inet4Address.class, Scalars.INET4_ADDRESS, "string", "ipv4"),
    INET6_ADDRESS(Inet6Address.class, Scalars.INET6_ADDRESS, "string", "ipv6"),

    /// Base64.
    BYTES(byte[].class, Scalars.BYTES, "string", null);

    private final Class<?> type;

    @SuppressWarnings("ImmutableEnumChecker") // the scalars of the framework hold nothing that changes
    private final Scalar<?> scalar;

    private final String schemaType;
    private final @Nullable String schemaFormat;

    <T> LibraryScalar(Class<T> type, Scalar<T> scalar, String schemaType, @Nullable String schemaFormat) {
        this.type = type;
        this.scalar = scalar;
        this.schemaType = schemaType;
        this.schemaFormat = schemaFormat;
    }

    /// The scalar of a class, by its qualified name.
    public static Optional<LibraryScalar> of(String className) {
        return Arrays.stream(values())
                .filter(each -> each.className().equals(className))
                .findFirst();
    }

    /// The scalar that has this number travel as text; empty for what is no such number.
    public Optional<LibraryScalar> asText() {
        return switch (this) {
            case BIG_INTEGER -> Optional.of(INTEGER_TEXT);
            case BIG_DECIMAL -> Optional.of(DECIMAL_TEXT);
            default -> Optional.empty();
        };
    }

    /// Whether it is a number that travels as a text.
    public boolean isNumberText() {
        return this == INTEGER_TEXT || this == DECIMAL_TEXT;
    }

    /// As written in Java, in full.
    public String className() {
        return type.getTypeName();
    }

    /// What reads and writes it.
    Scalar<?> scalar() {
        return scalar;
    }

    /// With an article, as in a sentence: `a String`, `an Instant`.
    public String described() {
        String simple = type.getSimpleName();
        boolean vowel = "AEIO".indexOf(simple.charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + simple;
    }

    /// The `type` of its JSON Schema.
    public String schemaType() {
        return schemaType;
    }

    /// The `format` of its JSON Schema.
    public Optional<String> schemaFormat() {
        return Optional.ofNullable(schemaFormat);
    }

    /// Whether it is [Comparable].
    boolean isOrdered() {
        return Comparable.class.isAssignableFrom(type);
    }

    /// Whether it is a point in time, as far as it says.
    public boolean isTime() {
        return Temporal.class.isAssignableFrom(type) || this == MONTH_DAY;
    }
}
