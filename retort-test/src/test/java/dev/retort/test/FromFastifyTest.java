// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Migration;
import dev.retort.Name;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import jakarta.validation.constraints.Min;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fastify's errors.
class FromFastifyTest {

    @Json(unknown = Unknown.REFUSE)
    record Item(String name, @Min(1) int size) {}

    @Json
    record Screen(@Name("w/h") int ratio) {}

    @Resource("/items")
    static final class Items {

        @Get("/{id}")
        Item get(int id, @Min(1) int page) {
            throw Problem.of(418, "only tea");
        }

        @Post
        Item add(Item item) {
            throw new IllegalStateException("a bug");
        }

        @Post("/screens")
        Screen add(Screen screen) {
            return screen;
        }
    }

    private static final Retort APPLICATION =
            Retort.create().install(Migration.fromFastify()).mount(new Items());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /items/1?page=1 | 418 | {"statusCode":418,"error":"I'm a Teapot","message":"only tea"}
        /items/x?page=1 | 400 | {"statusCode":400,"code":"FST_ERR_VALIDATION","error":"Bad Request","message":"params/id must be integer"}
        /items/1?page=0 | 400 | {"statusCode":400,"code":"FST_ERR_VALIDATION","error":"Bad Request","message":"querystring/page must be >= 1"}
        /items/1        | 400 | {"statusCode":400,"code":"FST_ERR_VALIDATION","error":"Bad Request","message":"querystring must have required property 'page'"}
        """)
    void errors_look_as_there(String target, int status, String body) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.get(target).send().expect(status).text()).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":{},"size":0}        | body/name must be string
        {"size":"0"}                | body must have required property 'name'
        {"size":"x","name":[1]}     | body/size must be integer
        {"name":null,"size":[null]} | body/size must be >= 1
        {"name":"a"}                | body must have required property 'size'
        {"name":"a","size":1,"b":2} | body must NOT have additional properties
        []                          | body must be object
        {                           | Body is not valid JSON but content-type is set to 'application/json'
        """)
    void the_first_fault_of_a_body_is_told_as_ajv_does(String body, String message) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            TestResponse refused =
                    client.post("/items").body("application/json", body).send().expect(400);

            assertThat(refused.json("/message").text()).isEqualTo(message);
        }
    }

    @Test
    void a_name_with_a_slash_is_told_as_it_is() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            TestResponse refused = client.post("/items/screens")
                    .body("application/json", "{}")
                    .send()
                    .expect(400);

            assertThat(refused.json("/message").text()).isEqualTo("body must have required property 'w/h'");
        }
    }

    @Test
    void what_went_wrong_inside_is_told_to_nobody() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.post("/items")
                            .body("application/json", "{\"name\":\"a\",\"size\":1}")
                            .send()
                            .expect(500)
                            .text())
                    .isEqualTo(
                            "{\"statusCode\":500,\"error\":\"Internal Server Error\",\"message\":\"Internal Server Error\"}");
        }
    }

    @Test
    void the_document_says_400() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            TestResponse document = client.get("/openapi.json").send();

            assertThat(document.json().at("/paths/~1items~1{id}/get/responses/422"))
                    .isNull();
            assertThat(document.json(
                            "/paths/~1items~1{id}/get/responses/400/content/application~1json/schema/required"))
                    .hasToString("[\"statusCode\",\"error\",\"message\"]");
        }
    }
}
