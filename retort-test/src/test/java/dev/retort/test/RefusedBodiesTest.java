// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static dev.retort.test.RawHttp2.DATA;
import static dev.retort.test.RawHttp2.END_HEADERS;
import static dev.retort.test.RawHttp2.END_STREAM;
import static dev.retort.test.RawHttp2.HEADERS;
import static dev.retort.test.RawHttp2.head;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Running;
import dev.retort.web.AccessLog;
import dev.retort.web.Cors;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a request whose body the server refuses: the hooks of its route see the answer.
class RefusedBodiesTest {

    private static final String SHOP = "https://shop.example";

    private final AtomicInteger handled = new AtomicInteger();

    private record Door() {}

    @Resource
    record Streams() {

        @Post("/streams")
        long length(InputStream body) throws IOException {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private Retort application(Limits limits) {
        return Retort.create()
                .port(0)
                .limits(limits.bodyLength(10))
                .install(AccessLog.standard())
                .install(Cors.of(SHOP))
                .get("/nap", _ -> {
                    Thread.sleep(200);
                    return "rested";
                })
                .post("/bodies", request -> {
                    handled.incrementAndGet();
                    return request.text();
                });
    }

    private static String exchanged(Running running, String sent) throws IOException {
        try (var socket = new Socket("localhost", running.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(sent.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String post(String path, String framing) {
        return "POST " + path + " HTTP/1.1\r\nHost: a\r\nOrigin: " + SHOP + "\r\n" + framing;
    }

    /// What a client gets until the connection is closed, and what is logged meanwhile.
    private record Outcome(String answer, String log) {}

    @FunctionalInterface
    private interface Client {
        String talk(Running running) throws IOException;
    }

    private Outcome outcome(Limits limits, Client client) {
        var answer = new StringBuilder();
        Log log = Log.during(() -> {
            try (var running = application(limits).start()) {
                answer.append(client.talk(running));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return new Outcome(answer.toString(), log.text());
    }

    private void requireSeen(Outcome outcome, int status) {
        assertThat(outcome.answer()).contains(SHOP);
        assertThat(outcome.log()).containsOnlyOnce("POST /bodies " + status).contains("status=" + status);
        assertThat(handled).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 11\r\n\r\n",
                "Content-Length: 11\r\nExpect: 100-continue\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nb\r\n0123456789x\r\n"
            })
    void a_page_can_read_that_its_body_is_too_large_and_the_log_has_it(String framing) {
        Outcome outcome = outcome(Limits.defaults(), running -> exchanged(running, post("/bodies", framing)));

        requireSeen(outcome, 413);
        assertThat(outcome.answer())
                .startsWith("HTTP/1.1 413 ")
                .contains("Access-Control-Allow-Origin: " + SHOP, "connection: close")
                .endsWith("\"the request body is too large\"}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void so_it_is_in_http_2(boolean announced) {
        Outcome outcome = outcome(Limits.defaults(), running -> {
            try (var client = new RawHttp2(running.port())) {
                byte[] head = announced
                        ? head("POST", "/bodies", "origin", SHOP, "content-length", "11")
                        : head("POST", "/bodies", "origin", SHOP);
                client.send(HEADERS, END_HEADERS, 1, head);
                if (!announced) client.send(DATA, 0, 1, new byte[11]);
                RawHttp2.Frame answer = client.next(HEADERS);
                assertThat(answer.status()).isEqualTo(413);
                assertThat(client.next(DATA).text()).endsWith("\"the request body is too large\"}");
                // The connection goes on.
                assertThat(client.get(3, "/nap").answer()).isEqualTo("200 rested");
                client.send(DATA, END_STREAM, 1, new byte[announced ? 11 : 0]).flush();
                return answer.text();
            }
        });

        requireSeen(outcome, 413);
    }

    @Test
    void a_body_that_does_not_come_is_seen_as_well() {
        Limits hasty = Limits.defaults().bodyTime(Duration.ofMillis(80));

        requireSeen(outcome(hasty, running -> exchanged(running, post("/bodies", "Content-Length: 3\r\n\r\nab"))), 408);
        requireSeen(
                outcome(hasty, running -> {
                    try (var client = new RawHttp2(running.port())) {
                        client.send(HEADERS, END_HEADERS, 1, head("POST", "/bodies", "origin", SHOP));
                        RawHttp2.Frame answer = client.next(HEADERS);
                        assertThat(answer.status()).isEqualTo(408);
                        return answer.text();
                    }
                }),
                408);
    }

    @Test
    void a_malformed_body_is_seen_as_well() {
        String malformed = post("/bodies", "Transfer-Encoding: chunked\r\n\r\nx\r\n");

        requireSeen(outcome(Limits.defaults(), running -> exchanged(running, malformed)), 400);
    }

    @Test
    void the_answers_before_it_keep_their_places() {
        String sent = "GET /nap HTTP/1.1\r\nHost: a\r\n\r\n" + post("/bodies", "Content-Length: 11\r\n\r\n");
        Outcome outcome = outcome(Limits.defaults(), running -> exchanged(running, sent));

        requireSeen(outcome, 413);
        assertThat(outcome.answer()).containsSubsequence("HTTP/1.1 200", "rested", "HTTP/1.1 413");
    }

    @Test
    void a_hook_that_takes_too_long_leaves_the_client_its_answer() {
        Retort slow = Retort.create()
                .port(0)
                .limits(Limits.defaults().bodyLength(10).handlerTime(Duration.ofMillis(100)))
                .around((_, next) -> {
                    Thread.sleep(60_000);
                    return next.proceed();
                })
                .post("/", request -> request.text());

        Log.during(() -> {
            try (var running = slow.start()) {
                assertThat(exchanged(running, post("/", "Content-Length: 11\r\n\r\n")))
                        .startsWith("HTTP/1.1 503 ")
                        .contains("the request took too long");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Test
    void a_hook_that_swallows_how_a_body_failed_leaves_its_endpoint_no_empty_one() throws IOException {
        Retort curious = Retort.create()
                .port(0)
                .limits(Limits.defaults().bodyLength(10))
                .onRequest(request -> {
                    try {
                        request.text();
                    } catch (UncheckedIOException swallowed) {
                        handled.incrementAndGet();
                    }
                })
                .mount(new Streams());

        try (var running = curious.start()) {
            assertThat(exchanged(running, post("/streams", "Transfer-Encoding: chunked\r\n\r\nb\r\n0123456789x\r\n")))
                    .startsWith("HTTP/1.1 413 ");
        }
        assertThat(handled).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void hooks_and_handlers_of_errors_are_asked_and_guards_are_not(Way way) {
        Retort application = Retort.create()
                .limits(Limits.defaults().bodyLength(10))
                .providePerRequest(Door.class, (_, _) -> {
                    throw Problem.of(401, "no entrance");
                })
                .onError(Problem.class, (problem, _) -> "sorry: " + problem.detail())
                .onSend((_, answer) -> answer.with("X-Till", "7"))
                .guard(Door.class)
                .post("/", request -> request.text());
        try (var client = way.open(application)) {
            TestResponse response =
                    client.post("/").body("text/plain", "0123456789x").send().expect(413);

            assertThat(response.text()).isEqualTo("sorry: the request body is too large");
            assertThat(response.header("X-Till")).contains("7");
        }
    }

    @ParameterizedTest
    @CsvSource({"IN_MEMORY, request", "IN_MEMORY, error", "IN_MEMORY, send", "OVER_HTTP, request", "OVER_HTTP, error"})
    void a_hook_that_reads_the_body_ends_the_request_with_the_same_answer(Way way, String phase) {
        Retort application = Retort.create().limits(Limits.defaults().bodyLength(10));
        switch (phase) {
            case "request" -> application.onRequest(request -> request.text());
            case "error" -> application.onError(Problem.class, (_, request) -> request.text());
            default ->
                application.onSend((request, answer) ->
                        answer.with("X-Length", "" + request.text().length()));
        }
        try (var client = way.open(application.post("/", request -> request.text()))) {
            assertThat(client.post("/")
                            .body("text/plain", "0123456789x")
                            .send()
                            .expect(413)
                            .text())
                    .contains("\"the request body is too large\"");
        }
    }
}
