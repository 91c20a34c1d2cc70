// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Created;
import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.Invalid;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Status;
import dev.retort.json.JsonNumber;
import dev.retort.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of results and exceptions of typed methods.
@ParameterizedClass
@EnumSource(Way.class)
record ResultsTest(Way way) {

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

    enum Species {
        CAT
    }

    @Json.Value
    record Stars(int count) {}

    @Json
    record Pet(String name, Optional<Integer> age) {}

    @Status(404)
    static final class PetNotFound extends Exception {
        private static final long serialVersionUID = 1;

        PetNotFound(String message) {
            super(message);
        }
    }

    /// Has no message, and its status comes from its superclass.
    @Status(409)
    static class Conflicting extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static final class VeryConflicting extends Conflicting {
        private static final long serialVersionUID = 1;
    }

    @Status(503)
    static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overloaded() {
            super("the secret database is down");
        }
    }

    @Resource
    record Endpoints() {

        @Get("/json/record")
        Pet pet() {
            return new Pet("Tom", Optional.of(3));
        }

        @Get("/json/absent")
        Pet absent() {
            return new Pet("Tom", Optional.empty());
        }

        @Get("/json/list")
        List<Pet> pets() {
            return List.of(new Pet("Tom", Optional.empty()), new Pet("Rex", Optional.of(1)));
        }

        @Get("/json/map")
        Map<Species, List<Integer>> map() {
            return new TreeMap<>(Map.of(Species.CAT, List.of(1, 2)));
        }

        @Get("/json/int")
        int number() {
            return 7;
        }

        @Get("/json/decimal")
        BigDecimal decimal() {
            return new BigDecimal("1.50");
        }

        @Get("/json/boolean")
        boolean truth() {
            return true;
        }

        @Get("/json/enum")
        Species species() {
            return Species.CAT;
        }

        @Get("/json/value")
        Stars stars() {
            return new Stars(5);
        }

        @Get("/json/date")
        LocalDate date() {
            return LocalDate.of(2026, 11, 20);
        }

        @Get("/json/any")
        JsonValue any() {
            return new JsonNumber(new BigDecimal("1.0"));
        }

        @Get("/text")
        String text() {
            return "Grüße";
        }

        @Delete("/nothing")
        void nothing() {}

        @Get("/optional/{name}")
        Optional<Pet> optional(String name) {
            return name.equals("Tom") ? Optional.of(new Pet("Tom", Optional.empty())) : Optional.empty();
        }

        @Get("/optional/text/{name}")
        Optional<String> optionalText(String name) {
            return name.equals("Tom") ? Optional.of("a cat") : Optional.empty();
        }

        @Post("/created")
        Created<Pet> created(String id) {
            return Created.at("/pets/" + id, new Pet("Tom", Optional.empty()));
        }

        @Post("/created/{shop}/books")
        Created<Pet> below(String shop, String id) {
            return Created.below(id, new Pet("Tom", Optional.empty()));
        }

        @Get("/saved")
        Response<String> saved() {
            return Response.ok("a,b").attachment("pétard.csv");
        }

        @Get("/deep/{status}")
        String deep(int status) {
            throw Problem.of(status, "deep inside").header("Location", "/elsewhere");
        }

        @Post("/status/json")
        @Status(202)
        Pet accepted() {
            return new Pet("Tom", Optional.empty());
        }

        @Post("/status/text")
        @Status(202)
        String acceptedText() {
            return "later";
        }

        @Post("/status/nothing")
        @Status(202)
        void acceptedNothing() {}

        @Get("/response/json")
        Response<Pet> response() {
            return Response.of(203, new Pet("Tom", Optional.empty()))
                    .header("X-Colour", "grey")
                    .header("X-Colour", "white");
        }

        @Get("/response/text")
        Response<String> responseText() {
            return Response.ok("a,b\r\n").header("content-type", "text/csv");
        }

        @Get("/response/nothing")
        Response<Void> responseNothing() {
            return Response.<Void>empty(304).header("ETag", "\"1\"");
        }

        @Get("/response/list")
        Response<List<Pet>> responseList() {
            return Response.ok(List.of(new Pet("Tom", Optional.empty())));
        }

        @Get("/response/wild")
        Response<?> responseWild() {
            return Response.ok(Map.of("a", 1));
        }

        @Get("/thrown/{what}")
        String thrown(String what) throws PetNotFound {
            throw switch (what) {
                case "declared" -> throw new PetNotFound("no pet is called Tom");
                case "undeclared" -> new Conflicting();
                case "inherited" -> new VeryConflicting();
                case "problem" -> Problem.of(402, "pay first").with("price", 7).header("Retry-After", "60");
                case "invalid" -> Invalid.at("name", "is taken").and("/tags/0", "is odd");
                case "overloaded" -> new Overloaded();
                case "bug" -> new IllegalStateException("the secret of the program");
                case "argument" -> new IllegalArgumentException("the secret argument");
                default -> throw new StackOverflowError("the secret depth");
            };
        }

        @Get("/null/{what}")
        @SuppressWarnings("NullAway") // a mistake of the program on purpose
        Pet nothingAtAll(String what) {
            return null;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /json/record   | {"name":"Tom","age":3}
        /json/absent   | {"name":"Tom"}
        /json/list     | [{"name":"Tom"},{"name":"Rex","age":1}]
        /json/map      | {"CAT":[1,2]}
        /json/int      | 7
        /json/decimal  | 1.50
        /json/boolean  | true
        /json/enum     | "CAT"
        /json/value    | 5
        /json/date     | "2026-11-20"
        /json/any      | 1.0
        /optional/Tom  | {"name":"Tom"}
        """)
    void a_value_is_written_as_json(String path, String body) {
        TestResponse response = client.get(path).send().expect(200);

        assertThat(response.text()).isEqualTo(body);
        assertThat(response.header("Content-Type")).hasValue("application/json");
    }

    @Test
    void a_string_is_text() {
        TestResponse response = client.get("/text").send().expect(200);

        assertThat(response.text()).isEqualTo("Grüße");
        assertThat(response.header("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @Test
    void an_optional_string_is_text_too() {
        TestResponse response = client.get("/optional/text/Tom").send().expect(200);

        assertThat(response.text()).isEqualTo("a cat");
        assertThat(response.header("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @Test
    void nothing_is_an_answer_without_a_body() {
        TestResponse response = client.delete("/nothing").send().expect(204);

        assertThat(response.bytes()).isEmpty();
        assertThat(response.header("Content-Type")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/optional/Rex", "/optional/text/Rex"})
    void an_empty_optional_is_not_found(String path) {
        TestResponse response = client.get(path).send().expect(404);

        assertThat(response.text())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"there is nothing at "
                                + path + "\"}");
        assertThat(response.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void something_new_says_where_it_is() {
        TestResponse response = client.post("/created?id=7").send().expect(201);

        assertThat(response.header("Location")).hasValue("/pets/7");
        assertThat(response.text()).isEqualTo("{\"name\":\"Tom\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /created/3/books?id=7          | /created/3/books/7
        /created/a%20b/books?id=%C3%A9 | /created/a%20b/books/%C3%A9
        /created/a%2Fb/books?id=x%2Fy  | /created/a%2Fb/books/x%2Fy
        /created/a%25b/books?id=1%25   | /created/a%25b/books/1%25
        /created/%3F%23/books?id=%3F%23| /created/%3F%23/books/%3F%23
        """)
    void something_new_is_below_the_path_of_the_request(String target, String location) {
        assertThat(client.post(target).send().expect(201).header("Location")).hasValue(location);
    }

    @Test
    void any_answer_may_be_saved_by_a_name() {
        assertThat(client.get("/saved").send().header("Content-Disposition"))
                .hasValue("attachment; filename=\"p_tard.csv\"; filename*=UTF-8''p%C3%A9tard.csv");
    }

    @Test
    void a_problem_may_send_the_client_elsewhere() {
        TestResponse response = client.get("/deep/307").send().expect(307);

        assertThat(response.header("Location")).hasValue("/elsewhere");
        assertThat(response.json("/detail")).hasToString("\"deep inside\"");
    }

    @Test
    void a_problem_that_says_not_modified_has_no_body() {
        TestResponse response = client.get("/deep/304").send().expect(304);

        assertThat(response.header("Content-Type")).isEmpty();
        assertThat(response.bytes()).isEmpty();
    }

    @Test
    void a_location_that_holds_anything_splits_no_answer() {
        TestResponse response =
                client.post("/created?id=a%0D%0ASet-Cookie:%20b%C3%A9").send().expect(201);

        assertThat(response.header("Location")).hasValue("/pets/a%0D%0ASet-Cookie:%20b%C3%A9");
        assertThat(response.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /status/json    | {"name":"Tom"}
        /status/text    | later
        /status/nothing | ``
        """)
    void a_method_may_choose_its_status(String path, String body) {
        assertThat(client.post(path).send().expect(202).text()).isEqualTo(body);
    }

    @Test
    void a_response_has_a_status_and_headers_of_its_own() {
        TestResponse response = client.get("/response/json").send().expect(203);

        assertThat(response.headers()).containsSubsequence("grey").containsSubsequence("white");
        assertThat(response.header("Content-Type")).hasValue("application/json");
        assertThat(response.text()).isEqualTo("{\"name\":\"Tom\"}");
    }

    @Test
    void a_response_may_name_its_type() {
        TestResponse response = client.get("/response/text").send().expect(200);

        assertThat(response.header("Content-Type")).hasValue("text/csv");
        assertThat(response.text()).isEqualTo("a,b\r\n");
    }

    @Test
    void a_response_may_be_empty() {
        TestResponse response = client.get("/response/nothing").send().expect(304);

        assertThat(response.header("ETag")).hasValue("\"1\"");
        assertThat(response.bytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /response/list | [{"name":"Tom"}]
        /response/wild | {"a":1}
        """)
    void the_body_of_a_response_is_written_as_json(String path, String body) {
        assertThat(client.get(path).send().expect(200).text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        declared   | 404 | Not Found  | no pet is called Tom
        undeclared | 409 | Conflict   | Conflict
        inherited  | 409 | Conflict   | Conflict
        """)
    void an_exception_with_a_status_is_that_answer(String what, int status, String title, String detail) {
        TestResponse response = client.get("/thrown/" + what).send().expect(status);

        assertThat(response.text())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%s,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }

    @Test
    void a_problem_may_have_members_and_headers() {
        TestResponse response = client.get("/thrown/problem").send().expect(402);

        assertThat(response.text())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Payment Required\",\"status\":402,\"detail\":\"pay first\",\"price\":7}");
        assertThat(response.header("Retry-After")).hasValue("60");
    }

    @Test
    void an_invalid_of_a_handler_is_an_answer_with_its_faults() {
        TestResponse response = client.get("/thrown/invalid").send().expect(422);

        assertThat(Faults.of(response)).containsExactly("body /name invalid is taken", "body /tags/0 invalid is odd");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        overloaded | 503 | Service Unavailable    | the secret database is down
        bug        | 500 | Internal Server Error  | the secret of the program
        argument   | 500 | Internal Server Error  | the secret argument
        error      | 500 | Internal Server Error  | the secret depth
        """)
    void what_the_program_did_wrong_is_logged_and_not_told(String what, int status, String title, String secret) {
        var response = new TestResponse[1];
        Log log = Log.during(
                () -> response[0] = client.get("/thrown/" + what).send().expect(status));

        assertThat(response[0].text())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%s,\"detail\":\"the server failed to answer this request\"}"
                                .formatted(title, status));
        assertThat(log.text())
                .contains("ERROR dev.retort - GET /thrown/" + what + " failed")
                .contains(secret);
    }

    @Test
    void a_method_that_returns_null_is_a_bug_of_the_program() {
        Log log = Log.during(() -> client.get("/null/pet").send().expect(500));

        assertThat(log.text())
                .contains(
                        "NullPointerException: GET /null/pet returned null: return an Optional where there may be nothing");
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() {
        TestResponse response = client.request("HEAD", "/json/record").send().expect(200);

        assertThat(response.header("Content-Type")).hasValue("application/json");
        assertThat(response.bytes()).isEmpty();
    }

    @Test
    void options_names_the_methods() {
        TestResponse response = client.request("OPTIONS", "/json/record").send().expect(204);

        assertThat(response.header("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void another_method_is_told_which_there_are() {
        TestResponse response = client.put("/created").send().expect(405);

        assertThat(response.header("Allow")).hasValue("OPTIONS, POST");
        assertThat(response.text())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Method Not Allowed\",\"status\":405,"
                        + "\"detail\":\"PUT is not among the methods of this path: OPTIONS, POST\"}");
    }

    @Test
    void an_unknown_path_is_not_found() {
        TestResponse response = client.get("/no/such/path?a=1").send().expect(404);

        assertThat(response.text())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"there is nothing at /no/such/path\"}");
    }
}
