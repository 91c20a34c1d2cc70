// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Migration;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FastAPI's manners.
class FromFastApiTest {

    @Json
    record Item(String name, @Positive double price) {}

    @Resource("/items")
    static final class Items {

        @Get("/{item_id}")
        String get(int item_id, @Size(min = 3) String q) {
            throw Problem.of(418).content(Map.of("id", item_id));
        }

        @Post
        void add(Item item) {
            throw new IllegalStateException("a bug");
        }
    }

    private static final Retort APPLICATION =
            Retort.create().install(Migration.fromFastApi()).mount(new Items());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        GET  | /nowhere            | 404 | {"detail":"Not Found"}
        PUT  | /items              | 405 | {"detail":"Method Not Allowed"}
        GET  | /items/7?q=abc      | 418 | {"detail":{"id":7}}
        GET  | /items/x?q=ab       | 422 | {"detail":[{"type":"int_parsing","loc":["path","item_id"],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"},{"type":"string_too_short","loc":["query","q"],"msg":"String should have at least 3 characters","input":"ab","ctx":{"min_length":3}}]}
        GET  | /items/1            | 422 | {"detail":[{"type":"missing","loc":["query","q"],"msg":"Field required","input":null}]}
        """)
    void errors_look_as_there(String method, String target, int status, String body) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.request(method, target).send().expect(status).text())
                    .isEqualTo(body);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"Foo"}           | {"type":"missing","loc":["body","price"],"msg":"Field required","input":{"name":"Foo"}}
        {"name":"a","price":-3}  | {"type":"greater_than","loc":["body","price"],"msg":"Input should be greater than 0","input":-3,"ctx":{"gt":0}}
        {"name":1,"price":1}     | {"type":"string_type","loc":["body","name"],"msg":"Input should be a valid string","input":1}
        {"name":null,"price":1}  | {"type":"string_type","loc":["body","name"],"msg":"Input should be a valid string","input":null}
        []                       | {"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":[]}
        """)
    void faults_of_a_body_are_in_the_words_of_pydantic(String body, String error) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.post("/items")
                            .body("application/json", body)
                            .send()
                            .expect(422)
                            .text())
                    .isEqualTo("{\"detail\":[" + error + "]}");
        }
    }

    @Test
    void a_document_that_is_no_json_is_a_422_with_its_offset() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            TestResponse response = client.post("/items")
                    .body("application/json", "{\"name\" 1}")
                    .send()
                    .expect(422);

            assertThat(response.json("/detail/0/type")).hasToString("\"json_invalid\"");
            assertThat(response.json("/detail/0/loc")).hasToString("[\"body\",8]");
        }
    }

    @Test
    void a_bug_is_plain_text() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.post("/items")
                            .json(Map.of("name", "a", "price", 1))
                            .send()
                            .expect(500)
                            .text())
                    .isEqualTo("Internal Server Error");
        }
    }

    @Test
    void the_document_says_so() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            TestResponse document = client.get("/openapi.json").send();

            assertThat(document.json("/paths/~1items/post/responses/422/content/application~1json/schema/$ref"))
                    .hasToString("\"#/components/schemas/HTTPValidationError\"");
            assertThat(document.json("/components/schemas/ValidationError/title"))
                    .hasToString("\"ValidationError\"");
        }
    }
}
