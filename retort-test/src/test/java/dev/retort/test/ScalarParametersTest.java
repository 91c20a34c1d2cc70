// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
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
import java.util.UUID;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every scalar type in a path, a query and a header.
@ParameterizedClass
@EnumSource(Way.class)
record ScalarParametersTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().mount(new Types()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    enum Species {
        CAT,
        DOG
    }

    /// A number between 1 and 5.
    @Json.Value
    record Stars(int count) {
        Stars {
            if (count < 1 || count > 5) throw new IllegalArgumentException("must be 1 to 5 stars");
        }
    }

    /// Says what it got: from the path, the query, the header.
    @Resource("/types")
    record Types() {

        @Get("/boolean/{path}")
        String aBoolean(boolean path, Boolean query, @Header("x-value") Boolean header) {
            return path + " " + query + " " + header;
        }

        @Get("/byte/{path}")
        String aByte(byte path, Byte query, @Header("x-value") Byte header) {
            return path + " " + query + " " + header;
        }

        @Get("/short/{path}")
        String aShort(short path, Short query, @Header("x-value") Short header) {
            return path + " " + query + " " + header;
        }

        @Get("/int/{path}")
        String aInt(int path, Integer query, @Header("x-value") Integer header) {
            return path + " " + query + " " + header;
        }

        @Get("/long/{path}")
        String aLong(long path, Long query, @Header("x-value") Long header) {
            return path + " " + query + " " + header;
        }

        @Get("/float/{path}")
        String aFloat(float path, Float query, @Header("x-value") Float header) {
            return path + " " + query + " " + header;
        }

        @Get("/double/{path}")
        String aDouble(double path, Double query, @Header("x-value") Double header) {
            return path + " " + query + " " + header;
        }

        @Get("/String/{path}")
        String aString(String path, String query, @Header("x-value") String header) {
            return path + " " + query + " " + header;
        }

        @Get("/BigInteger/{path}")
        String aBigInteger(BigInteger path, BigInteger query, @Header("x-value") BigInteger header) {
            return path + " " + query + " " + header;
        }

        @Get("/BigDecimal/{path}")
        String aBigDecimal(BigDecimal path, BigDecimal query, @Header("x-value") BigDecimal header) {
            return path + " " + query + " " + header;
        }

        @Get("/UUID/{path}")
        String aUUID(UUID path, UUID query, @Header("x-value") UUID header) {
            return path + " " + query + " " + header;
        }

        @Get("/URI/{path}")
        String aURI(URI path, URI query, @Header("x-value") URI header) {
            return path + " " + query + " " + header;
        }

        @Get("/LocalDate/{path}")
        String aLocalDate(LocalDate path, LocalDate query, @Header("x-value") LocalDate header) {
            return path + " " + query + " " + header;
        }

        @Get("/LocalTime/{path}")
        String aLocalTime(LocalTime path, LocalTime query, @Header("x-value") LocalTime header) {
            return path + " " + query + " " + header;
        }

        @Get("/LocalDateTime/{path}")
        String aLocalDateTime(LocalDateTime path, LocalDateTime query, @Header("x-value") LocalDateTime header) {
            return path + " " + query + " " + header;
        }

        @Get("/Instant/{path}")
        String aInstant(Instant path, Instant query, @Header("x-value") Instant header) {
            return path + " " + query + " " + header;
        }

        @Get("/OffsetDateTime/{path}")
        String aOffsetDateTime(OffsetDateTime path, OffsetDateTime query, @Header("x-value") OffsetDateTime header) {
            return path + " " + query + " " + header;
        }

        @Get("/OffsetTime/{path}")
        String aOffsetTime(OffsetTime path, OffsetTime query, @Header("x-value") OffsetTime header) {
            return path + " " + query + " " + header;
        }

        @Get("/ZonedDateTime/{path}")
        String aZonedDateTime(ZonedDateTime path, ZonedDateTime query, @Header("x-value") ZonedDateTime header) {
            return path + " " + query + " " + header;
        }

        @Get("/Year/{path}")
        String aYear(Year path, Year query, @Header("x-value") Year header) {
            return path + " " + query + " " + header;
        }

        @Get("/YearMonth/{path}")
        String aYearMonth(YearMonth path, YearMonth query, @Header("x-value") YearMonth header) {
            return path + " " + query + " " + header;
        }

        @Get("/MonthDay/{path}")
        String aMonthDay(MonthDay path, MonthDay query, @Header("x-value") MonthDay header) {
            return path + " " + query + " " + header;
        }

        @Get("/Duration/{path}")
        String aDuration(Duration path, Duration query, @Header("x-value") Duration header) {
            return path + " " + query + " " + header;
        }

        @Get("/Period/{path}")
        String aPeriod(Period path, Period query, @Header("x-value") Period header) {
            return path + " " + query + " " + header;
        }

        @Get("/ZoneId/{path}")
        String aZoneId(ZoneId path, ZoneId query, @Header("x-value") ZoneId header) {
            return path + " " + query + " " + header;
        }

        @Get("/ZoneOffset/{path}")
        String aZoneOffset(ZoneOffset path, ZoneOffset query, @Header("x-value") ZoneOffset header) {
            return path + " " + query + " " + header;
        }

        @Get("/Locale/{path}")
        String aLocale(Locale path, Locale query, @Header("x-value") Locale header) {
            return path + " " + query + " " + header;
        }

        @Get("/Currency/{path}")
        String aCurrency(Currency path, Currency query, @Header("x-value") Currency header) {
            return path + " " + query + " " + header;
        }

        @Get("/InetAddress/{path}")
        String aInetAddress(InetAddress path, InetAddress query, @Header("x-value") InetAddress header) {
            return path + " " + query + " " + header;
        }

        @Get("/Species/{path}")
        String aSpecies(Species path, Species query, @Header("x-value") Species header) {
            return path + " " + query + " " + header;
        }

        @Get("/Stars/{path}")
        String aStars(Stars path, Stars query, @Header("x-value") Stars header) {
            return path + " " + query + " " + header;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        boolean          | true                                  | true
        boolean          | false                                 | false
        byte             | -128                                  | -128
        byte             | 127                                   | 127
        short            | -32768                                | -32768
        short            | 32767                                 | 32767
        int              | -2147483648                           | -2147483648
        int              | 2147483647                            | 2147483647
        int              | -0                                    | 0
        int              | 007                                   | 7
        long             | -9223372036854775808                  | -9223372036854775808
        long             | 9223372036854775807                   | 9223372036854775807
        float            | 0.1                                   | 0.1
        float            | 1e3                                   | 1000.0
        double           | -2.5E-3                               | -0.0025
        double           | 7                                     | 7.0
        String           | Hello, World!                         | Hello, World!
        String           | a/b                                   | a/b
        String           | 100%                                  | 100%
        String           | a+b                                   | a+b
        BigInteger       | 123456789012345678901234567890        | 123456789012345678901234567890
        BigDecimal       | 0.10                                  | 0.10
        BigDecimal       | 12345678901234567890.123456789        | 12345678901234567890.123456789
        UUID             | f81d4fae-7dec-11d0-a765-00a0c91e6bf6  | f81d4fae-7dec-11d0-a765-00a0c91e6bf6
        UUID             | F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6  | f81d4fae-7dec-11d0-a765-00a0c91e6bf6
        URI              | https://example.com/a?b=c#d           | https://example.com/a?b=c#d
        LocalDate        | 2024-02-29                            | 2024-02-29
        LocalTime        | 14:30                                 | 14:30
        LocalTime        | 14:30:15.5                            | 14:30:15.500
        LocalDateTime    | 2026-11-20T14:30:00                   | 2026-11-20T14:30
        Instant          | 2026-11-20T14:30:00Z                  | 2026-11-20T14:30:00Z
        Instant          | 2026-11-20T14:30:00+23:00             | 2026-11-19T15:30:00Z
        OffsetDateTime   | 2026-11-20T14:30:00+01:00             | 2026-11-20T14:30+01:00
        OffsetDateTime   | 2026-11-20T14:30:00+18:00             | 2026-11-20T14:30+18:00
        OffsetDateTime   | 2026-11-20T14:30:00+18:01             | 2026-11-19T20:29Z
        OffsetDateTime   | 2026-11-20T14:30:00.5-23:59           | 2026-11-21T14:29:00.500Z
        OffsetTime       | 14:30:00+01:00                        | 14:30+01:00
        OffsetTime       | 14:30:00+23:00                        | 15:30Z
        OffsetTime       | 14:30:00-23:00                        | 13:30Z
        ZonedDateTime    | 2026-11-20T14:30:00+01:00[Europe/Paris] | 2026-11-20T14:30+01:00[Europe/Paris]
        Year             | 2026                                  | 2026
        YearMonth        | 2026-11                               | 2026-11
        MonthDay         | --11-20                               | --11-20
        Duration         | PT1H30M                               | PT1H30M
        Period           | P1Y2M3D                               | P1Y2M3D
        ZoneId           | Europe/Paris                          | Europe/Paris
        ZoneOffset       | +01:00                                | +01:00
        Locale           | en-GB                                 | en_GB
        Currency         | EUR                                   | EUR
        InetAddress      | 192.0.2.1                             | /192.0.2.1
        InetAddress      | 2001:db8::1                           | /2001:db8:0:0:0:0:0:1
        Species          | DOG                                   | DOG
        Stars            | 5                                     | Stars[count=5]
        """)
    void a_value_is_converted_wherever_it_stands(String type, String sent, String got) {
        TestResponse response = send(type, sent);

        assertThat(response.text()).isEqualTo(got + " " + got + " " + got);
        assertThat(response.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        boolean          | yes                    | type              | must be true or false
        boolean          | TRUE                   | type              | must be true or false
        boolean          | 1                      | type              | must be true or false
        byte             | 128                    | range             | must be between -128 and 127
        byte             | -129                   | range             | must be between -128 and 127
        short            | 32768                  | range             | must be between -32768 and 32767
        int              | 2147483648             | range             | must be between -2147483648 and 2147483647
        int              | 99999999999999999999   | range             | must be between -2147483648 and 2147483647
        int              | x                      | type              | must be an integer
        int              | 1.0                    | type              | must be an integer
        int              | 1e3                    | type              | must be an integer
        int              | +5                     | type              | must be an integer
        int              | 0x1F                   | type              | must be an integer
        int              | 1_000                  | type              | must be an integer
        int              | 5 5                    | type              | must be an integer
        int              | -                      | type              | must be an integer
        long             | 9223372036854775808    | range             | must be between -9223372036854775808 and 9223372036854775807
        float            | NaN                    | type              | must be a number
        float            | 1e39                   | range             | is too large a number
        double           | Infinity               | type              | must be a number
        double           | 1e309                  | range             | is too large a number
        double           | 1d                     | type              | must be a number
        double           | .5                     | type              | must be a number
        double           | 5.                     | type              | must be a number
        double           | 1e                     | type              | must be a number
        BigInteger       | 1.5                    | type              | must be an integer
        BigDecimal       | 1,5                    | type              | must be a number
        BigDecimal       | 1e99999                | type              | must be a number
        UUID             | f81d4fae               | uuid              | must be a UUID
        URI              | http://a b             | uri               | must be a URI such as https://example.com/books
        LocalDate        | 2023-02-29             | date              | must be a date such as 2026-11-20
        LocalDate        | 20.11.2026             | date              | must be a date such as 2026-11-20
        LocalTime        | 25:00                  | time              | must be a time such as 14:30:00
        LocalDateTime    | 2026-11-20             | local_date_time   | must be a date and time such as 2026-11-20T14:30:00
        Instant          | 2026-11-20T14:30:00    | instant           | must be a point in time such as 2026-11-20T14:30:00Z
        OffsetDateTime   | 2026-11-20T14:30:00    | offset_date_time  | must be a date and time with an offset such as 2026-11-20T14:30:00+01:00
        OffsetDateTime   | 2026-11-20T14:30:00+24:00 | offset_date_time | must be a date and time with an offset such as 2026-11-20T14:30:00+01:00
        OffsetDateTime   | 2026-11-20T14:30:00-19:60 | offset_date_time | must be a date and time with an offset such as 2026-11-20T14:30:00+01:00
        OffsetTime       | 14:30                  | offset_time       | must be a time with an offset such as 14:30:00+01:00
        LocalTime        | 14:30:00.              | time              | must be a time such as 14:30:00
        LocalDateTime    | 2026-11-20T14:30:00.   | local_date_time   | must be a date and time such as 2026-11-20T14:30:00
        Instant          | 2026-11-20T14:30:00.Z  | instant           | must be a point in time such as 2026-11-20T14:30:00Z
        Instant          | 2026-11-20T14:30Z      | instant           | must be a point in time such as 2026-11-20T14:30:00Z
        ZonedDateTime    | 2026-11-20             | zoned_date_time   | must be a date and time with a zone such as 2026-11-20T14:30:00+01:00[Europe/Paris]
        Year             | MMXXVI                 | type              | must be an integer
        Year             | 1000000000             | year              | must be a year such as 2026
        YearMonth        | 2026-13                | year_month        | must be a month such as 2026-11
        MonthDay         | 11-20                  | month_day         | must be a day of the year such as --11-20
        Duration         | 90                     | duration          | must be a duration such as PT1H30M
        Period           | 1Y                     | period            | must be a period such as P1Y2M3D
        ZoneId           | Mars/Phobos            | zone              | must be a time zone such as Europe/Paris
        ZoneOffset       | 1                      | zone_offset       | must be an offset such as +01:00
        Locale           | no_such_tag!           | locale            | must be a language tag such as en-GB
        Currency         | Euro                   | currency          | must be a currency code such as EUR
        InetAddress      | example.com            | ip_address        | must be an IP address such as 192.0.2.1
        Species          | COW                    | enum              | must be one of CAT, DOG
        Species          | cat                    | enum              | must be one of CAT, DOG
        Stars            | 6                      | invalid           | must be 1 to 5 stars
        Stars            | five                   | type              | must be an integer
        """)
    void a_value_of_another_type_is_a_fault_wherever_it_stands(String type, String sent, String code, String detail) {
        TestResponse response = send(type, sent);

        assertThat(Faults.of(response))
                .containsExactly(
                        "path /path " + code + " " + detail,
                        "query /query " + code + " " + detail,
                        "header /x-value " + code + " " + detail);
        assertThat(response.status()).isEqualTo(422);
    }

    private static TestResponse send(String type, String value) {
        String encoded = URLEncoder.encode(value, UTF_8).replace("+", "%20");
        return client.get("/types/" + type + "/" + encoded + "?query=" + encoded)
                .header("X-Value", value)
                .send();
    }
}
