// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Secret;
import dev.retort.Sse;
import dev.retort.Unknown;
import dev.retort.WebSocket;
import dev.retort.WebSocketSession;
import dev.retort.json.Codec;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of results that break the constraints of their types.
class CheckedResultsTest {

    @Json(unknown = Unknown.REFUSE)
    record Pet(
            @Json.ReadOnly Optional<Integer> id,
            @Json.WriteOnly @Size(min = 3) String password,
            @Size(min = 1) String name,
            @Max(30) int age,
            List<@Max(9) Integer> marks,
            @Size(max = 5) Secret chip) {

        @Json.Computed
        int months() {
            return age * 12;
        }
    }

    private static Pet pet(String name, int age) {
        return new Pet(Optional.of(1), "swordfish", name, age, List.of(age), Secret.of("abc"));
    }

    @Resource("/pets")
    static final class Pets {

        @Get("/good")
        Pet good() {
            return pet("Tom", 8);
        }

        @Get("/good-list")
        List<Pet> list() {
            return List.of(pet("Tom", 8));
        }

        @Get("/bad")
        Pet bad() {
            return pet("", 31);
        }

        @Get("/bad-list")
        List<Pet> badList() {
            return List.of(pet("Tom", 8), pet("Tom", 31));
        }

        @Get("/bad-response")
        Response<Pet> response() {
            return Response.ok(pet("", 9));
        }

        @Get("/bad-optional")
        Optional<Pet> optional() {
            return Optional.of(pet("", 9));
        }

        @Get("/bad-stream")
        Stream<Pet> badStream() {
            return Stream.of(pet("", 9));
        }

        @Get("/bad-events")
        Sse<Pet> badEvents() {
            return Sse.of(Stream.of(pet("", 9)));
        }

        @WebSocket("/messages")
        void messages(WebSocketSession<String, Pet> session) {
            session.send(pet("Tom", 8));
            session.send(pet("", 9));
        }

        @Get("/stream")
        Stream<Pet> stream() {
            return Stream.of(pet("Tom", 8));
        }
    }

    @Json
    record Page<T>(List<T> pets) {}

    private static Retort application() {
        return Retort.create()
                .mount(new Pets())
                .get("/lambdas/bad", _ -> pet("", 9))
                .get("/lambdas/bad-map", _ -> Map.of("pets", List.of(Optional.of(pet("", 9)))))
                .get("/lambdas/bad-array", _ -> new Pet[] {pet("", 9)})
                .get("/lambdas/bad-response", _ -> Response.ok(pet("", 9)))
                .get(
                        "/lambdas/bad-page",
                        _ -> Response.ok(new Page<>(List.of(pet("", 9)))).as(Codec.of(Page.class, Codec.of(Pet.class))))
                .get("/lambdas/bad-stream", _ -> Stream.of(pet("", 9)))
                .get("/lambdas/bad-events", _ -> Sse.of(Stream.of(pet("", 9))))
                .get("/lambdas/good", _ -> List.of(pet("Tom", 8), "Tom", 7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /pets/bad          | /name must have at least 1 character; /age must be at most 30; /marks/0 must be at most 9
            /pets/bad-list     | /1/age must be at most 30; /1/marks/0 must be at most 9
            /pets/bad-response | /name must have at least 1 character
            /pets/bad-stream   | /name must have at least 1 character
            /pets/bad-optional | /name must have at least 1 character
            /lambdas/bad          | /name must have at least 1 character
            /lambdas/bad-map      | /name must have at least 1 character
            /lambdas/bad-array    | /name must have at least 1 character
            /lambdas/bad-response | /name must have at least 1 character
            /lambdas/bad-page     | /pets/0/name must have at least 1 character
            /lambdas/bad-stream   | /name must have at least 1 character
            """)
    void a_result_that_breaks_its_contract_is_a_failure_of_the_program(String path, String faults) {
        try (var client = TestClient.inMemory(application().checkResults(true).development(true))) {
            assertThat(client.get(path).send().expect(500).json("/detail"))
                    .hasToString("\"java.lang.IllegalStateException: the result breaks its contract: " + faults + "\"");
        }
        try (var client = TestClient.inMemory(application().checkResults(true))) {
            assertThat(client.get(path).send().expect(500).json("/detail"))
                    .hasToString("\"the server failed to answer this request\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pets/bad-events", "/lambdas/bad-events"})
    void an_event_that_breaks_its_contract_breaks_the_answer_off(String path) {
        try (var client = TestClient.inMemory(application().checkResults(true))) {
            assertThatThrownBy(() -> client.get(path).send())
                    .hasStackTraceContaining("the result breaks its contract: /name must have at least 1 character");
        }
        try (var client = TestClient.inMemory(application())) {
            assertThat(client.get(path).send().expect(200).text()).contains("\"name\":\"\"");
        }
    }

    @Test
    void a_message_that_breaks_its_contract_ends_the_session() {
        Log.during(() -> {
            try (var client =
                            TestClient.inMemory(application().checkResults(true).development(true));
                    var socket = client.get("/pets/messages").webSocket()) {
                assertThat(socket.receive()).contains("\"name\":\"Tom\"");
                assertThat(socket.ended().getMessage())
                        .isEqualTo(
                                "closed with 1011: java.lang.IllegalStateException: the result breaks its contract: /name must have at least 1 character");
            }
        });
        try (var client = TestClient.inMemory(application());
                var socket = client.get("/pets/messages").webSocket()) {
            assertThat(socket.receive()).contains("\"name\":\"Tom\"");
            assertThat(socket.receive()).contains("\"name\":\"\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pets/good", "/pets/good-list", "/pets/stream", "/lambdas/good"})
    void a_good_result_is_written_as_ever(String path) {
        try (var plain = TestClient.inMemory(application());
                var checking = TestClient.inMemory(application().checkResults(true))) {
            assertThat(checking.get(path).send().expect(200).text())
                    .isEqualTo(plain.get(path).send().expect(200).text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pets/bad",
                "/pets/bad-list",
                "/pets/bad-response",
                "/pets/bad-stream",
                "/pets/bad-optional",
                "/lambdas/bad",
                "/lambdas/bad-map",
                "/lambdas/bad-array",
                "/lambdas/bad-response",
                "/lambdas/bad-page",
                "/lambdas/bad-stream"
            })
    void results_are_not_judged_unless_somebody_says_so(String path) {
        try (var client = TestClient.inMemory(application())) {
            client.get(path).send().expect(200);
        }
    }
}
