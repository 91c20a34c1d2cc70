// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.retort.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers are those that Java makes of the same digits.
class JsonNumberReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "-0.0",
                "1",
                "-1",
                "0.1",
                "0.2",
                "0.3",
                "1.1",
                "19.99",
                "100.01",
                "123456.789",
                "1e22",
                "1e23",
                "-1e22",
                "9007199254740991",
                "9007199254740992",
                "9007199254740993",
                "9007199254740993e1",
                "9007199254740992e22",
                "9007199254740992e23",
                "1e-22",
                "1e-23",
                "123e-20",
                "8.5e-22",
                "2.2250738585072014E-308",
                "2.2250738585072011e-308",
                "2.2250738585072012e-308",
                "4.9e-324",
                "2.4703282292062327e-324",
                "2.4703282292062328e-324",
                "1e-400",
                "1.7976931348623157e308",
                "1.7976931348623158e308",
                "179769313486231570000e288",
                "0e400",
                "0.000e-399",
                "5e-324",
                "1.00000005960464477540",
                "1.0000000596046448",
                "16777216",
                "16777217",
                "16777219e3",
                "33554435",
                "0.1234567890123456789",
                "12345678901234567890",
                "123456789012345678901234567890",
                "3.141592653589793238462643383279",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "18446744073709551616",
                "92233720368547758080",
                "922337203685477579",
                "922337203685477580",
                "9.223372036854775807e18",
                "1.4e-45",
                "7.0e-46",
                "7.1e-46",
                "3.4028235e38",
                "3.40282346638528859811704183484516925440e38",
                "1e10",
                "1e11",
                "16777216e10",
                "16777216e-10",
                "16777217e-10",
                "1e-11",
                "0.00000000000000000000000000000000000000000000000000001",
                "100000000000000000000000000000000000000000000000000",
                "6.02214076e23",
                "6.62607015e-34",
                "8.10109172351e-10",
                "1.0e0",
                "2.5E+3",
                "2.5E-3",
            })
    void a_number_is_what_java_makes_of_it(String number) {
        assertThat(read(number, JsonReader::readDouble)).isEqualTo(Double.parseDouble(number));
        assertThat(read(number, JsonReader::readBigDecimal)).isEqualTo(new BigDecimal(number));
        if (Float.isFinite(Float.parseFloat(number)))
            assertThat(read(number, JsonReader::readFloat)).isEqualTo(Float.parseFloat(number));
    }

    @Test
    void random_numbers_are_what_java_makes_of_them() {
        var random = new Random(8259);
        for (int i = 0; i < 50_000; i++) {
            String number = i % 2 == 0 ? randomNumber(random) : betweenTwoDoubles(random);
            assertThat(read(number, JsonReader::readDouble)).as(number).isEqualTo(Double.parseDouble(number));
            assertThat(read(number, JsonReader::readFloat)).as(number).isEqualTo(Float.parseFloat(number));
            assertThat(read(number, JsonReader::readBigDecimal)).as(number).isEqualTo(new BigDecimal(number));
        }
    }

    private static String randomNumber(Random random) {
        var number = new StringBuilder(random.nextBoolean() ? "-" : "");
        number.append(random.nextLong(1L << 1 + random.nextInt(62)));
        if (random.nextBoolean()) number.append('.').append(random.nextLong(1L << 1 + random.nextInt(40)));
        if (random.nextInt(3) == 0) number.append('e').append(random.nextInt(-30, 18));
        return number.toString();
    }

    /// The middle of two neighbours, to 19 digits: the hardest case of rounding.
    private static String betweenTwoDoubles(Random random) {
        double one = random.nextDouble() * Math.pow(10, random.nextInt(-10, 18));
        return new BigDecimal(one)
                .add(new BigDecimal(Math.nextUp(one)))
                .divide(BigDecimal.TWO)
                .round(new MathContext(17 + random.nextInt(3)))
                .toString();
    }

    @Test
    void random_integers_of_each_length_are_read() {
        var random = new Random(64);
        for (int i = 0; i < 50_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            String number = Long.toString(value);
            assertThat(read(number, JsonReader::readLong)).isEqualTo(value);
            assertThat(read(number, JsonReader::readBigInteger)).isEqualTo(BigInteger.valueOf(value));
            if (value == (int) value)
                assertThat(read(number, JsonReader::readInt)).isEqualTo((int) value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "1.0, 1",
        "-1.00, -1",
        "1e2, 100",
        "1.5e1, 15",
        "120e-1, 12",
        "0.0, 0",
        "0e5, 0",
        "0e-5, 0",
        "2147483647, 2147483647",
        "-2147483648, -2147483648",
        "2147483647.0, 2147483647",
        "2.147483647E+9, 2147483647",
        "100e-2, 1",
        "0.00001e5, 1",
        "1000e-3, 1"
    })
    void an_integer_is_one_by_its_value(String number, int value) {
        assertThat(read(number, JsonReader::readInt)).isEqualTo(value);
        assertThat(read(number, JsonReader::readLong)).isEqualTo(value);
        assertThat(read(number, JsonReader::readBigInteger)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.5", "0.1", "-0.5", "1e-1", "15e-1", "0.00000000000000000000001", "2147483647.5", "100e-3"})
    void a_fraction_is_no_integer(String number) {
        assertThat(fault(number, JsonReader::readInt)).isEqualTo("type: must be an integer");
        assertThat(fault(number, JsonReader::readLong)).isEqualTo("type: must be an integer");
        assertThat(fault(number, JsonReader::readBigInteger)).isEqualTo("type: must be an integer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "-2147483649",
                "9223372036854775807",
                "9223372036854775808",
                "18446744073709551616",
                "1e10",
                "2147483648.0",
                "1e300"
            })
    void an_int_has_a_range(String number) {
        assertThat(fault(number, JsonReader::readInt)).isEqualTo("range: must be between -2147483648 and 2147483647");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "9999999999999999999",
                "18446744073709551617",
                "12345678901234567890123",
                "1e19",
                "-1e300"
            })
    void a_long_has_a_range(String number) {
        assertThat(fault(number, JsonReader::readLong))
                .isEqualTo("range: must be between -9223372036854775808 and 9223372036854775807");
    }

    @Test
    void the_small_integers_have_their_ranges() {
        assertThat(read("-128", JsonReader::readByte)).isEqualTo((byte) -128);
        assertThat(read("32767", JsonReader::readShort)).isEqualTo((short) 32767);
        assertThat(fault("128", JsonReader::readByte)).isEqualTo("range: must be between -128 and 127");
        assertThat(fault("-32769", JsonReader::readShort)).isEqualTo("range: must be between -32768 and 32767");
        assertThat(fault("1e39", JsonReader::readFloat))
                .isEqualTo("range: must be between -3.4028235E38 and 3.4028235E38");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "1e400", "1.7976931348623159e308", "1e99999999999999999999"})
    void a_double_that_would_be_infinite_is_no_number(String number) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> read(number, JsonReader::readDouble))
                .withMessage("number out of range at line 1, column 1");
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> read(number, JsonReader::readFloat));
    }

    @Test
    void digits_are_limited() {
        String most = "9".repeat(400);

        assertThat(read(most, JsonReader::readBigInteger)).isEqualTo(new BigInteger(most));
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> read(most + "9", JsonReader::readBigInteger))
                .withMessage("a number of more than 400 digits at line 1, column 1");
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> read("0." + most, JsonReader::readDouble));
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> read(most + "9", JsonReader::readInt));
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> read(most + "9", in -> {
                    in.skip();
                    return 0;
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e401", "1e-401", "1E+999999999", "1e-999999999", "1e99999999999999999999", "0e401"})
    void the_exponents_of_exact_numbers_are_limited(String number) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> read(number, JsonReader::readBigDecimal))
                .withMessage("a number with an exponent beyond 400 at line 1, column 1");
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> read(number, JsonReader::readBigInteger));
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> read(number, JsonReader::readLong));
    }

    @Test
    void a_tight_limit_of_digits_holds_for_plain_integers_too() {
        var in = new JsonReader("12345".getBytes(StandardCharsets.UTF_8), 5, new JsonLimits(1, 4));

        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(in::readInt);
    }

    private static <T> T read(String number, Function<JsonReader, T> read) {
        var in = reader(number);
        T value = read.apply(in);
        in.end();
        assertThat(in.faults()).isEmpty();
        return value;
    }

    private static String fault(String number, Function<JsonReader, ?> read) {
        var in = reader("[" + number + ",7]");
        in.beginArray();
        in.nextElement();
        assertThat(read.apply(in)).isIn((byte) 0, (short) 0, 0, 0L, 0f, null);
        in.nextElement();
        assertThat(in.readInt()).isEqualTo(7);
        assertThat(in.faults()).hasSize(1);
        Fault fault = in.faults().getFirst();
        assertThat(fault.pointer()).isEqualTo("/0");
        return fault.code() + ": " + fault.detail();
    }

    private static JsonReader reader(String json) {
        byte[] document = json.getBytes(StandardCharsets.UTF_8);
        return new JsonReader(document, document.length, JsonLimits.defaults());
    }
}
