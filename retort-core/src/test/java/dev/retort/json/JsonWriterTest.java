// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    private static final Names NAMES = Names.of("title", "a\"b", "é");

    @Test
    void commas_come_by_themselves() {
        assertThat(written(out -> {
                    out.beginArray();
                    out.value(1);
                    out.beginObject();
                    out.name(NAMES, 0).value("x");
                    out.name(NAMES, 1).beginArray().endArray();
                    out.name(NAMES, 2).nullValue();
                    out.name("map").beginObject().endObject();
                    out.endObject();
                    out.value(true);
                    out.beginArray()
                            .beginArray()
                            .endArray()
                            .beginArray()
                            .endArray()
                            .endArray();
                    out.value(false);
                    out.endArray();
                }))
                .isEqualTo("[1,{\"title\":\"x\",\"a\\\"b\":[],\"é\":null,\"map\":{}},true,[[],[]],false]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\n", "\u0001", "\u007f", "é", "ÿ", "ō", "𝄞"})
    void whatever_is_unusual_is_found_at_every_place_of_a_long_text(String unusual) {
        for (int before = 0; before < 300; before++) {
            String text = "a".repeat(before) + unusual + "b".repeat(before % 70) + unusual + unusual + "c".repeat(20);
            String document = written(out -> out.beginArray().value(text));
            byte[] bytes = (document + "]").getBytes(StandardCharsets.UTF_8);
            var in = new JsonReader(bytes, bytes.length, JsonLimits.defaults());
            in.beginArray();
            in.nextElement();
            assertThat(in.readString()).isEqualTo(text);
            assertThat(in.nextElement()).isFalse();
        }
    }

    @Test
    void text_of_one_byte_a_character_is_escaped_where_it_must_be_and_nowhere_else() {
        String text = "é/\"\\\u007f\b".repeat(40);
        assertThat(written(out -> out.value(text))).isEqualTo("\"" + "é/\\\"\\\\\u007f\\b".repeat(40) + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                9,
                10,
                -10,
                99,
                100,
                101,
                999,
                1000,
                9999,
                12345,
                99999,
                100000,
                2147483647,
                -2147483648,
                2147483648L,
                999999999999999999L,
                1000000000000000000L,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1
            })
    void integers_are_written_as_java_writes_them(long value) {
        assertThat(written(out -> out.value(value))).isEqualTo(Long.toString(value));
        assertThat(written(out -> out.value((int) value))).isEqualTo(Integer.toString((int) value));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                0.5,
                0.1,
                0.001,
                0.0011,
                0.00099,
                19.99,
                45.9,
                100.05,
                -3.125,
                1234.567,
                1234.5678,
                9999999,
                9999999.999,
                9999999.9995,
                1e7,
                1.005,
                2.675,
                0.3,
                0.1 + 0.2,
                1e21,
                1e-7,
                123456789.125,
                Double.MAX_VALUE,
                Double.MIN_VALUE,
                4.35,
                8.41,
                1.0000000000000002
            })
    void doubles_are_written_as_java_writes_them(double value) {
        assertThat(written(out -> out.value(value))).isEqualTo(Double.toString(value));
        assertThat(written(out -> out.value((float) 1.1))).isEqualTo("1.1");
    }

    @Test
    void random_doubles_are_written_as_java_writes_them() {
        var random = new Random(754);
        for (int i = 0; i < 50_000; i++) {
            double value = switch (i % 3) {
                case 0 -> random.nextInt(1_000_000_000) / 100.0;
                case 1 -> random.nextInt(1_000_000_000) / 1000.0 * (random.nextBoolean() ? 1 : -1);
                default -> random.nextDouble() * Math.pow(10, random.nextInt(-5, 9));
            };
            assertThat(written(out -> out.value(value))).isEqualTo(Double.toString(value));
        }
    }

    @Test
    void numbers_that_json_has_not_are_refused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> new JsonWriter().value(value))
                    .withMessage("JSON has no number " + value + "; write null or leave it out");
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> new JsonWriter().value((float) value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.50, 1.50",
        "1E+3, 1000",
        "1E-10, 0.0000000001",
        "1E+21, 1E+21",
        "-1.5E+300, -15E+299",
        "719195372885E+400, 719195372885E+400",
        "719195372885E-400, 7.19195372885E-389",
        "1E-21, 1E-21",
        "0E-5, 0.00000"
    })
    void decimals_are_plain_unless_there_were_many_zeros(String value, String json) {
        assertThat(written(out -> out.value(new BigDecimal(value)))).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource
    void strings_escape_what_they_must(String value, String json) {
        assertThat(written(out -> out.value(value))).isEqualTo(json);
        assertThat(written(out -> out.beginObject().name(value).nullValue())).isEqualTo("{" + json + ":null");
    }

    static Stream<Arguments> strings_escape_what_they_must() {
        return Stream.of(
                Arguments.of("", "\"\""),
                Arguments.of("plain / text", "\"plain / text\""),
                Arguments.of("\"\\", "\"\\\"\\\\\""),
                Arguments.of("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""),
                Arguments.of("\0\u0001\u001F\u007F", "\"\\u0000\\u0001\\u001f\u007F\""),
                Arguments.of("é ߿ ࠀ \u2028", "\"é ߿ ࠀ \u2028\""),
                Arguments.of("x\uD83D\uDE00y", "\"x\uD83D\uDE00y\""),
                Arguments.of("a\uD83D", "\"a\uFFFD\""),
                Arguments.of("\uD83Da", "\"\uFFFDa\""),
                Arguments.of("\uDE00\uD83D", "\"\uFFFD\uFFFD\""),
                Arguments.of("x".repeat(2000) + "\n", "\"" + "x".repeat(2000) + "\\n\""),
                Arguments.of("€".repeat(2000), "\"" + "€".repeat(2000) + "\""),
                Arguments.of("\0".repeat(600), "\"" + "\\u0000".repeat(600) + "\""));
    }

    @Test
    void random_strings_are_read_back() {
        var random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            int[] characters = random.ints(random.nextInt(40), 0, i % 2 == 0 ? 0x100 : 0x20000)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .toArray();
            String text = new String(characters, 0, characters.length);
            assertThat(JsonValue.parse(written(out -> out.value(text)))).isEqualTo(new JsonString(text));
        }
    }

    @ParameterizedTest
    @MethodSource
    void any_value_is_written_by_its_class(Object value, String json) {
        assertThat(written(out -> out.any(value))).isEqualTo(json);
    }

    static Stream<Arguments> any_value_is_written_by_its_class() throws Exception {
        var members = new LinkedHashMap<Object, Object>();
        members.put("a", null);
        members.put(TimeUnit.DAYS, 1);
        members.put(7, List.of());
        members.put(LocalDate.of(2026, 11, 20), Optional.empty());
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of("é", "\"é\""),
                Arguments.of(new StringBuilder("x"), "\"x\""),
                Arguments.of('c', "\"c\""),
                Arguments.of(List.of(true, (byte) 1, (short) 2, 3, 4L, 1.5f, 2.5), "[true,1,2,3,4,1.5,2.5]"),
                Arguments.of(List.of(BigInteger.TWO, new BigDecimal("1.10")), "[2,1.10]"),
                Arguments.of(members, "{\"a\":null,\"DAYS\":1,\"7\":[],\"2026-11-20\":null}"),
                Arguments.of(Arrays.asList(1, null), "[1,null]"),
                Arguments.of(new Object[] {1, "x"}, "[1,\"x\"]"),
                Arguments.of(new int[][] {{1}, {}}, "[[1],[]]"),
                Arguments.of(new long[] {1}, "[1]"),
                Arguments.of(new double[] {1}, "[1.0]"),
                Arguments.of(new float[] {1}, "[1.0]"),
                Arguments.of(new short[] {1}, "[1]"),
                Arguments.of(new boolean[] {true}, "[true]"),
                Arguments.of(new byte[] {1, 2}, "\"AQI=\""),
                Arguments.of(new char[] {'a', 'b'}, "\"ab\""),
                Arguments.of(Optional.of(Optional.of("x")), "\"x\""),
                Arguments.of(TimeUnit.DAYS, "\"DAYS\""),
                Arguments.of(JsonValue.parse("[1,{}]"), "[1,{}]"),
                Arguments.of(LocalDate.of(2026, 11, 20), "\"2026-11-20\""),
                Arguments.of(ZoneId.of("Europe/Paris"), "\"Europe/Paris\""),
                Arguments.of(InetAddress.ofLiteral("::1"), "\"::1\""),
                Arguments.of(URI.create("a?b"), "\"a?b\""),
                Arguments.of(new UUID(0, 1), "\"00000000-0000-0000-0000-000000000001\""));
    }

    @Test
    void a_class_without_a_codec_is_named() {
        for (Object value : List.of(new Object(), new AtomicInteger(), Map.of("x", List.of(new Thread()))))
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new JsonWriter().any(value));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new JsonWriter().any(Path.of("x")))
                .withMessageContaining("java.nio.file.Path");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new JsonWriter().any(Map.of(new Object(), 1)))
                .withMessageContaining("java.lang.Object");
    }

    @Test
    void a_value_that_contains_itself_is_refused() {
        var endless = new ArrayList<Object>();
        endless.add(endless);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new JsonWriter().any(endless))
                .withMessage("JSON nested deeper than 1000 levels: does a value contain itself?");
    }

    @Test
    void a_writer_can_be_used_again() {
        var out = new JsonWriter();
        out.beginArray().value("x".repeat(5000));
        out.reset();
        out.value(1);

        assertThat(out.toByteArray()).asString(StandardCharsets.UTF_8).isEqualTo("1");
        assertThat(out.length()).isEqualTo(1);
        assertThat(out.buffer()[0]).isEqualTo((byte) '1');
    }

    private static String written(Consumer<JsonWriter> write) {
        var out = new JsonWriter();
        write.accept(out);
        return out.toString();
    }
}
