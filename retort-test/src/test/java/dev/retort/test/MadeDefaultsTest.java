// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Provides;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.WebSocket;
import dev.retort.WebSocketSession;
import dev.retort.json.JsonValue;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Values that a method makes for what was not sent.
class MadeDefaultsTest {

    private final TestClient client = TestClient.inMemory(application());

    private static Retort application() {
        return Retort.create().provide(new Starting()).mount(new Endpoints());
    }

    @BeforeEach
    void start() {
        Numbers.NEXT.set(1);
    }

    static final class Numbers {

        private static final AtomicInteger NEXT = new AtomicInteger();

        static int next() {
            return NEXT.getAndIncrement();
        }

        static List<String> words() {
            return List.of("a", "b");
        }

        static Place somewhere() {
            return new Place("Bath");
        }

        static Thread thread() {
            return Thread.currentThread();
        }

        static String broken() {
            throw new IllegalStateException("a bug of the program");
        }
    }

    @Json
    record Place(String name) {}

    @Json
    record Visit(
            @Default(by = Numbers.class, method = "next") int number,

            @Default(by = Numbers.class, method = "next") @Max(1000)
            long second,

            @Default(by = Numbers.class, method = "words") List<String> words,

            @Default(by = Numbers.class, method = "somewhere")
            Place place) {}

    @Json
    record Ticket(
            @Json.ReadOnly @Default(by = Numbers.class, method = "next")
            int id,

            @Json.Ignore @Default(by = Numbers.class, method = "thread")
            Thread thread,

            String title) {}

    @Json
    record Broken(
            @Default(by = Numbers.class, method = "broken") String text) {}

    record Window(
            @Default(by = Numbers.class, method = "next") int from,
            @Default("9") int to) {}

    record Start(int number) {}

    static final class Starting {
        @Provides
        Start start(@Default(by = Numbers.class, method = "next") @Max(50) int number) {
            return new Start(number);
        }
    }

    @Resource
    record Endpoints() {

        @Get("/provided")
        int provided(Start start) {
            return start.number();
        }

        @WebSocket("/spoken")
        void spoken(
                @Default(by = Numbers.class, method = "next") @Max(50) int number,
                WebSocketSession<String, String> session) {
            session.send("from " + number);
        }

        @Post("/visits")
        Visit visit(Visit visit) {
            return visit;
        }

        @Post("/tickets")
        Ticket ticket(Ticket ticket) {
            assertThat(ticket.thread()).isNotNull();
            return ticket;
        }

        @Patch("/visits")
        Visit changeVisit(Merge<Visit> change) {
            return change.apply(new Visit(1, 2, List.of(), new Place("Bath")));
        }

        @Patch("/tickets")
        Ticket changeTicket(Merge<Ticket> change) {
            return change.apply(new Ticket(77, Thread.currentThread(), "old"));
        }

        @Post("/broken")
        Broken broken(Broken broken) {
            return broken;
        }

        @Get("/query")
        List<String> query(
                @Default(by = Numbers.class, method = "next") @Max(50) int number,
                @Default(by = UUID.class, method = "randomUUID") UUID id,
                @Default(by = Numbers.class, method = "words") List<String> words,
                @Query Window window) {
            assertThat(id.version()).isEqualTo(4);
            return List.of(number + " " + words + " " + window.from() + " " + window.to());
        }

        @Post("/several")
        String several(@Body @Default(by = Numbers.class, method = "next") int count, @Body Place place) {
            return count + " " + place.name();
        }
    }

    private String posted(String target, String body) {
        return client.post(target)
                .body("application/json", body)
                .send()
                .expect(200)
                .text();
    }

    @Test
    void members_that_were_not_sent_are_made() {
        assertThat(posted("/visits", "{}"))
                .isEqualTo("{\"number\":1,\"second\":2,\"words\":[\"a\",\"b\"],\"place\":{\"name\":\"Bath\"}}");
        assertThat(posted("/visits", "{\"second\":7,\"words\":[]}"))
                .isEqualTo("{\"number\":3,\"second\":7,\"words\":[],\"place\":{\"name\":\"Bath\"}}");
    }

    @Test
    void nothing_is_made_for_what_was_sent_or_where_anything_is_wrong() {
        posted("/visits", "{\"number\":5,\"second\":5}");
        client.post("/visits")
                .body("application/json", "{\"second\":5000}")
                .send()
                .expect(422);
        client.post("/visits")
                .body("application/json", "{\"second\":null}")
                .send()
                .expect(422);
        assertThat(Numbers.next()).isEqualTo(1);
    }

    @Test
    void a_member_of_answers_alone_is_made_once_and_kept_by_a_patch() {
        assertThat(posted("/tickets", "{\"id\":5,\"title\":\"new\"}")).isEqualTo("{\"id\":1,\"title\":\"new\"}");
        assertThat(client.patch("/tickets")
                        .body("application/merge-patch+json", "{\"title\":\"newer\"}")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("{\"id\":77,\"title\":\"newer\"}");
    }

    @Test
    void parameters_that_were_not_sent_are_made() {
        assertThat(client.get("/query").send().expect(200).text()).isEqualTo("[\"1 [a, b] 2 9\"]");
        assertThat(client.get("/query?number=7&words=c&from=8&id=7f3c9a4e-0000-4000-8000-000000000000")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("[\"7 [c] 8 9\"]");
        assertThat(Faults.of(client.get("/query?number=51").send().expect(422)))
                .containsExactly("query /number maximum must be at most 50");
    }

    @Test
    void parameters_of_providers_and_of_web_sockets_are_made() {
        assertThat(client.get("/provided").send().expect(200).text()).isEqualTo("1");
        assertThat(client.get("/provided?number=7").send().expect(200).text()).isEqualTo("7");
        try (var socket = client.get("/spoken").webSocket()) {
            assertThat(socket.receive()).isEqualTo("from 2");
        }
    }

    @Test
    void members_of_several_bodies_are_made() {
        assertThat(posted("/several", "{\"place\":{\"name\":\"York\"}}")).isEqualTo("1 York");
    }

    @Test
    void a_method_that_fails_is_a_constructor_that_fails() {
        TestResponse response =
                client.post("/broken").body("application/json", "{}").send().expect(422);
        assertThat(Faults.of(response)).containsExactly("body  invalid is not allowed");
    }

    @Test
    void the_document_says_that_they_need_not_be_sent_and_no_more() {
        JsonValue document = application().openApi();
        assertThat(document.at("/components/schemas/VisitInput/required")).isNull();
        assertThat(document.at("/components/schemas/VisitInput/properties/number"))
                .hasToString("{\"type\":\"integer\",\"format\":\"int32\"}");
        assertThat(document.at("/components/schemas/VisitPatch/properties/number"))
                .hasToString("{\"type\":\"integer\",\"format\":\"int32\"}");
        assertThat(document.at("/paths/~1query/get/parameters/0"))
                .hasToString("{\"name\":\"number\",\"in\":\"query\",\"allowEmptyValue\":true,"
                        + "\"schema\":{\"type\":\"integer\",\"format\":\"int32\",\"maximum\":50}}");
    }
}
