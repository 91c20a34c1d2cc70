// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.BodyWriter;
import dev.retort.ErrorFormat;
import dev.retort.Failure;
import dev.retort.Get;
import dev.retort.InvalidRequest;
import dev.retort.Json;
import dev.retort.Limits;
import dev.retort.Migration;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Status;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// How errors look, on the wire and in the document.
class ErrorFormatTest {

    @Json
    record Line(String name, @Positive int count) {}

    @Json
    record Order(Line first, List<Line> more, Map<Integer, Integer> amounts) {}

    @Resource("/orders")
    static final class Orders {

        @Post
        void add(Order order, Optional<Integer> limit, List<Integer> ids) {}

        @Get("/{id}")
        String get(int id) {
            throw Problem.of(404).content(Map.of("id", id)).header("X-Id", "" + id);
        }
    }

    /// Tells the place, the expectation and the input of each fault.
    private static final class Terse implements ErrorFormat {

        @Override
        public Response<?> answer(Failure failure) {
            if (failure.faults().isEmpty()) {
                return Response.of(
                        failure.status(), failure.reason() + " " + failure.detail() + " " + failure.content());
            }
            return Response.of(
                    499,
                    failure.faults().stream()
                            .map(fault -> fault.in() + " " + fault.pointer() + " " + fault.code() + " "
                                    + fault.expected() + " " + (fault.isOfName() ? "name " : "")
                                    + failure.input(fault)
                                            .map(JsonValue::toString)
                                            .orElse("nothing"))
                            .toList());
        }

        @Override
        public Optional<Documented> documented(int status) {
            if (status == 413) return Optional.empty();
            return Optional.of(Documented.json("{\"$ref\": \"#/components/schemas/Terse\"}"));
        }

        @Override
        public Map<String, JsonObject> schemas() {
            return Map.of(
                    "Terse",
                    (JsonObject) JsonValue.parse(
                            "{\"type\": \"array\", \"items\": {\"$ref\": " + "\"#/components/schemas/Line\"}}"),
                    "Line",
                    (JsonObject) JsonValue.parse("{\"type\": \"string\"}"));
        }
    }

    private static Retort application() {
        return Retort.create().mount(new Orders()).errors(new Terse());
    }

