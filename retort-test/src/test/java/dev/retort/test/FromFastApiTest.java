// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Cookie;
import dev.retort.Default;
import dev.retort.Discriminator;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Migration;
import dev.retort.Name;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import dev.retort.json.JsonArray;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    @Json(unknown = Unknown.REFUSE)
    record Order(
            @Size(min = 2) @Pattern(regexp = "[a-z]+") String name,
            @Size(min = 1, max = 2) List<Integer> lines,
            @Default("{}") Map<Integer, Double> weights,

            @Name(value = "from", aliases = "sender") @Default("x")
            String from) {}

    @Json
    record Screen(
            @Name("w/h~d") List<Integer> ratio,
            @Name("/") @Default("{}") Map<Integer, Integer> inches) {}

    @Json
    record Visitor(String session, @Nullable String tracker) {}

    @Json
    @Discriminator("kind")
    sealed interface Pet {

        @Json
        @Name("cat")
        record Cat(int lives) implements Pet {}

        @Json
        @Name("dog")
        record Dog(boolean barks) implements Pet {}
    }

    @Json.Untagged
    sealed interface Shape {

        @Json
        record Circle(double radius) implements Shape {}

        @Json
        record Box(double width, Optional<Shape> inside) implements Shape {}

        @Json.Value
        record Count(int corners) implements Shape {}

        @Json.Value
        record Called(String name) implements Shape {}
    }

    @Json
    record Zoo(List<Pet> pets, Optional<Shape> shape) {}

    @Resource("/orders")
    static final class Orders {

        @Post("/zoo")
        Zoo zoo(Zoo zoo) {
            return zoo;
        }

        @Post
        Order add(Order order) {
            return order;
        }

        @Post("/screens")
        Screen screen(Screen screen) {
            return screen;
        }

        @Get("/cookies")
        String visitor(@Cookie Visitor visitor) {
            return visitor.session();
        }

        @Get("/fields")
        String fields(@Header Visitor visitor) {
            return visitor.session();
        }

        @Get("/last")
        boolean last(boolean on) {
            return on;
        }

        @Get("/lengths")
        Duration length(Duration length) {
            return length;
        }
    }

    private static final Retort APPLICATION =
            Retort.create().install(Migration.fromFastApi()).mount(new Items()).mount(new Orders());

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
        {"name":1,"name":2,"price":1} | {"type":"string_type","loc":["body","name"],"msg":"Input should be a valid string","input":2}
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"name":"A","lines":[1]}                          | {"type":"string_too_short","loc":["body","name"],"msg":"String should have at least 2 characters","input":"A","ctx":{"min_length":2}}
        {"name":"ab","lines":["x",2,3]}                   | {"type":"too_long","loc":["body","lines"],"msg":"List should have at most 2 items after validation, not 3","input":["x",2,3],"ctx":{"field_type":"List","max_length":2,"actual_length":3}}
        {"name":"ab","lines":["x"]}                       | {"type":"int_parsing","loc":["body","lines",0],"msg":"Input should be a valid integer, unable to parse string as an integer","input":"x"}
        {"name":"ab","lines":[1],"weights":{"1":"x"}}     | {"type":"float_parsing","loc":["body","weights","1"],"msg":"Input should be a valid number, unable to parse string as a number","input":"x"}
        {"extra":2,"lines":[1]}                           | {"type":"missing","loc":["body","name"],"msg":"Field required","input":{"extra":2,"lines":[1]}},{"type":"extra_forbidden","loc":["body","extra"],"msg":"Extra inputs are not permitted","input":2}
        """)
    void a_value_has_one_fault_and_what_is_not_known_comes_last(String body, String errors) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.post("/orders")
                            .body("application/json", body)
                            .send()
                            .expect(422)
                            .text())
                    .isEqualTo("{\"detail\":[" + errors + "]}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"pets":[{"kind":"dog","barks":"maybe"}]} | {"type":"bool_parsing","loc":["body","pets",0,"dog","barks"],"msg":"Input should be a valid boolean, unable to interpret input","input":"maybe"}
        {"pets":[{"kind":"cat"}]}                 | {"type":"missing","loc":["body","pets",0,"cat","lives"],"msg":"Field required","input":{"kind":"cat"}}
        {"pets":[{"kind":"bird"}]}                | {"type":"union_tag_invalid","loc":["body","pets",0],"msg":"Input tag 'bird' found using 'kind' does not match any of the expected tags: 'cat', 'dog'","input":{"kind":"bird"},"ctx":{"discriminator":"'kind'","tag":"bird","expected_tags":"'cat', 'dog'"}}
        {"pets":[{"kind":null}]}                  | {"type":"union_tag_invalid","loc":["body","pets",0],"msg":"Input tag 'None' found using 'kind' does not match any of the expected tags: 'cat', 'dog'","input":{"kind":null},"ctx":{"discriminator":"'kind'","tag":"None","expected_tags":"'cat', 'dog'"}}
        {"pets":[{}]}                             | {"type":"union_tag_not_found","loc":["body","pets",0],"msg":"Unable to extract tag using discriminator 'kind'","input":{},"ctx":{"discriminator":"'kind'"}}
        """)
    void a_discriminator_is_told_as_pydantic_tells_it(String body, String error) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.post("/orders/zoo")
                            .body("application/json", body)
                            .send()
                            .expect(422)
                            .text())
                    .isEqualTo("{\"detail\":[" + error + "]}");
        }
    }

    @Test
    void all_that_is_called_json_is_read_as_such() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.post("/orders/screens")
                            .body("application/merge-patch+json", "{\"w/h~d\":[16,9]}")
                            .send()
                            .expect(200)
                            .text())
                    .contains("[16,9]");
        }
    }

    @Test
    void names_with_a_slash_are_told_as_they_are() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.post("/orders/screens")
                            .body("application/json", "{\"w/h~d\":[1,\"x\"],\"/\":{\"a/b\":1}}")
                            .send()
                            .expect(422)
                            .text())
                    .contains("\"loc\":[\"body\",\"w/h~d\",1]", "\"loc\":[\"body\",\"/\",\"a/b\",\"[key]\"]");
        }
    }

    @Test
    void what_may_be_one_of_several_forms_is_told_what_each_demands() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            TestResponse refused = client.post("/orders/zoo")
                    .body("application/json", "{\"pets\":[],\"shape\":1.5}")
                    .send()
                    .expect(422);

            assertThat(((JsonArray) refused.json("/detail"))
                            .elements().stream()
                                    .map(each -> each.at("/loc") + " " + each.at("/type"))
                                    .toList())
                    .containsExactlyInAnyOrder(
                            "[\"body\",\"shape\",\"Circle\"] \"model_attributes_type\"",
                            "[\"body\",\"shape\",\"Box\"] \"model_attributes_type\"",
                            "[\"body\",\"shape\",\"int\"] \"int_from_float\"",
                            "[\"body\",\"shape\",\"str\"] \"string_type\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"width":"2","inside":{"radius":1}} | {"width":2.0,"inside":{"radius":1.0}}
        "7"                                 | "7"
        7.0                                 | 7
        true                                | 1
        """)
    void what_fits_as_it_is_wins_over_what_has_to_be_converted(String sent, String read) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.post("/orders/zoo")
                            .body("application/json", "{\"pets\":[],\"shape\":" + sent + "}")
                            .send()
                            .expect(200)
                            .json("/shape"))
                    .hasToString(read);
        }
    }

    @Test
    void forms_inside_of_forms_do_not_take_ever_longer() {
        String deep = "{\"width\":1,\"inside\":".repeat(50) + "{\"no\":1}" + "}".repeat(50);
        try (var client = TestClient.inMemory(APPLICATION)) {
            client.post("/orders/zoo")
                    .body("application/json", "{\"pets\":[],\"shape\":" + deep + "}")
                    .send()
                    .expect(422);
        }
    }

    @Test
    void a_name_wins_over_its_aliases() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            for (String names : List.of("\"sender\":\"b\",\"from\":\"a\"", "\"from\":\"a\",\"sender\":\"b\"")) {
                assertThat(client.post("/orders")
                                .body("application/json", "{\"name\":\"ab\",\"lines\":[1]," + names + "}")
                                .send()
                                .expect(200)
                                .json("/from"))
                        .hasToString("\"a\"");
            }
        }
    }

    @Test
    void a_group_that_lacks_something_is_told_as_a_whole_without_what_is_secret() {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.get("/orders/cookies")
                            .header("Cookie", "tracker=7; sid=secret")
                            .send()
                            .expect(422)
                            .json("/detail/0/input"))
                    .hasToString("{\"tracker\":\"7\"}");
            assertThat(client.get("/orders/fields")
                            .header("Tracker", "7")
                            .header("Tracker_Id", "8")
                            .header("Authorization", "Bearer secret")
                            .send()
                            .expect(422)
                            .text())
                    .contains("\"tracker\":\"7\"")
                    .doesNotContain("secret")
                    .doesNotContain("tracker_id");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /orders/last?on=1&on=2       | {"type":"bool_parsing","loc":["query","on"],"msg":"Input should be a valid boolean, unable to interpret input","input":"2"}
        /orders/last?on=%20true      | {"type":"bool_parsing","loc":["query","on"],"msg":"Input should be a valid boolean, unable to interpret input","input":" true"}
        """)
    void of_several_values_the_last_is_told(String target, String error) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.get(target).send().expect(422).text()).isEqualTo("{\"detail\":[" + error + "]}");
        }
    }

    @ParameterizedTest
    @CsvSource({"P1W, PT168H", "P1M, PT720H", "-P1DT0.5S, PT-24H-0.5S", "PT-24H-0.5S, PT-24H-0.5S", "P1Y, PT8760H"})
    void durations_have_all_units(String sent, String read) {
        try (var client = TestClient.inMemory(APPLICATION)) {
            assertThat(client.get("/orders/lengths?length=" + sent)
                            .send()
                            .expect(200)
                            .text())
                    .isEqualTo("\"" + read + "\"");
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
