// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The types of the Java library that are one value, each with its constant in `Scalars` and its JSON Schema.
public enum LibraryScalar {
    STRING("java.lang.String", "string", null),
    BIG_INTEGER("java.math.BigInteger", "integer", null),
    BIG_DECIMAL("java.math.BigDecimal", "number", null),

    /// A `BigInteger` that travels as text; [#DECIMAL_TEXT] is such a `BigDecimal`.
    INTEGER_TEXT("java.math.BigInteger", "string", null),

    DECIMAL_TEXT("java.math.BigDecimal", "string", null),
    UUID("java.util.UUID", "string", "uuid"),
    URI("java.net.URI", "string", "uri-reference"),
    LOCAL_DATE("java.time.LocalDate", "string", "date"),
    LOCAL_TIME("java.time.LocalTime", "string", "partial-time"),
    LOCAL_DATE_TIME("java.time.LocalDateTime", "string", "local-date-time"),
    INSTANT("java.time.Instant", "string", "date-time"),
    OFFSET_DATE_TIME("java.time.OffsetDateTime", "string", "date-time"),
    OFFSET_TIME("java.time.OffsetTime", "string", "time"),
    ZONED_DATE_TIME("java.time.ZonedDateTime", "string", "zoned-date-time"),
    YEAR("java.time.Year", "integer", null),
    YEAR_MONTH("java.time.YearMonth", "string", "year-month"),
    MONTH_DAY("java.time.MonthDay", "string", "month-day"),
    DURATION("java.time.Duration", "string", null),
    PERIOD("java.time.Period", "string", "period"),
    ZONE_ID("java.time.ZoneId", "string", "zone-id"),
    ZONE_OFFSET("java.time.ZoneOffset", "string", "zone-offset"),
    LOCALE("java.util.Locale", "string", "language-tag"),
    CURRENCY("java.util.Currency", "string", "currency"),
    /// One of two formats.
    INET_ADDRESS("java.net.InetAddress", "string", null),

    SECRET("dev.retort.Secret", "string", "password"),
    INET4_ADDRESS("java.net.Inet4Address", "string", "ipv4"),
    INET6_ADDRESS("java.net.Inet6Address", "string", "ipv6"),

    /// Base64.
    BYTES("byte[]", "string", null);

    private final String className;
    private final String schemaType;
    private final @Nullable String schemaFormat;

    LibraryScalar(String className, String schemaType, @Nullable String schemaFormat) {
        this.className = className;
        this.schemaType = schemaType;
        this.schemaFormat = schemaFormat;
    }

    /// The scalar of a class, by its qualified name.
    public static Optional<LibraryScalar> of(String className) {
        return Arrays.stream(values())
                .filter(each -> each.className.equals(className))
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

    public String className() {
        return className;
    }

    /// With an article, as in a sentence: `a String`, `an Instant`.
    public String described() {
        String simple = className.substring(className.lastIndexOf('.') + 1);
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
        return switch (this) {
            case PERIOD, ZONE_ID, LOCALE, CURRENCY, SECRET, INET_ADDRESS, INET4_ADDRESS, INET6_ADDRESS, BYTES -> false;
            default -> true;
        };
    }

    public boolean isTime() {
        return className.startsWith("java.time.")
                && this != DURATION
                && this != PERIOD
                && this != ZONE_ID
                && this != ZONE_OFFSET;
    }
}