    private static String refused(String target, String body) {
        try (var client = TestClient.inMemory(application())) {
            return client.post(target)
                    .body("application/json", body)
                    .send()
                    .expect(499)
                    .text();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"first":{"name":1,"count":1},"more":[],"amounts":{}}              | BODY /first/name type string 1
        {"first":{"name":"a","count":"x"},"more":[],"amounts":{}}          | BODY /first/count type integer \\"x\\"
        {"first":{"name":"a","count":-1},"more":[],"amounts":{}}           | BODY /first/count positive  -1
        {"first":{"name":"a"},"more":[],"amounts":{}}                      | BODY /first/count required  {\\"name\\":\\"a\\"}
        {"first":{"name":"a","count":1},"more":[{}, 7],"amounts":{}}       | BODY /more/1 type object 7
        {"first":{"name":"a","count":1},"more":[],"amounts":{"x":1}}       | BODY /amounts/x type integer name \\"x\\"
        {"first":null,"more":[],"amounts":{}}                              | BODY /first not_null object null
        []                                                                 | BODY  type object []
        {                                                                  | BODY  syntax  nothing
        """)
    void a_format_learns_what_was_expected_and_what_was_sent(String body, String fault) {
        assertThat(refused("/orders?ids=1", body)).contains("\"" + fault + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ?limit=x&ids=1         | QUERY /limit type integer \\"x\\"
        ?limit=1&limit=2&ids=1 | QUERY /limit repeated  [\\"1\\",\\"2\\"]
        ?ids=1&ids=b           | QUERY /ids/1 type integer \\"b\\"
        """)
    void a_format_learns_what_a_parameter_held(String query, String fault) {
        String body = "{\"first\":{\"name\":\"a\",\"count\":1},\"more\":[],\"amounts\":{}}";

        assertThat(refused("/orders" + query, body)).isEqualTo("[\"" + fault + "\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  | /orders/7 | PROGRAM Not Found {id=7}
        GET  | /nowhere  | NO_ROUTE there is nothing at /nowhere null
        PUT  | /orders/7 | METHOD PUT is not among the methods of this path: GET, HEAD, OPTIONS null
        """)
    void a_format_learns_who_refuses_and_why(String method, String target, String text) {
        try (var client = TestClient.inMemory(application())) {
            assertThat(client.request(method, target).send().text()).isEqualTo(text);
        }
    }

    @Test
    void header_fields_of_a_problem_are_sent_in_any_format() {
        try (var client = TestClient.inMemory(application())) {
            assertThat(client.get("/orders/7").send().header("X-Id")).contains("7");
        }
    }

    @Test
    void the_content_of_a_problem_stands_beside_its_detail() {
        try (var client = TestClient.inMemory(Retort.create().mount(new Orders()))) {
            assertThat(client.get("/orders/7").send().expect(404).text())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                            + "\"detail\":\"Not Found\",\"content\":{\"id\":7}}");
        }
    }

    @Test
    void the_document_tells_the_format_of_each_scope() {
        Retort application = Retort.create()
                .mount(new Orders())
                .mount("/terse", terse -> terse.errors(new Terse()).mount(new Orders()));
        try (var client = TestClient.inMemory(application)) {
            TestResponse document = client.get("/openapi.json").send();

            assertThat(document.json("/paths/~1orders/post/responses/422/$ref"))
                    .hasToString("\"#/components/responses/UnprocessableContent\"");
            assertThat(document.json("/paths/~1terse~1orders/post/responses/422/content"))
                    .hasToString("{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Terse\"}}}");
            assertThat(document.json("/paths/~1terse~1orders/post/responses")).isInstanceOf(JsonObject.class);
            assertThat(((JsonObject) document.json("/paths/~1terse~1orders/post/responses")).members())
                    .doesNotContainKey("413");
            assertThat(document.json("/components/schemas/Terse/type")).hasToString("\"array\"");
        }
    }

    /// Says nothing but a number, in a schema that is called like that of another format.
    private record Terser(String name) implements ErrorFormat {

        @Override
        public Response<?> answer(Failure failure) {
            return Response.of(failure.status(), 7);
        }

        @Override
        public Optional<Documented> documented(int status) {
            return Optional.of(Documented.json("{\"$ref\": \"#/components/schemas/" + name + "\"}"));
        }

        @Override
        public Map<String, JsonObject> schemas() {
            return Map.of(name, (JsonObject) JsonValue.parse("{\"type\": \"integer\"}"));
        }
    }

    @Test
    void schemas_of_two_formats_may_have_one_name() {
        JsonObject document = Retort.create()
                .mount("/terse", terse -> terse.errors(new Terse()).mount(new Orders()))
                .mount("/terser", terser -> terser.errors(new Terser("Terse")).mount(new Orders()))
                .mount("/again", again -> again.errors(new Terse()).mount(new Orders()))
                .openApi();

        String schema = "~1orders/post/responses/422/content/application~1json/schema/$ref";
        assertThat(document.at("/paths/~1terse" + schema)).hasToString("\"#/components/schemas/Terse\"");
        assertThat(document.at("/paths/~1terser" + schema)).hasToString("\"#/components/schemas/Terse_2\"");
        assertThat(document.at("/paths/~1again" + schema)).hasToString("\"#/components/schemas/Terse\"");
        assertThat(document.at("/components/schemas/Terse/type")).hasToString("\"array\"");
        assertThat(document.at("/components/schemas/Terse_2/type")).hasToString("\"integer\"");
    }

    @Test
    void a_schema_is_called_by_letters_that_documents_allow() {
        JsonObject document =
                Retort.create().mount(new Orders()).errors(new Terser("Größe")).openApi();

        assertThat(document.at("/paths/~1orders/post/responses/422/content/application~1json/schema/$ref"))
                .hasToString("\"#/components/schemas/Gr__e\"");
        assertThat(document.at("/components/schemas/Gr__e/type")).hasToString("\"integer\"");
    }

    @Resource("/picky")
    static final class Picky {

        sealed interface Found {

            @Json
            @Status(422)
            record Refused(int why) implements Found {}

            @Status(404)
            @Produces("text/plain")
            record Missing(@Body String where) implements Found {}

            @Status(200)
            record Here(@Body String text) implements Found {}
        }

        @Get("/{id}")
        Found find(int id) throws Gone {
            return new Found.Here("here");
        }
    }

    @Status(404)
    static final class Gone extends Exception {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        422/content/application~1json/schema/anyOf/0/$ref | "#/components/schemas/Refused"
        422/content/application~1json/schema/anyOf/1/$ref | "#/components/schemas/Terse"
        404/content/text~1plain/schema/type               | "string"
        404/content/application~1json/schema/$ref         | "#/components/schemas/Terse"
        """)
    void what_an_application_answers_itself_stands_beside_the_format(String pointer, String text) {
        try (var client = TestClient.inMemory(Retort.create().mount(new Picky()).errors(new Terse()))) {
            assertThat(client.get("/openapi.json").send().json("/paths/~1picky~1{id}/get/responses/" + pointer))
                    .hasToString(text);
        }
    }

    @Test
    void a_handler_answers_for_invalid_requests_with_the_body_as_it_was_sent() {
        Retort application = Retort.create()
                .mount(new Orders())
                .onError(
                        InvalidRequest.class,
                        (error, request) -> Map.of(
                                "faults", error.faults().size(),
                                "body", error.body().orElse(new JsonNull()),
                                "text", request.text()));
        try (var client = TestClient.inMemory(application)) {
            TestResponse response = client.post("/orders?ids=1")
                    .body("application/json", "{\"first\": 1}")
                    .send();

            assertThat(response.expect(422).json("/faults")).hasToString("3");
            assertThat(response.json("/body")).hasToString("{\"first\":1}");
            assertThat(response.json("/text")).hasToString("\"{\\\"first\\\": 1}\"");
        }
    }

    @Test
    void a_body_read_by_hand_a_second_time_has_its_own_faults_alone() {
        Retort application = Retort.create().post("/", request -> {
            try {
                return request.json(Order.class);
            } catch (InvalidRequest invalid) {
                return request.json(Line.class);
            }
        });
        try (var client = TestClient.inMemory(application)) {
            client.post("/")
                    .body("application/json", "{\"name\":\"a\",\"count\":1}")
                    .send()
                    .expect(200);
            assertThat(client.post("/")
                            .body("application/json", "{\"name\":\"a\"}")
                            .send()
                            .expect(422)
                            .json("/errors"))
                    .hasToString(
                            "[{\"in\":\"body\",\"pointer\":\"/count\",\"code\":\"required\",\"detail\":\"is required\"}]");
        }
    }

    @Test
    void a_handler_tells_what_is_wrong_in_the_words_of_the_format() {
        Retort app = Retort.create()
                .post("/numbers", request -> request.json(Integer.class))
                .onError(InvalidRequest.class, (invalid, request) -> Map.of("wrong", request.errors(invalid)))
                .mount(
                        "/there",
                        scope -> scope.install(Migration.fromFastApi())
                                .post("/numbers", request -> request.json(Integer.class)));
        try (var client = TestClient.inMemory(app)) {
            assertThat(client.post("/numbers").json("x").send().expect(422).text())
                    .isEqualTo(
                            "{\"wrong\":[{\"in\":\"body\",\"pointer\":\"\",\"code\":\"type\",\"detail\":\"must be an integer\"}]}");
            assertThat(client.post("/there/numbers")
                            .json("x")
                            .send()
                            .expect(422)
                            .text())
                    .isEqualTo(
                            "{\"wrong\":[{\"type\":\"int_parsing\",\"loc\":[\"body\"],\"msg\":\"Input should be a valid integer, unable to parse string as an integer\",\"input\":\"x\"}]}");
        }
    }

    private static Retort limited() {
        return Retort.create()
                .limits(Limits.defaults().bodyLength(3).handlerTime(Duration.ofMillis(200)))
                .errors(new Terse())
                .post("/bodies", request -> request.text())
                .get("/waits", _ -> {
                    Thread.sleep(60_000);
                    return "rested";
                });
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_body_that_is_too_large_is_told_in_the_format_of_its_scope(Way way) {
        Retort application = Retort.create()
                .mount("/inside", limited())
                .mount(
                        "/scope",
                        scope -> scope.limits(Limits.defaults().bodyLength(3))
                                .errors(new Terse())
                                .post("/bodies", request -> request.text()));
        try (var client = way.open(application)) {
            for (String path : List.of("/inside/bodies", "/scope/bodies")) {
                assertThat(client.post(path)
                                .body("text/plain", "long")
                                .send()
                                .expect(413)
                                .text())
                        .isEqualTo("SERVER the request body is too large null");
            }
        }
    }

    @Test
    void a_request_that_takes_too_long_is_told_in_the_format_of_its_scope() {
        try (var client = TestClient.overHttp(Retort.create().mount("/inside", limited()))) {
            assertThat(client.get("/inside/waits").send().expect(503).text())
                    .isEqualTo("SERVER the request took too long null");
        }
    }

    /// Writes errors by hand.
    private static final class Written implements ErrorFormat {

        @Override
        public Response<?> answer(Failure failure) {
            BodyWriter body = out -> out.write(("<p>" + failure.detail() + "</p>").getBytes(UTF_8));
            return Response.of(failure.status(), body).header("Content-Type", "text/html");
        }

        @Override
        public Optional<Documented> documented(int status) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void an_error_may_be_written_by_hand_also_where_no_thread_is_there_to_write_it(Way way) {
        try (var client = way.open(Retort.create().mount(new Orders()).errors(new Written()))) {
            assertThat(client.get("/nowhere").send().expect(404).text())
                    .isEqualTo("<p>there is nothing at /nowhere</p>");
            assertThat(client.get("/orders/x").send().expect(422).text()).isEqualTo("<p>1 problem in the request</p>");
        }
    }
}
