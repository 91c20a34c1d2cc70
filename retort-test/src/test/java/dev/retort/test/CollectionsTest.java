// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.Coercion;
import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.UniqueElements;
import dev.retort.json.JsonString;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The classes that a list, a set or a map may be declared as.
class CollectionsTest {

    @Json.Value
    record Code(String text) {}

    @Json
    record Box<T>(
            @Default("[]") SequencedSet<T> set,
            @Default("{}") SequencedMap<String, T> map) {}

    @Json
    record Everything(
            Collection<String> any,
            SequencedCollection<Integer> ordered,
            SequencedSet<String> set,
            SequencedSet<Code> codes,
            SequencedMap<String, Integer> map,
            SequencedMap<Code, Collection<Integer>> byCode,
            List<Collection<String>> nested,
            Optional<SequencedSet<Integer>> maybe,
            Map<String, SequencedCollection<SequencedSet<Integer>>> deep,
            Box<Collection<Integer>> box) {}

    @Json.Value
    record Level(int number) {}

    enum Grade {
        LOW(-12),
        NONE(0),
        HIGH(3);

        @Json.Value
        final int number;

        Grade(int number) {
            this.number = number;
        }
    }

    @Json
    record Numbered(
            @Default("{}") Map<Byte, Integer> bytes,
            @Default("{}") Map<Short, Integer> shorts,
            @Default("{}") Map<Integer, Integer> ints,
            @Default("{}") Map<Long, Integer> longs,
            @Default("{}") Map<@Min(1) @Max(12) Integer, Integer> months,
            @Default("{}") Map<@Negative Long, Integer> negatives,
            @Default("{}") Map<@DecimalMin("94.5") @Max(1234) Integer, Integer> hundreds,
            @Default("{}") Map<Year, Integer> years,
            @Default("{}") Map<Level, Integer> levels,
            @Default("{}") Map<BigInteger, Integer> bigs,
            @Default("{}") Map<Grade, Integer> grades,
            @Default("{}") Map<Double, Integer> doubles) {}

    @Json
    record Measured(
            @Default("[]") Set<BigDecimal> decimals,
            @Default("[]") SequencedSet<Double> doubles,
            @Default("[]") Set<Float> floats,
            @Default("[]") @UniqueElements List<Double> list,
            Optional<Box<BigDecimal>> box) {}

    @Resource
    record Endpoints() {

        @Post("/measured")
        Measured measured(Measured body) {
            return body;
        }

        @Post("/numbered")
        void numbered(Numbered body) {}

        @Post("/everything")
        Everything everything(Everything body) {
            return body;
        }

        @Post("/bare")
        Collection<SequencedSet<Integer>> bare(@Body Collection<SequencedSet<Integer>> body) {
            return body;
        }

        @Get("/query")
        SequencedMap<String, Collection<String>> query(
                Collection<String> any,
                SequencedCollection<Integer> ordered,
                @Query SequencedSet<String> set,
                SequencedSet<Code> codes,
                @Default("[\"z\"]") SequencedSet<String> other) {
            var all = new java.util.LinkedHashMap<String, Collection<String>>();
            all.put("any", any);
            all.put("ordered", ordered.stream().map(String::valueOf).toList());
            all.put("set", set.reversed());
            all.put("codes", codes.reversed().stream().map(Code::text).toList());
            all.put("other", other);
            return all;
        }
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    private TestResponse posted(String target, String json) {
        return client.post(target).body("application/json", json).send();
    }

    private TestResponse numbered(String member, String key) {
        return posted("/numbered", "{\"%s\":{\"%s\":1}}".formatted(member, key));
    }

    @Test
    void they_come_back_as_they_were_sent() {
        String all = """
                {"any":["b","a"],"ordered":[2,1],"set":["b","a"],"codes":["y","x"],"map":{"b":2,"a":1},"byCode":{"y":[1]},\
                "nested":[["a"],[]],"maybe":[3],"deep":{"k":[[2,1]]},"box":{"set":[[1]],"map":{"k":[2]}}}""";

        assertThat(posted("/everything", all).expect(200).text()).isEqualTo(all);
        assertThat(posted("/everything", all.replace("{\"set\":[[1]],\"map\":{\"k\":[2]}}", "{}"))
                        .expect(200)
                        .json("/box"))
                .hasToString("{\"set\":[],\"map\":{}}");
        assertThat(posted("/bare", "[[2,1],[]]").expect(200).text()).isEqualTo("[[2,1],[]]");
    }

    @Test
    void a_set_holds_nothing_twice() {
        assertThat(Faults.of(posted("/bare", "[[2,2]]").expect(422)))
                .containsExactly("body /0 unique must not hold an element twice");
        assertThat(client.get("/openapi.json")
                        .send()
                        .expect(200)
                        .json("/components/schemas/Everything/properties/codes/uniqueItems"))
                .hasToString("true");
    }

