// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Coercion;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Strict;
import dev.retort.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that are read strictly where everything else is read leniently.
class StrictTest {

    private final TestClient client =
            TestClient.inMemory(Retort.create().coercion(Coercion.PYDANTIC).mount(new Endpoints()));

    @Json
    record Order(
            Optional<@Strict Integer> strict,
            Optional<Integer> loose,
            Optional<@Strict Boolean> truth,
            Optional<@Strict Double> number,
            Optional<List<@Strict Integer>> several,
            Optional<@Strict Line> line,
            Optional<Box<@Strict Integer>> box) {}

    @Json
    record Line(int count) {}

    @Json.Value
    record Code(@Strict int number) {}

    @Json
    record Coded(Code code, int loose) {}

    @Json
    record Box<T>(T content) {}

    @Resource
    record Endpoints() {

        @Post("/orders")
        Order order(Order body) {
            return body;
        }

        @Post("/codes")
        Coded coded(Coded body) {
            return body;
        }

        @Get("/orders")
        List<Boolean> orders(@Strict boolean strict, boolean loose) {
            return List.of(strict, loose);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"strict":"1","loose":"1"}  | /strict type must be an integer
        {"strict":true,"loose":true} | /strict type must be an integer
        {"truth":"true"}            | /truth type must be a boolean
        {"truth":1}                 | /truth type must be a boolean
        {"number":"1.5"}            | /number type must be a number
        {"several":[1,"2"]}         | /several/1 type must be an integer
        {"line":{"count":"1"},"loose":"1"} | /line/count type must be an integer
        {"box":{"content":"1"}}     | /box/content type must be an integer
        """)
    void only_what_is_strict_is_read_strictly(String json, String fault) {
        assertThat(Faults.of(client.post("/orders")
                        .json(JsonValue.parse(json))
                        .send()
                        .expect(422)))
                .containsExactly("body " + fault);
    }

    @Test
    void a_number_without_a_fraction_is_an_integer() {
        assertThat(client.post("/orders")
                        .json(JsonValue.parse("{\"strict\":1.0,\"loose\":\"1\"}"))
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"strict\":1,\"loose\":1}");
    }

    @Test
    void what_follows_a_strict_value_is_read_leniently() {
        assertThat(client.post("/codes")
                        .json(JsonValue.parse("{\"code\":1,\"loose\":\"1\"}"))
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"code\":1,\"loose\":1}");
        assertThat(Faults.of(client.post("/codes")
                        .json(JsonValue.parse("{\"code\":\"1\",\"loose\":\"1\"}"))
                        .send()
                        .expect(422)))
                .containsExactly("body /code type must be an integer");
    }

    @Test
    void a_parameter_is_read_strictly() {
        assertThat(Faults.of(client.get("/orders?strict=yes&loose=yes").send().expect(422)))
                .containsExactly("query /strict type must be true or false");
        assertThat(client.get("/orders?strict=true&loose=yes")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("[true,true]");
    }
}
