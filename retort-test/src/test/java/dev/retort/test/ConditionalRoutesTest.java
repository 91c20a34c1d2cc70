// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.BearerAuth;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;
import dev.retort.When;
import dev.retort.http.RequestHead;
import dev.retort.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Routes that count on conditions.
class ConditionalRoutesTest {

    @AutoClose
    private final TestClient client = TestClient.inMemory(Retort.create()
            .get("/pets/{id}", request -> "any " + request.path("id"))
            .delete("/pets/{id}", _ -> "gone")
            .mount(
                    When.header("Accept-Version", "2"),
                    v2 -> v2.get("/pets/new", _ -> "second new")
                            .mount(When.host("*.example.com"), both -> both.get("/pets/{id}", _ -> "both")))
            .mount(
                    When.host("api.example.com"),
                    api -> api.get("/pets/new", _ -> "api new").put("/pets/{id}", _ -> "kept"))
            .mount(
                    "/shops",
                    shops -> shops.get("/door", _ -> "open")
                            .mount(
                                    When.accepts("application/vnd.shop.v2+json"),
                                    v2 -> v2.get("/door", _ -> "open, says version 2"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /pets/7   | localhost            | 1 | any 7
                    /pets/new | localhost            | 1 | any new
                    /pets/new | api.example.com:8000 | 1 | api new
                    /pets/new | API.example.com      | 1 | api new
                    /pets/7   | api.example.com      | 1 | any 7
                    /pets/new | localhost            | 2 | second new
                    /pets/7   | localhost            | 2 | any 7
                    /pets/new | api.example.com      | 2 | both
                    /pets/new | www.example.com      | 2 | both
                    /pets/new | example.com          | 2 | second new
                    """)
    void a_route_on_more_conditions_comes_first_and_one_on_none_last(
            String path, String host, String version, String answer) {
        assertThat(client.get(path)
                        .header("Host", host)
                        .header("Accept-Version", version)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(answer);
    }

    @Test
    void a_media_type_tells_the_version() {
        assertThat(client.get("/shops/door").send().text()).isEqualTo("open");
        assertThat(client.get("/shops/door")
                        .header("Accept", "text/html, Application/vnd.shop.v2+json;q=0.9")
                        .send()
                        .text())
                .isEqualTo("open, says version 2");
    }

    @Test
    void caches_are_told_what_an_answer_depends_on() {
        assertThat(client.get("/shops/door").send().header("Vary")).contains("Accept-Version, Accept");
        assertThat(client.get("/pets/7").send().header("Vary")).contains("Accept-Version");
    }

    @Test
    void so_they_are_where_another_scope_answers_the_same_path() {
        Retort application = Retort.create()
                .get("/api/pets", _ -> "first")
                .get("/about", _ -> "us")
                .mount(
                        "/api",
                        api -> api.mount(When.header("Accept-Version", "2"), v2 -> v2.get("/pets", _ -> "second")));
        try (var shop = TestClient.inMemory(application)) {
            TestResponse first = shop.get("/api/pets").send().expect(200);
            TestResponse second =
                    shop.get("/api/pets").header("Accept-Version", "2").send().expect(200);

            assertThat(first.text()).isEqualTo("first");
            assertThat(first.header("Vary")).contains("Accept-Version");
            assertThat(second.text()).isEqualTo("second");
            assertThat(second.header("Vary")).contains("Accept-Version");
            assertThat(shop.get("/api/none").send().expect(404).header("Vary")).contains("Accept-Version");
            assertThat(shop.get("/about").send().header("Vary")).isEmpty();
        }
    }

    @Test
    void the_methods_of_all_routes_that_count_are_told() {
        assertThat(client.post("/pets/7").send().expect(405).header("Allow")).contains("DELETE, GET, HEAD, OPTIONS");
        assertThat(client.post("/pets/7")
                        .header("Host", "api.example.com")
                        .send()
                        .expect(405)
                        .header("Allow"))
                .contains("DELETE, GET, HEAD, OPTIONS, PUT");
        client.put("/pets/7").send().expect(405);
        client.get("/nowhere").header("Host", "api.example.com").send().expect(404);
    }

    @Test
    void the_same_route_twice_on_the_same_condition_is_a_mistake() {
        assertThat(Retort.create()
                        .get("/", _ -> "a")
                        .mount(When.host("a.example"), a -> a.get("/", _ -> "a"))
                        .mount(When.host("b.example"), b -> b.get("/", _ -> "b"))
                        .mount(When.host("A.example"), a -> a.get("/", _ -> "a"))
                        .check())
                .containsExactly("GET / is there twice: / and / match the same paths: remove one");
    }

    @Json
    record Pet(String name) {}

    @Json
    record NewPet(String name, int age) {}

    @Resource("/animals")
    record First() {
        /// An animal by its number.
        @Get("/{id}")
        Pet get(long id, @Query boolean brief) {
            return new Pet("Tom");
        }

        @Post
        void add(Pet pet) {}
    }

    @Resource("/animals")
    record Second() {
        /// An animal by its name.
        @Get("/{name}")
        NewPet get(String name, @Query Optional<Integer> depth) {
            return new NewPet(name, 7);
        }

        @Post
        void add(NewPet pet, @BearerAuth String token) {}
    }

    @Test
    void the_document_has_one_operation_for_all_of_a_path_and_a_method() {
        JsonObject document = Retort.create()
                .mount(new First())
                .mount(When.header("Accept-Version", "2"), v2 -> v2.mount(new Second()))
                .openApi();
        assertThat(document.at("/paths/~1animals~1{id}/get/summary")).hasToString("\"An animal by its number\"");
        assertThat(document.at("/paths/~1animals~1{name}")).isNull();
        assertThat(document.at("/paths/~1animals~1{id}/get/parameters"))
                .hasToString(
                        "[{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"anyOf\":[{\"type\":\"integer\",\"format\":\"int64\"},{\"type\":\"string\"}]}},"
                                + "{\"name\":\"brief\",\"in\":\"query\",\"schema\":{\"type\":\"boolean\"}},"
                                + "{\"name\":\"depth\",\"in\":\"query\",\"allowEmptyValue\":true,\"schema\":{\"type\":\"integer\",\"format\":\"int32\"}},"
                                + "{\"name\":\"Accept-Version\",\"in\":\"header\",\"schema\":{\"type\":\"string\",\"examples\":[\"2\"]}}]");
        assertThat(document.at("/paths/~1animals~1{id}/get/description"))
                .hasToString("\"For requests with `Accept-Version: 2`: An animal by its name.\"");
        assertThat(document.at("/paths/~1animals~1{id}/get/responses/200/content"))
                .hasToString(
                        "{\"application/json\":{\"schema\":{\"anyOf\":[{\"$ref\":\"#/components/schemas/Pet\"},{\"$ref\":\"#/components/schemas/NewPet\"}]}}}");
        assertThat(document.at("/paths/~1animals/post/requestBody"))
                .hasToString(
                        "{\"required\":true,\"content\":{\"application/json\":{\"schema\":{\"anyOf\":[{\"$ref\":\"#/components/schemas/Pet\"},{\"$ref\":\"#/components/schemas/NewPet\"}]}}}}");
        assertThat(document.at("/paths/~1animals/post/security")).hasToString("[{},{\"bearer\":[]}]");
    }

    @Resource("/finds")
    record Finds() {
        @Get("/{id}")
        Optional<Pet> find(long id) {
            return Optional.empty();
        }
    }

    @Resource("/finds")
    record LaterFinds() {
        /// A find.
        ///
        /// @throws Lost when nobody has found it
        @Get("/{id}")
        Pet find(long id) throws Lost {
            throw new Lost();
        }
    }

    @Status(404)
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1;
    }

    @Test
    void an_answer_that_one_endpoint_describes_by_itself_is_described_so_for_all() {
        JsonObject document = Retort.create()
                .mount(new Finds())
                .mount(When.header("Accept-Version", "2"), v2 -> v2.mount(new LaterFinds()))
                .openApi();

        assertThat(document.at("/paths/~1finds~1{id}/get/responses/404/description"))
                .hasToString("\"Nobody has found it\"");
        assertThat(document.at("/paths/~1finds~1{id}/get/responses/404/$ref")).isNull();
    }

    private static Retort versions() {
        return Retort.create()
                .mount(When.header("Accept-Version", "1"), v1 -> v1.mount(new First()))
                .mount(When.header("accept-version", "2"), v2 -> v2.mount(new Second()));
    }

    @Test
    void a_header_field_on_which_all_routes_count_has_to_be_sent() {
        JsonObject document = versions().openApi();
        assertThat(document.at("/paths/~1animals/post/parameters"))
                .hasToString(
                        "[{\"name\":\"Accept-Version\",\"in\":\"header\",\"required\":true,\"schema\":{\"type\":\"string\",\"enum\":[\"1\",\"2\"]}}]");
        assertThat(document.at("/paths/~1animals/post/responses/404/description"))
                .hasToString("\"There is nothing for such a request.\"");
        try (var client = TestClient.inMemory(versions())) {
            client.get("/animals/7").send().expect(404);
            client.get("/animals/7").header("Accept-Version", "3").send().expect(404);
            client.get("/animals/7?brief=true")
                    .header("Accept-Version", "1")
                    .send()
                    .expect(200);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    host   | Only for requests to `api.example.com` or `*.example.org`.
                    accept | Only for requests that accept `application/vnd.shop.v2+json`.
                    both   | Only for requests to `api.example.com` that accept `application/vnd.shop.v2+json`.
                    own    | Only for requests on Mondays.
                    """)
    void the_document_says_on_which_requests_a_route_counts(String path, String description) {
        When host = When.host("api.example.com", "*.example.org");
        When accept = When.accepts("application/vnd.shop.v2+json");
        JsonObject document = Retort.create()
                .mount(host, scope -> scope.get("/host", _ -> ""))
                .mount(accept, scope -> scope.get("/accept", _ -> ""))
                .mount(When.host("api.example.com"), outer -> outer.mount(accept, scope -> scope.get("/both", _ -> "")))
                .mount(new Mondays(), scope -> scope.get("/own", _ -> ""))
                .openApi();
        assertThat(document.at("/paths/~1" + path + "/get/description")).hasToString("\"" + description + "\"");
        assertThat(document.at("/paths/~1" + path + "/get/parameters")).isNull();
    }

    private record Mondays() implements When {

        @Override
        public boolean holds(RequestHead head) {
            return false;
        }

        @Override
        public String description() {
            return "on Mondays";
        }
    }

    @Test
    void a_header_field_that_an_endpoint_reads_is_told_as_it_says() {
        JsonObject document = Retort.create()
                .mount(When.header("X-Kind", "cat"), cats -> cats.mount(new Cats()))
                .openApi();
        assertThat(document.at("/paths/~1cats/get/parameters"))
                .hasToString(
                        "[{\"name\":\"x-kind\",\"in\":\"header\",\"required\":true,\"schema\":{\"type\":\"string\"}}]");
    }

    @Resource("/cats")
    record LaterCats() {
        @Get
        String kind(@Header("X-Kind") Optional<String> kind) {
            return kind.orElse("");
        }

        @Post
        LaterCounted add() {
            return new LaterCounted.Counted(1);
        }
    }

    sealed interface Counted {
        @Status(201)
        record Added(@Header("x-count") int count) implements Counted {}
    }

    sealed interface LaterCounted {
        @Status(201)
        record Counted(@Header("X-Count") int count) implements LaterCounted {}
    }

    @Test
    void a_header_field_is_one_in_capitals_and_in_small_letters() {
        JsonObject document = Retort.create()
                .mount(new Cats())
                .mount(When.header("Accept-Version", "2"), v2 -> v2.mount(new LaterCats()))
                .openApi();
        assertThat(document.at("/paths/~1cats/get/parameters"))
                .hasToString(
                        "[{\"name\":\"x-kind\",\"in\":\"header\",\"schema\":{\"type\":\"string\"}},"
                                + "{\"name\":\"Accept-Version\",\"in\":\"header\",\"schema\":{\"type\":\"string\",\"examples\":[\"2\"]}}]");
        assertThat(document.at("/paths/~1cats/post/responses/201/headers"))
                .hasToString(
                        "{\"x-count\":{\"required\":true,\"schema\":{\"type\":\"integer\",\"format\":\"int32\"}}}");
    }

    @Resource("/cats")
    record Cats() {
        @Get
        String kind(@Header("x-kind") String kind) {
            return kind;
        }

        @Post
        Counted add() {
            return new Counted.Added(1);
        }
    }
}
