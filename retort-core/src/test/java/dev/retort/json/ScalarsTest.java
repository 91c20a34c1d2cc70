// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

    private static final Map<String, Scalar<?>> BY_NAME = Map.ofEntries(
            Map.entry("uuid", Scalars.UUID),
            Map.entry("uri", Scalars.URI),
            Map.entry("date", Scalars.LOCAL_DATE),
            Map.entry("time", Scalars.LOCAL_TIME),
            Map.entry("local_date_time", Scalars.LOCAL_DATE_TIME),
            Map.entry("instant", Scalars.INSTANT),
            Map.entry("offset_date_time", Scalars.OFFSET_DATE_TIME),
            Map.entry("offset_time", Scalars.OFFSET_TIME),
            Map.entry("zoned_date_time", Scalars.ZONED_DATE_TIME),
            Map.entry("year_month", Scalars.YEAR_MONTH),
            Map.entry("month_day", Scalars.MONTH_DAY),
            Map.entry("duration", Scalars.DURATION),
            Map.entry("period", Scalars.PERIOD),
            Map.entry("zone", Scalars.ZONE_ID),
            Map.entry("zone_offset", Scalars.ZONE_OFFSET),
            Map.entry("locale", Scalars.LOCALE),
            Map.entry("currency", Scalars.CURRENCY),
            Map.entry("base64", Scalars.BYTES),
            Map.entry("ip_address", Scalars.INET_ADDRESS),
            Map.entry("ipv4_address", Scalars.INET4_ADDRESS),
            Map.entry("ipv6_address", Scalars.INET6_ADDRESS));

    @ParameterizedTest
    @CsvSource({
        "uuid, 123e4567-e89b-12d3-a456-426614174000",
        "uuid, ffffffff-ffff-ffff-ffff-ffffffffffff",
        "uri, https://example.com/books?q=1#x",
        "uri, /books",
        "date, 2026-11-20",
        "date, 2024-02-29",
        "time, 14:30:00.123",
        "time, 14:30:00",
        "local_date_time, 2026-11-20T14:30:15",
        "instant, 2026-11-20T14:30:15Z",
        "instant, 2026-11-20T14:30:15.123456789Z",
        "offset_date_time, 2026-11-20T14:30:15+01:00",
        "offset_time, 14:30:15-05:00",
        "zoned_date_time, 2026-11-20T14:30:15+01:00[Europe/Paris]",
        "year_month, 2026-11",
        "month_day, --11-20",
        "duration, PT1H30M",
        "period, P1Y2M3D",
        "zone, Europe/Paris",
        "zone, Z",
        "zone_offset, +01:00",
        "locale, en-GB",
        "locale, zh-Hant-TW",
        "currency, EUR",
        "base64, aGVsbG8=",
        "base64, ''",
        "ip_address, 192.0.2.1",
        "ip_address, 2001:db8::1",
        "ipv4_address, 192.0.2.1",
        "ipv6_address, 2001:db8::1",
        "ipv6_address, ::",
        "ipv6_address, ::1",
        "ipv6_address, 1::",
        "ipv6_address, 2001:db8:0:1:1:1:1:1",
        "ipv6_address, 2001:0:0:1::1",
        "ipv6_address, 2001:db8::1:0:0:1",
        "ipv6_address, ::ffff:192.0.2.1",
    })
    void a_text_form_is_read_and_written(String scalar, String text) {
        readAndWrite(BY_NAME.get(scalar), "\"" + text + "\"", text);
    }

    private static <T> void readAndWrite(Scalar<T> scalar, String json, String text) {
        var in = reader(json);
        T value = scalar.read(in);
        var out = new JsonWriter();
        scalar.write(out, value);

        assertThat(in.faults()).isEmpty();
        assertThat(out).hasToString(json);
        assertThat(scalar.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "uuid, 1-1-1-1-1",
        "uuid, 123e4567-e89b-12d3-a456-42661417400",
        "uuid, 123e4567-e89b-12d3-a456-4266141740000",
        "uuid, 123e4567e-89b-12d3-a456-426614174000",
        "uuid, 123e4567-e89b-12d3-a456-42661417400g",
        "uuid, 123e4567-e89b-12d3-a456-42661417400\uFF11",
        "uuid, ''",
        "uri, 'a b'",
        "uri, http://[x",
        "uri, http://b\u00FCcher.de/",
        "uri, /caf\u00E9",
        "date, 2026-02-29",
        "date, 2026-11-31",
        "date, 20261120",
        "date, 2026-1-2",
        "date, 2026-11-20T00:00",
        "time, 24:00",
        "time, 14:60",
        "local_date_time, 2026-11-20 14:30",
        "local_date_time, 2026-11-20T14:30Z",
        "instant, 2026-11-20T14:30:15",
        "instant, 2026-13-20T14:30:15Z",
        "instant, 2016-12-31T22:59:60Z",
        "instant, 2016-12-31T23:58:60Z",
        "instant, 2016-12-31T23:59:60+01:00",
        "instant, 2016-12-31T23:59:61Z",
        "instant, 2026-11-20T24:00:00Z",
        "instant, 2026-11-20T24:00:00+01:00",
        "instant, 2026-11-20T24:00:00+23:00",
        "offset_date_time, 2016-12-31T23:59:60-01:00",
        "offset_date_time, 2016-12-31T23:60:60Z",
        "offset_date_time, 2026-11-20T24:00:00Z",
        "offset_time, 24:00:00Z",
        "time, 14:30:00.",
        "local_date_time, 2026-11-20T14:30:00.",
        "zoned_date_time, 2026-11-20T14:30:00.+01:00[Europe/Paris]",
        "instant, 2026-11-20T14:30:00.Z",
        "instant, 2026-11-20T14:30Z",
        "instant, Z",
        "offset_date_time, 2026-11-20T14:30:00.+01:00",
        "offset_date_time, 2026-11-20T14:30:00+0100",
        "offset_time, 14:30:00.Z",
        "offset_time, Z",
        "offset_time, 00:59:60Z",
        "zoned_date_time, 2016-12-31T23:59:60+01:00[Europe/Paris]",
        "local_date_time, 2016-12-31T23:59:60",
        "time, 23:59:60",
        "offset_date_time, 2026-11-20T14:30:15",
        "offset_time, 14:30",
        "zoned_date_time, 2026-11-20T14:30",
        "year_month, 2026-13",
        "month_day, 11-20",
        "duration, 1h",
        "duration, pt1h",
        "duration, PT1h",
        "duration, PT1234567890123H",
        "duration, P1234567890D",
        "duration, P1D2",
        "period, 1 month",
        "period, p1y",
        "zone, Mars/Olympus",
        "zone_offset, +25:00",
        "zone_offset, +1",
        "locale, en_GB",
        "locale, ''",
        "currency, EURO",
        "currency, eur",
        "base64, aGVsbG8",
        "base64, ????",
        "ip_address, localhost",
        "ip_address, 127.1",
        "ip_address, 192.0.2.256",
        "ip_address, 192.0.2.01",
        "ip_address, 2130706433",
        "ip_address, [::1]",
        "ip_address, fe80::1%eth0",
        "ip_address, 1:2",
        "ipv4_address, ::ffff:192.0.2.1",
        "ipv4_address, 192.0.2.256",
        "ipv4_address, 192.0.2",
        "ipv6_address, 192.0.2.1",
        "ipv6_address, 1::2::3",
        "ip_address, ''",
    })
    void a_text_that_is_none_of_the_type_is_a_fault(String scalar, String text) {
        var in = reader("\"" + text + "\"");

        assertThat(BY_NAME.get(scalar).read(in)).isNull();
        assertThat(in.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(scalar);
            assertThat(fault.detail()).startsWith("must be ");
        });
    }

    /// RFC 3339, 5.6.
    @ParameterizedTest
    @CsvSource({
        "instant, 2026-11-20t14:30:15.5z, 2026-11-20T14:30:15.500Z",
        "instant, 2026-11-20T14:30:15+01:00, 2026-11-20T13:30:15Z",
        "offset_date_time, 2026-11-20t14:30:15z, 2026-11-20T14:30:15Z",
        "offset_date_time, 2026-11-20T14:30:15.123456789-00:30, 2026-11-20T14:30:15.123456789-00:30",
        "offset_time, 14:30:15.5Z, 14:30:15.5Z",
        "offset_time, 14:30:15-18:00, 14:30:15-18:00",
        // As Java writes it.
        "offset_date_time, 2026-11-20T14:30+01:00, 2026-11-20T14:30:00+01:00",
        "offset_time, 14:30Z, 14:30:00Z",
    })
    void a_point_in_time_has_each_form_of_its_standard(String scalar, String text, String read) {
        assertThat(read(BY_NAME.get(scalar), text)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "instant, 2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "instant, 1990-12-31T15:59:60-08:00, 1990-12-31T23:59:59Z",
        "instant, 2016-12-31T23:59:60.5Z, 2016-12-31T23:59:59.500Z",
        "offset_date_time, 1990-12-31T15:59:60-08:00, 1990-12-31T15:59:59-08:00",
        "offset_date_time, 2017-01-01T22:59:60+23:00, 2016-12-31T23:59:59Z",
        "offset_time, 00:59:60+01:00, 00:59:59+01:00",
        "zoned_date_time, 2017-01-01T00:59:60+01:00[Europe/Paris], 2017-01-01T00:59:59+01:00[Europe/Paris]",
    })
    void a_leap_second_is_the_second_before_it(String scalar, String text, String read) {
        assertThat(read(BY_NAME.get(scalar), text)).isEqualTo(read);
    }

    private static <T> String read(Scalar<T> scalar, String text) {
        var in = reader("\"" + text + "\"");
        T value = scalar.read(in);

        assertThat(in.faults()).isEmpty();
        return scalar.format(value);
    }

    @ParameterizedTest
    @MethodSource
    void numbers_and_booleans_are_written_as_such(Scalar<?> scalar, String json) {
        readAndWrite(scalar, json, json);
    }

    static Stream<Arguments> numbers_and_booleans_are_written_as_such() {
        return Stream.of(
                Arguments.of(Scalars.BOOLEAN, "true"),
                Arguments.of(Scalars.BYTE, "-128"),
                Arguments.of(Scalars.SHORT, "32767"),
                Arguments.of(Scalars.INTEGER, "-7"),
                Arguments.of(Scalars.LONG, "9223372036854775807"),
                Arguments.of(Scalars.FLOAT, "1.5"),
                Arguments.of(Scalars.DOUBLE, "0.1"),
                Arguments.of(Scalars.BIG_INTEGER, "123456789012345678901234567890"),
                Arguments.of(Scalars.BIG_DECIMAL, "1.10"),
                Arguments.of(Scalars.YEAR, "2026"));
    }

    @Test
    void a_year_has_a_range() {
        var in = reader("1000000000");

        assertThat(Scalars.YEAR.read(in)).isNull();
        assertThat(in.faults().getFirst().detail()).isEqualTo("must be a year such as 2026");
        assertThat(Scalars.YEAR.format(Year.of(33))).isEqualTo("33");
    }

    @Test
    void text_is_text() {
        readAndWrite(Scalars.STRING, "\"a\\n\"", "a\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"DAYS\"", "\"\\u0044AYS\""})
    void a_constant_is_found_by_its_name(String json) {
        Scalar<TimeUnit> scalar = Scalars.ofEnum(TimeUnit.values());

        assertThat(scalar.read(reader(json))).isEqualTo(TimeUnit.DAYS);
        assertThat(scalar.read(new NameSource(reader("{}"), 0, "DAYS"))).isEqualTo(TimeUnit.DAYS);
        assertThat(scalar.format(TimeUnit.DAYS)).isEqualTo("DAYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"days\"", "\"\"", "\"DAYS \"", "\"NULL\""})
    void a_name_that_no_constant_has_is_a_fault(String json) {
        var in = reader(json);

        assertThat(Scalars.ofEnum(TimeUnit.values()).read(in)).isNull();
        assertThat(in.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("enum");
            assertThat(fault.detail()).startsWith("must be one of NANOSECONDS, ");
            assertThat(fault.arguments()).containsKey("allowed");
        });
    }

    @Test
    void a_type_of_ones_own_has_its_own_words() {
        Scalar<List<String>> pair = Scalars.text(
                "pair",
                "must be a pair such as a-b",
                text -> {
                    if (text.isEmpty()) throw new IllegalArgumentException("not told");
                    return text.contains("-") ? List.of(text.split("-", 2)) : null;
                },
                parts -> String.join("-", parts));

        readAndWrite(pair, "\"x-y\"", "x-y");
        for (String json : List.of("\"xy\"", "\"\"")) {
            var in = reader(json);
            assertThat(pair.read(in)).isNull();
            assertThat(in.faults().getFirst().detail()).isEqualTo("must be a pair such as a-b");
        }
    }

    @Test
    void each_platform_type_has_its_codec_and_others_say_what_to_do() {
        assertThat(Codec.of(String.class)).isSameAs(Scalars.STRING);
        assertThat(Codec.of(byte[].class)).isSameAs(Scalars.BYTES);
        assertThat(Codec.of(JsonValue.class)).isSameAs(Codecs.JSON_VALUE);
        assertThat(Scalars.of(Thread.class)).isNull();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Codec.of(Thread.class));
    }

    private static JsonReader reader(String json) {
        byte[] document = json.getBytes(StandardCharsets.UTF_8);
        return new JsonReader(document, document.length, JsonLimits.defaults());
    }
}
