// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Html;
import dev.retort.Json;
import dev.retort.Negotiated;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Sse;
import dev.retort.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Results that are one of several answers, chosen by the method or by the client.
@ParameterizedClass
@EnumSource(Way.class)
record ChoicesTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create().mount(new Endpoints()));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Json
    record Item(String name) {}

    sealed interface Search {

        /// What was found.
        ///
        /// @param age in seconds
        @Status(200)
        record Found(@Body Item item, @Header Optional<Long> age) implements Search {}

        /// A picture of it.
        @Status(200)
        @Produces("image/png")
        record Picture(@Body byte[] pixels) implements Search {}

        /// Where it is now.
        @Status(301)
        record Moved(
                @Header String location, @Header @Nullable Integer retryAfter) implements Search {}

        sealed interface Missing extends Search {

            /// It was never here.
            @Json
            @Status(404)
            record Unknown(String name, int since) implements Missing {}

            @Status(410)
            record Gone() implements Missing {}
        }

        @Status(200)
        record Page(@Body Html page) implements Search {}

        @Status(202)
        record Later(@Body Stream<Item> items) implements Search {}

        @Status(203)
        record News(
                @Body Sse<Item> items, @Header("X-Count") int count) implements Search {}
    }

    sealed interface Prices {

        @Status(200)
        record AsJson(@Body List<Item> items) implements Prices {}

        @Status(200)
        @Produces("text/csv")
        record AsLines(@Body String lines) implements Prices {}

        /// There are none.
        @Status(404)
        record None() implements Prices {}
    }

    @Resource
    record Endpoints() {

        @Get("/search/{name}")
        Search search(String name) {
            return switch (name) {
                case "tea" -> new Search.Found(new Item("tea"), Optional.of(7L));
                case "coffee" -> new Search.Found(new Item("coffee"), Optional.empty());
                case "logo" -> new Search.Picture(new byte[] {1, 2});
                case "old" -> new Search.Moved("/search/täa", null);
                case "older" -> new Search.Moved("/search/tea", 7);
                case "gone" -> new Search.Missing.Gone();
                case "page" -> new Search.Page(Html.of("<p>"));
                case "later" -> new Search.Later(Stream.of(new Item("tea")));
                case "news" -> new Search.News(Sse.of(Stream.of(new Item("tea"))), 1);
                default -> new Search.Missing.Unknown(name, 1999);
            };
        }

        @Get("/prices")
        Prices prices(boolean none, Negotiated type) {
            if (none) return new Prices.None();
            return type.is("text/csv") ? new Prices.AsLines("tea") : new Prices.AsJson(List.of(new Item("tea")));
        }

        @Post("/table")
        @Produces({"text/csv", "text/html"})
        String table(Negotiated type) {
            return type.type();
        }

        @Get("/either")
        @Produces({"text/plain", "application/xml"})
        Response<String> either(Negotiated type) {
            return Response.ok(type.type()).header("X-A", "b");
        }

        @Get("/mistaken")
        @Produces({"text/plain", "application/xml"})
        String mistaken(Negotiated type) {
            if (type.is("text/html")) throw Problem.badRequest("never");
            return "";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        tea    | 200 | application/json         | {"name":"tea"}
        coffee | 200 | application/json         | {"name":"coffee"}
        page   | 200 | text/html; charset=utf-8 | <p>
        later  | 202 | application/json         | [{"name":"tea"}]
        milk   | 404 | application/json         | {"name":"milk","since":1999}
        """)
    void each_record_is_an_answer(String name, int status, String type, String body) {
        TestResponse response = client.get("/search/" + name).send().expect(status);

        assertThat(response.text()).isEqualTo(body);
        assertThat(response.header("Content-Type")).hasValue(type);
    }

    @Test
    void an_answer_has_the_type_that_it_names() {
        TestResponse response = client.get("/search/logo").send().expect(200);

        assertThat(response.bytes()).containsExactly(1, 2);
        assertThat(response.header("Content-Type")).hasValue("image/png");
    }

    @Test
    void an_answer_may_have_events_and_header_fields() {
        TestResponse response = client.get("/search/news").send().expect(203);

        assertThat(response.text()).isEqualTo("data: {\"name\":\"tea\"}\n\n");
        assertThat(response.header("X-Count")).hasValue("1");
    }

    @Test
    void a_component_is_a_header_field() {
        assertThat(client.get("/search/tea").send().header("Age")).hasValue("7");
        assertThat(client.get("/search/coffee").send().header("Age")).isEmpty();
        assertThat(client.get("/search/old").send().header("Location")).hasValue("/search/t%C3%A4a");
        assertThat(client.get("/search/old").send().header("Retry-After")).isEmpty();
        assertThat(client.get("/search/older").send().header("Retry-After")).hasValue("7");
    }

    @Test
    void an_answer_may_have_no_body() {
        assertThat(client.get("/search/gone").send().expect(410).bytes()).isEmpty();
    }

    @Test
    void an_endpoint_that_does_not_negotiate_ignores_what_is_accepted() {
        client.get("/search/tea").header("Accept", "image/png").send().expect(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/json               | application/json
        text/csv                       | text/csv; charset=utf-8
        text/csv;q=0.5, */*;q=0.1      | text/csv; charset=utf-8
        text/*;q=0.5, application/json | application/json
        */*                            | application/json
        TEXT/CSV                       | text/csv; charset=utf-8
        """)
    void the_client_chooses(String accept, String type) {
        TestResponse response =
                client.get("/prices?none=false").header("Accept", accept).send().expect(200);

        assertThat(response.header("Content-Type")).hasValue(type);
        assertThat(response.header("Vary")).hasValue("Accept");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        POST | /table  | text/html;q=0.1 | text/html; charset=utf-8
        POST | /table  | *               | 406
        GET  | /either | application/xml | application/xml
        GET  | /either | ''              | text/plain; charset=utf-8
        """)
    void a_text_may_have_several_types(String method, String path, String accept, String type) {
        TestResponse response =
                client.request(method, path).header("Accept", accept).send();

        if (type.equals("406")) response.expect(406);
        else assertThat(response.text()).isEqualTo(type);
    }

    @Test
    void other_fields_are_kept() {
        TestResponse response = client.get("/either").send().expect(200);

        assertThat(response.header("X-A")).hasValue("b");
        assertThat(response.header("Vary")).hasValue("Accept");
        assertThat(response.header("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/csv;q=0", "text/csv;q=0, application/json;q=0, */*"})
    void who_accepts_nothing_is_told_what_there_is(String accept) {
        TestResponse response =
                client.get("/prices?none=false").header("Accept", accept).send().expect(406);

        assertThat(response.json("/detail"))
                .hasToString("\"the answer can be application/json or text/csv: accept one of these\"");
        assertThat(response.json("/types")).hasToString("[\"application/json\",\"text/csv\"]");
        assertThat(response.header("Vary")).hasValue("Accept");
    }

    @Test
    void an_answer_without_a_body_varies_too() {
        assertThat(client.get("/prices?none=true").send().expect(404).header("Vary"))
                .hasValue("Accept");
    }

    @Test
    void a_type_that_is_not_offered_is_a_mistake_of_the_program() {
        Log log = Log.during(() -> client.get("/mistaken").send().expect(500));

        assertThat(log.text())
                .contains("“text/html” is not offered, only [text/plain; charset=utf-8, application/xml]");
    }

    @Test
    void the_document_has_every_answer() {
        var responses = client.get("/openapi.json").send().json("/paths/~1search~1{name}/get/responses");

        assertThat(responses.at("/200"))
                .hasToString(
                        "{\"description\":\"What was found. Or: A picture of it. Or: The answer.\",\"headers\":{\"Age\":{\"description\":\"in seconds\",\"schema\":{\"type\":\"integer\",\"format\":\"int64\"}}},\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Item\"}},\"image/png\":{},\"text/html\":{\"schema\":{\"type\":\"string\"}}}}");
        assertThat(responses.at("/301"))
                .hasToString(
                        "{\"description\":\"Where it is now.\",\"headers\":{\"Location\":{\"required\":true,\"schema\":{\"type\":\"string\"}},"
                                + "\"Retry-After\":{\"schema\":{\"type\":\"integer\",\"format\":\"int32\"}}}}");
        assertThat(responses.at("/404"))
                .hasToString(
                        "{\"description\":\"It was never here.\",\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Unknown\"}}}}");
        assertThat(responses.at("/410")).hasToString("{\"description\":\"Gone.\"}");
    }

    @Test
    void the_document_has_every_type_and_the_refusal() {
        var responses = client.get("/openapi.json").send().json("/paths/~1table/post/responses");

        assertThat(responses.at("/200/content"))
                .hasToString(
                        "{\"text/csv\":{\"schema\":{\"type\":\"string\"}},\"text/html\":{\"schema\":{\"type\":\"string\"}}}");
        assertThat(responses.at("/406/description"))
                .hasToString("\"The client accepts none of the types that there are.\"");
    }
}