    /// JSON Schema (core, 4.2.2): numbers are equal when their values are.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"decimals":[1.0,2,1.00]}  | /decimals unique
            {"decimals":[10,1e1]}      | /decimals unique
            {"doubles":[0.0,-0.0]}     | /doubles unique
            {"floats":[-0,0]}          | /floats unique
            {"box":{"set":[1.0,1.00]}} | /box/set unique
            {"list":[1,0.0,-0.0]}      | /list unique_elements
            """)
    void a_set_holds_no_two_numbers_of_one_value(String body, String fault) {
        assertThat(Faults.of(posted("/measured", body).expect(422)))
                .containsExactly("body " + fault + " must not hold an element twice");
    }

    @Test
    void numbers_of_a_set_keep_their_digits() {
        String numbers = """
                {"decimals":[1.00,1.01,0.0],"doubles":[-0.0,1.5],"floats":[0.0,0.5],"list":[],"box":{"set":[1.00,2],"map":{}}}""";

        assertThat(posted("/measured", numbers).expect(200).text()).isEqualTo(numbers);
    }

    @Test
    void a_set_that_is_read_as_pydantic_does_holds_the_first_number_of_a_value() {
        try (var lenient =
                TestClient.inMemory(Retort.create().coercion(Coercion.PYDANTIC).mount(new Endpoints()))) {
            assertThat(lenient.post("/measured")
                            .body(
                                    "application/json",
                                    "{\"decimals\":[1.0,2,1.00],\"box\":{\"set\":[3,3.0],\"map\":{}}}")
                            .send()
                            .expect(200)
                            .json("/decimals"))
                    .hasToString("[1.0,2]");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            bytes,  127 -128 7 0 99 100 -99 -100 -120 -127 -7, 128 -129 200 1000 -200 -1000 +1 1.0 x - 999 007 -0 00 -07
            shorts, 32767 -32768 9999 10000 32700 -9 -32767, 32768 -32769 40000 100000 -40000 -32770 000032767
            ints,   2147483647 -2147483648 1999999999 7 2099999999, 2147483648 -2147483649 3000000000 10000000000 007
            longs,  9223372036854775807 -9223372036854775808 0, 9223372036854775808 -9223372036854775809 99999999999999999999
            months, 1 9 10 11 12, 0 -0 13 20 -1 100 00 01 0012
            negatives, -1 -12 -99 -100 -999999999999, 0 -0 1 12 -01
            hundreds, 95 100 105 999 1000 1234, 94 1235 -95 9 2000 10000 00095
            years,  -999999999 999999999 2026 0, 1000000000 -1000000000 02026
            levels, 3 -7, x 1.5 03
            bigs,   0 -7 99999999999999999999, x 1.5 -0 00 -07
            doubles, 1 -1.5 007.50 1e400 1E-3 0.5e0001 1e+10, 1e401 .5 1. 1e 1e00001 NaN +1
            """)
    void the_document_lets_the_numbers_pass_as_keys_that_are_read(String member, String good, String bad) {
        String pattern = ((JsonString) client.get("/openapi.json")
                        .send()
                        .json("/components/schemas/Numbered/properties/" + member + "/propertyNames/pattern"))
                .value();
        for (String key : good.split(" ")) {
            assertThat(key).containsPattern(pattern);
            if (!key.equals("1e400")) numbered(member, key).expect(204);
        }
        for (String key : bad.split(" ")) {
            assertThat(key).doesNotContainPattern(pattern);
            numbered(member, key).expect(422);
        }
    }

    @Test
    void keys_that_are_an_enum_of_numbers_are_those_alone() {
        assertThat(client.get("/openapi.json")
                        .send()
                        .json("/components/schemas/Numbered/properties/grades/propertyNames"))
                .hasToString("{\"type\":\"string\",\"enum\":[\"-12\",\"0\",\"3\"]}");
        for (String key : List.of("-12", "0", "3")) numbered("grades", key).expect(204);
        for (String key : List.of("-012", "-0", "00", "003", "12", "x", "3.0"))
            numbered("grades", key).expect(422);
    }

    @Test
    void an_integer_has_one_name_among_the_keys_unless_it_is_coerced() {
        for (String key : List.of("007", "-0"))
            assertThat(Faults.of(numbered("ints", key).expect(422)))
                    .containsExactly("body /ints/" + key + " type must be an integer without leading zeros");

        try (var lenient =
                TestClient.inMemory(Retort.create().coercion(Coercion.PYDANTIC).mount(new Endpoints()))) {
            lenient.post("/numbered")
                    .body("application/json", "{\"ints\":{\"007\":1,\"-0\":2}}")
                    .send()
                    .expect(204);
        }
    }

    @Test
    void parameters_are_in_their_order() {
        assertThat(client.get("/query?any=b&any=a&ordered=2&ordered=1&set=a&set=b&set=a&codes=x&codes=y&codes=x")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(
                        "{\"any\":[\"b\",\"a\"],\"ordered\":[\"2\",\"1\"],\"set\":[\"b\",\"a\"],\"codes\":[\"y\",\"x\"],\"other\":[\"z\"]}");
    }
}
