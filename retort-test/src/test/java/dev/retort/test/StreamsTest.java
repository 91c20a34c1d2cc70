// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Problem;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Status;
import java.io.UncheckedIOException;
import java.util.List;
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

/// Results that are streams.
@ParameterizedClass
@EnumSource(Way.class)
record StreamsTest(Way way) {

    private static final Semaphore CLOSED = new Semaphore(0);

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(Retort.create()
                .mount(new Endpoints())
                .get("/lambda", _ -> Stream.of(new Pet("Tom"), "text", 1))
                .get("/lambda/response", _ -> Response.of(203, Stream.of(1, 2)).header("X-A", "b")));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    @Json
    record Pet(String name) {}

    @Resource
    record Endpoints() {

        @Get("/pets")
        Stream<Pet> pets() {
            return Stream.of(new Pet("Tom"), new Pet("Rex")).onClose(CLOSED::release);
        }

        @Get("/none")
        Stream<Pet> none() {
            return Stream.empty();
        }

        @Get("/strings")
        @Status(203)
        Stream<String> strings() {
            return Stream.of("a", "b");
        }

        @Get("/many")
        Stream<List<Integer>> many() {
            return IntStream.range(0, 100_000).mapToObj(List::of);
        }

        @Get("/response")
        Response<Stream<Pet>> response() {
            return Response.of(203, Stream.of(new Pet("Tom"))).header("Content-Disposition", "attachment");
        }

        @Get("/response/empty")
        Response<Stream<Pet>> emptyResponse() {
            return Response.empty(304);
        }

        @Get("/lines")
        @Produces("application/jsonl")
        Stream<Pet> lines() {
            return Stream.of(new Pet("Tom"), new Pet("Rex"));
        }

        @Get("/broken/early")
        Stream<Integer> brokenEarly() {
            return Stream.of(1, 0).map(each -> {
                if (each == 0) throw Problem.of(409, "not now");
                return each;
            });
        }

        @Get("/broken/late")
        @Produces("application/jsonl")
        Stream<Integer> brokenLate() {
            return brokenEarly();
        }

        @Get("/null")
        @SuppressWarnings("NullAway") // a mistake of the program on purpose
        Stream<Pet> withNull() {
            return Stream.of(new Pet("Tom"), null);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /pets            | 200 | [{"name":"Tom"},{"name":"Rex"}]
        /none            | 200 | []
        /strings         | 203 | ["a","b"]
        /response        | 203 | [{"name":"Tom"}]
        /lambda          | 200 | [{"name":"Tom"},"text",1]
        /lambda/response | 203 | [1,2]
        """)
    void a_stream_is_an_array(String path, int status, String body) {
        TestResponse response = client.get(path).send().expect(status);

        assertThat(response.text()).isEqualTo(body);
        assertThat(response.header("Content-Type")).hasValue("application/json");
        assertThat(response.header("Vary")).hasValue("Accept");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/jsonl                                      | application/jsonl
        application/x-ndjson                                   | application/x-ndjson
        application/JSONL;q=0.9, application/json;q=0.5        | application/jsonl
        application/x-ndjson, application/jsonl;q=0.9          | application/x-ndjson
        application/jsonl, */*;q=0.1                           | application/jsonl
        """)
    void a_client_that_likes_lines_better_gets_lines(String accept, String type) {
        TestResponse response =
                client.get("/pets").header("Accept", accept).send().expect(200);

        assertThat(response.header("Content-Type")).hasValue(type);
        assertThat(response.text()).isEqualTo("{\"name\":\"Tom\"}\n{\"name\":\"Rex\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/jsonl, application/json",
                "application/jsonl;q=0, */*",
                "application/jsonl;q=x",
                "text/html"
            })
    void any_other_client_gets_an_array(String accept) {
        TestResponse response =
                client.get("/pets").header("Accept", accept).send().expect(200);

        assertThat(response.header("Content-Type")).hasValue("application/json");
    }

    @Test
    void a_stream_may_be_lines_for_everybody() {
        TestResponse response = client.get("/lines").send().expect(200);

        assertThat(response.header("Content-Type")).hasValue("application/jsonl");
        assertThat(response.header("Vary")).isEmpty();
        assertThat(response.text()).isEqualTo("{\"name\":\"Tom\"}\n{\"name\":\"Rex\"}\n");
    }

    @Test
    void a_stream_of_any_length_arrives_whole() {
        TestResponse response = client.get("/many").send().expect(200);

        assertThat(response.text())
                .startsWith("[[0],[1],[2],")
                .endsWith(",[99998],[99999]]")
                .hasSize(788_891);
    }

    @Test
    void a_response_with_a_stream_keeps_its_headers() {
        assertThat(client.get("/response").send().expect(203).header("Content-Disposition"))
                .hasValue("attachment");
        assertThat(client.get("/response/empty").send().expect(304).bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void a_stream_is_closed(String method) throws InterruptedException {
        CLOSED.drainPermits();
        client.request(method, "/pets").send().expect(200);

        assertThat(CLOSED.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_fails_before_anything_was_sent_is_an_answer() {
        TestResponse response = client.get("/broken/early").send().expect(409);

        assertThat(response.json("/detail")).hasToString("\"not now\"");
    }

    @Test
    void what_fails_later_breaks_the_answer_off() {
        Log.during(() ->
                assertThatThrownBy(() -> client.get("/broken/late").send()).isInstanceOf(UncheckedIOException.class));
    }

    @Test
    void a_stream_holds_no_null() {
        Log log = Log.during(() -> client.get("/null").send().expect(500));

        assertThat(log.text()).contains("a stream that is answered with holds no null");
    }
}
