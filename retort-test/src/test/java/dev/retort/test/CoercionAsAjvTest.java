// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Coercion;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Migration;
import dev.retort.Name;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Strict;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonNumber;
import dev.retort.json.JsonValue;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Values of other types, beside what Fastify 5.12.8 with Ajv 8.20.0 has said of them: its answers are in
/// `ajv-coercion.txt`, which `examples/conformance/judge/coercion.mjs` writes.
class CoercionAsAjvTest {

    @Json
    record Integer(BigInteger value) {}

    @Json
    record Number(double value) {}

    @Json
    record Truth(boolean value) {}

    @Json
    record Text(String value) {}

    @Json
    enum Color {
        @Name("red")
        RED,
        @Name("5")
        FIVE,
        @Name("true")
        TRUE
    }

    @Json
    record Colored(Color value) {}

    @Json
    record Day(LocalDate value) {}

    @Json
    record Nullable(Optional<BigInteger> value) {}

    @Json
    record Integers(List<BigInteger> value) {}

    @Json
    record Texts(List<String> value) {}

    @Json
    record Lists(List<List<BigInteger>> value) {}

    @Json
    record Other(Set<Long> numbers, float[] array, @Strict int strict) {}

    @Resource
    static final class Echo {

        @Post("/integer")
        Integer integer(Integer body) {
            return body;
        }

        @Get("/integer")
        Integer integerOf(BigInteger value) {
            return new Integer(value);
        }

        @Post("/number")
        Number number(Number body) {
            return body;
        }

        @Get("/number")
        Number numberOf(double value) {
            return new Number(value);
        }

        @Post("/boolean")
        Truth truth(Truth body) {
            return body;
        }

        @Get("/boolean")
        Truth truthOf(boolean value) {
            return new Truth(value);
        }

        @Post("/string")
        Text text(Text body) {
            return body;
        }

        @Get("/string")
        Text textOf(String value) {
            return new Text(value);
        }

        @Post("/color")
        Colored color(Colored body) {
            return body;
        }

        @Get("/color")
        Colored colorOf(Color value) {
            return new Colored(value);
        }

        @Post("/date")
        Day day(Day body) {
            return body;
        }

        @Get("/date")
        Day dayOf(LocalDate value) {
            return new Day(value);
        }

        @Post("/nullable")
        Nullable nullable(Nullable body) {
            return body;
        }

        @Get("/nullable")
        Nullable nullableOf(Optional<BigInteger> value) {
            return new Nullable(value);
        }

        @Post("/integers")
        Integers integers(Integers body) {
            return body;
        }

        @Get("/integers")
        Integers integersOf(List<BigInteger> value) {
            return new Integers(value);
        }

        @Post("/strings")
        Texts texts(Texts body) {
            return body;
        }

        @Get("/strings")
        Texts textsOf(List<String> value) {
            return new Texts(value);
        }

        @Post("/lists")
        Lists lists(Lists body) {
            return body;
        }

        @Post("/other")
        Other other(Other body) {
            return body;
        }
    }

    private final TestClient client =
            TestClient.inMemory(Retort.create().install(Migration.fromFastify()).mount(new Echo()));

    /// @param sent a value in JSON, or a query
    /// @param said the value that was read, in JSON, or what is wrong with it
    private record Row(String type, String sent, int status, String said) {

        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(cells[0], cells[1], java.lang.Integer.parseInt(cells[2]), cells[3]);
        }

        String expected() {
            return status == 200 ? usual(JsonValue.parse(said)) : said.replace("integer,null", "integer");
        }

