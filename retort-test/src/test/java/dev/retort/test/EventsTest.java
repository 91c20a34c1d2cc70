// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Event;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Sse;
import dev.retort.Status;
import dev.retort.Topic;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Results that are server-sent events.
@ParameterizedClass
@EnumSource(Way.class)
record EventsTest(Way way) {

    private static final Semaphore CLOSED = new Semaphore(0);

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create()
                .mount(new Endpoints())
                .get("/lambda", _ -> Sse.of(Stream.of(new Price("tea", 3), "text", 1)))
                .get(
                        "/lambda/response",
                        _ -> Response.of(203, Sse.of(Stream.of(1))).header("X-A", "b")));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    /// What something costs.
    @Json
    record Price(String item, int cents) {}

    @Resource
    record Endpoints() {

        @Get("/prices")
        Sse<Price> prices() {
            return Sse.of(Stream.of(new Price("tea", 3), new Price("coffee", 4)).onClose(CLOSED::release));
        }

        @Post("/asked")
        @Status(202)
        Sse<String> asked(String question) {
            return Sse.events(Stream.of(Event.of(question), Event.text("[DONE]")));
        }

        @Get("/after")
        Sse<Integer> after(@Header Optional<Integer> lastEventId) {
            return Sse.events(IntStream.rangeClosed(lastEventId.orElse(0) + 1, 3)
                    .mapToObj(number -> Event.of(number).id(String.valueOf(number))));
        }

        @Get("/response")
        Response<Sse<Price>> response() {
            return Response.ok(Sse.of(Stream.of(new Price("tea", 3))))
                    .header("Cache-Control", "no-store")
                    .header("X-A", "b");
        }

        @Get("/live")
        Sse<Price> live() {
            Topic<Price> topic = Topic.inMemory();
            Stream<Price> published = topic.stream();
            topic.publish(new Price("tea", 5));
            topic.publish(new Price("coffee", 6));
            return Sse.of(published.filter(each -> each.cents() > 5).limit(1));
        }

        @Get("/response/empty")
        Response<Sse<Price>> emptyResponse() {
            return Response.empty(204);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /prices          | 200 | data: {"item":"tea","cents":3}~~data: {"item":"coffee","cents":4}~~
        /live            | 200 | data: {"item":"coffee","cents":6}~~
        /response        | 200 | data: {"item":"tea","cents":3}~~
        /lambda          | 200 | data: {"item":"tea","cents":3}~~data: "text"~~data: 1~~
        /lambda/response | 203 | data: 1~~
        """)
    void each_element_is_an_event(String path, int status, String events) {
        TestResponse response = client.get(path).send().expect(status);

        assertThat(response.text()).isEqualTo(events.replace('~', '\n'));
        assertThat(response.header("Content-Type")).hasValue("text/event-stream");
        assertThat(response.header("X-Accel-Buffering")).hasValue("no");
    }

    @Test
    void events_are_not_kept_by_caches() {
        assertThat(client.get("/prices").send().header("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void a_response_with_events_keeps_its_headers() {
        TestResponse response = client.get("/response").send().expect(200);

        assertThat(response.header("Cache-Control")).hasValue("no-store");
        assertThat(response.header("X-A")).hasValue("b");
        client.get("/response/empty").send().expect(204);
    }

    @Test
    void any_method_and_status_may_have_events() {
        TestResponse response = client.post("/asked?question=why").send().expect(202);

        assertThat(response.text()).isEqualTo("data: \"why\"\n\ndata: [DONE]\n\n");
    }

    @Test
    void a_client_that_comes_back_says_what_it_has() {
        TestResponse response =
                client.get("/after").header("Last-Event-ID", "2").send().expect(200);

        assertThat(response.text()).isEqualTo("data: 3\nid: 3\n\n");
        client.get("/after").header("Last-Event-ID", "x").send().expect(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void a_stream_of_events_is_closed(String method) throws InterruptedException {
        CLOSED.drainPermits();
        client.request(method, "/prices").send().expect(200);

        assertThat(CLOSED.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_document_says_what_an_event_is() {
        var operation = client.get("/openapi.json").send().json("/paths/~1prices/get");

        assertThat(operation.at("/responses/200/content/text~1event-stream/schema"))
                .hasToString(
                        "{\"type\":\"object\",\"properties\":{\"data\":{\"type\":\"string\",\"contentMediaType\":\"application/json\",\"contentSchema\":{\"$ref\":\"#/components/schemas/Price\"}},\"event\":{\"type\":\"string\"},\"id\":{\"type\":\"string\"},\"retry\":{\"type\":\"integer\",\"minimum\":0}}}");
    }
}
