// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonString;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Year;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The document lets the texts pass that are read, and no others.
class SchemasOfScalarsTest {

    @Resource("/scalars")
    record Endpoints() {

        @Get("/duration")
        void duration(Duration value) {}

        @Get("/time")
        void time(LocalTime value) {}

        @Get("/year")
        void year(@Default("2026") Year value) {}
    }

    private final TestClient client = TestClient.inMemory(Retort.create().mount(new Endpoints()));

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            duration, PT1H, 204
            duration, P2DT3M, 204
            duration, P-2DT-3M1.5S, 204
            duration, -PT999999999999H999999999999M999999999999S, 204
            duration, PT1.S, 204
            duration, P999999999D, 204
            duration, PT1000000000000H, 422
            duration, P1000000000D, 422
            duration, pt1h, 422
            duration, PT, 422
            duration, P1Y, 422
            time, 14:30, 204
            time, 14:30:15.123456789, 204
            time, 14:30:15., 422
            time, 24:00, 422
            time, 14:30:60, 422
            time, 1:30, 422
            """)
    void a_pattern_says_what_is_read(String type, String text, int status) {
        var schema = Objects.requireNonNull(client.get("/openapi.json")
                .send()
                .json("/paths/~1scalars~1" + type + "/get/parameters/0/schema/pattern"));

        client.get("/scalars/" + type + "?value=" + text).send().expect(status);
        assertThat(text.matches(((JsonString) schema).value())).isEqualTo(status == 204);
    }

    @Test
    void a_year_is_within_those_that_java_knows() {
        assertThat(client.get("/openapi.json").send().json("/paths/~1scalars~1year/get/parameters/0/schema"))
                .hasToString("{\"type\":\"integer\",\"minimum\":-999999999,\"maximum\":999999999,\"default\":2026}");
        client.get("/scalars/year?value=-999999999").send().expect(204);
        client.get("/scalars/year?value=1000000000").send().expect(422);
    }
}