        @Override
        public String toString() {
            return type + " " + sent;
        }
    }

    /// Where infinity is no number, and a parameter is refused in other words when it comes twice. That a value may be
    /// `null` is nothing to the number in it.
    private static final Predicate<Row> DIFFERENT =
            row -> row.sent.matches("\"-?Infinity\"|\"1e999\"") && row.said.matches("\\[*null]*")
                    || row.sent.contains("&") && row.status == 400
                    || row.type.equals("nullable")
                            && Set.of("\"\"", "[\"\"]", "[5]", "?value=").contains(row.sent);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "integer",
                "number",
                "boolean",
                "string",
                "color",
                "date",
                "nullable",
                "integers",
                "strings",
                "lists"
            })
    void a_value_is_read_as_ajv_reads_it(String type) {
        List<Row> rows = rows().filter(row -> row.type.equals(type))
                .filter(DIFFERENT.negate())
                .toList();

        assertThat(rows).hasSizeGreaterThan(60);
        assertThat(rows.stream().map(row -> row + ": " + answer(row)).toList())
                .isEqualTo(rows.stream().map(row -> row + ": " + row.expected()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        integer  | "Infinity"        | body/value must be integer
        integer  | "1e999"           | body/value must be integer
        number   | "-Infinity"       | body/value must be number
        lists    | "Infinity"        | body/value/0/0 must be integer
        integer  | ?value=1&value=2  | querystring/value must be given once
        nullable | ""                | body/value must be integer
        nullable | [""]              | body/value must be integer
        nullable | [5]               | 5
        nullable | ?value=           | querystring/value must be integer
        """)
    void what_is_read_otherwise(String type, String sent, String said) {
        Row row = new Row(type, sent, 0, said);

        assertThat(rows().filter(DIFFERENT).map(Row::toString)).contains(row.toString());
        assertThat(answer(row)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"numbers":"7","array":[null,"1e1"],"strict":1}           | {"numbers":[7],"array":[0.0,10.0],"strict":1}
        {"numbers":[],"array":7,"strict":1,"numbers":[1]}         | {"numbers":[1],"array":[7.0],"strict":1}
        {"numbers":[1,"1"],"array":[],"strict":1}                 | body/numbers must NOT have duplicate items
        {"numbers":"x","array":[],"strict":1}                     | body/numbers/0 must be integer
        {"numbers":[[1]],"array":[],"strict":"1"}                 | body/strict must be integer
        {"array":{},"strict":1}                                   | body must have required property 'numbers'
        {"numbers":9223372036854775808,"array":[],"strict":1}     | body/numbers/0 must be between -9223372036854775808 and 9223372036854775807
        """)
    void sets_arrays_and_what_is_strict_keep_their_rules(String body, String said) {
        TestResponse response =
                client.post("/other").body("application/json", body).send();

        assertThat(
                        response.status() == 200
                                ? response.text()
                                : response.json("/message").text())
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"value":5,"value":null}             | {}
        {"value":null,"value":"6"}           | {"value":6}
        {"value":"x","value":7}              | {"value":7}
        {"value":[[]],"v\\u0061lue":8}        | {"value":8}
        {"other":{"a":1,"a":2},"value":9}    | {"value":9}
        """)
    void of_a_member_that_comes_twice_the_last_value_alone_counts(String body, String taken) {
        assertThat(client.post("/nullable")
                        .body("application/json", body)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "]", "}", ",", "[", "[x]", "tru", "[1", "\"", "1e", "{"})
    void what_is_no_json_stays_none(String broken) {
        for (String type : List.of("integer", "boolean", "string", "color", "integers", "lists"))
            assertThat(answer(new Row(type, broken, 0, "")))
                    .isEqualTo("Body is not valid JSON but content-type is set to 'application/json'");
    }

    @Test
    void a_scope_may_read_so_without_the_errors() {
        TestClient own =
                TestClient.inMemory(Retort.create().coercion(Coercion.AJV).mount(new Echo()));

        assertThat(own.post("/integers")
                        .body("application/json", "{\"value\":\"7\"}")
                        .send()
                        .text())
                .isEqualTo("{\"value\":[7]}");
        assertThat(own.post("/integers")
                        .body("application/json", "{\"value\":\"x\"}")
                        .send()
                        .expect(422)
                        .json("/errors/0/pointer")
                        .text())
                .isEqualTo("/value/0");
    }

    @Test
    void an_empty_parameter_is_documented_as_a_value_like_others() {
        assertThat(client.get("/openapi.json").send().text()).doesNotContain("allowEmptyValue");
    }

    private String answer(Row row) {
        TestRequest request = row.sent.startsWith("?")
                ? client.get("/" + row.type + row.sent)
                : client.post("/" + row.type).body("application/json", "{\"value\":" + row.sent + "}");
        TestResponse response = request.send();
        return response.status() == 200
                ? usual(Objects.requireNonNullElse(response.json().at("/value"), new JsonNull()))
                : response.json("/message").text();
    }

    /// A value in JSON, whose numbers have one form each.
    private static String usual(JsonValue value) {
        return switch (value) {
            case JsonNumber(var number) -> number.stripTrailingZeros().toString();
            case JsonArray(var elements) ->
                elements.stream().map(CoercionAsAjvTest::usual).toList().toString();
            default -> value.toString();
        };
    }

    private static Stream<Row> rows() {
        var table = Objects.requireNonNull(CoercionAsAjvTest.class.getResourceAsStream("ajv-coercion.txt"));
        return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                .lines()
                .map(Row::of);
    }
}
