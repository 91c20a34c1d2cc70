// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static dev.retort.test.RawHttp2.DATA;
import static dev.retort.test.RawHttp2.END_HEADERS;
import static dev.retort.test.RawHttp2.END_STREAM;
import static dev.retort.test.RawHttp2.HEADERS;
import static dev.retort.test.RawHttp2.fields;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.BodyWriter;
import dev.retort.Request;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Running;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fields behind bodies, and hints before answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailersTest {

    private final Semaphore hinted = new Semaphore(0);
    private Running running;

    @BeforeAll
    void start() {
        running = Retort.create()
                .get("/text", _ -> Response.ok("hello").trailer("Checksum", () -> "5"))
                .get(
                        "/lines",
                        _ -> Response.ok(Stream.of("a", "b"))
                                .header("Content-Type", "application/jsonl")
                                .trailer("Count", () -> "2")
                                .trailer("Took", () -> "1 ms"))
                .get(
                        "/written",
                        _ -> Response.ok((BodyWriter) out -> {
                                    out.write("first ".getBytes(UTF_8));
                                    out.flush();
                                    out.write("second".getBytes(UTF_8));
                                })
                                .trailer("Checksum", () -> "12"))
                .get("/nothing", _ -> Response.empty(204).trailer("Checksum", () -> "0"))
                .get("/split", _ -> Response.ok("hello").trailer("Checksum", () -> "5\r\nSet-Cookie: a=b"))
                .post("/echo", TrailersTest::told)
                .get("/hinting", request -> {
                    request.earlyHints("</style.css>; rel=preload; as=style", "</app.js>; rel=preload");
                    // The client has seen them before there is an answer.
                    hinted.acquire();
                    return "page";
                })
                .get("/bad-hint", request -> {
                    request.earlyHints("a\r\nb: c");
                    return "page";
                })
                .port(0)
                .start();
    }

    private static String told(Request request) {
        return "%s, then %s, and among the header fields %s"
                .formatted(request.text(), request.trailers().all("X-Sum"), request.header("X-Sum"));
    }

    @AfterAll
    void stop() {
        running.close();
    }

    /// What the server says to a request, until it closes the connection.
    private String said(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", running.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private String got(String path) throws IOException {
        return said("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    }

    @Test
    void fields_follow_a_body_in_chunks_and_are_announced() throws IOException {
        assertThat(got("/text"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("\r\nTrailer: Checksum\r\n")
                .contains("\r\ntransfer-encoding: chunked\r\n")
                .doesNotContain("content-length")
                .endsWith("\r\n\r\n5\r\nhello\r\n0\r\nChecksum: 5\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/lines, '\"b\"\n\r\n0\r\nCount: 2\r\nTook: 1 ms\r\n\r\n'",
        "/written, 'second\r\n0\r\nChecksum: 12\r\n\r\n'"
    })
    void they_follow_bodies_that_are_made_while_they_are_sent(String path, String end) throws IOException {
        assertThat(got(path)).endsWith(end);
    }

    @Test
    void where_there_is_no_body_nothing_follows() throws IOException {
        assertThat(got("/nothing")).startsWith("HTTP/1.1 204 ").doesNotContain("Checksum: 0");
        assertThat(said("HEAD /text HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\nTrailer: Checksum\r\n")
                .doesNotContain("Checksum: 5");
    }

    @Test
    void a_client_of_http_1_0_gets_the_body_alone() throws IOException {
        assertThat(said("GET /text HTTP/1.0\r\n\r\n")).endsWith("\r\n\r\nhello");
    }

    @Test
    void a_value_that_no_field_can_have_is_not_sent() throws IOException {
        assertThat(got("/split")).startsWith("HTTP/1.1 500 ").doesNotContain("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "set-cookie", "Transfer-Encoding", "Cache-Control", "Trailer"})
    void what_has_to_be_known_before_the_body_cannot_follow_it(String name) {
        assertThatThrownBy(() -> Response.ok("a").trailer(name, () -> "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("header " + name
                        + " (cannot follow the body: it has to be known before|is the server's own: leave it out)");
    }

    @Test
    void fields_follow_a_body_in_http_2() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.get(1, "/text");
            assertThat(client.next(HEADERS).ends()).isFalse();
            assertThat(client.next(DATA).text()).isEqualTo("hello");
            RawHttp2.Frame trailers = client.next(HEADERS);
            assertThat(trailers.ends()).isTrue();
            assertThat(trailers.text()).contains("checksum").endsWith("5");
        }
    }

    @Test
    void what_a_client_sends_behind_its_body_is_told_apart_from_its_head() throws IOException {
        assertThat(said(
                        "POST /echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n"
                                + "2\r\nhi\r\n0\r\nX-Sum: 7\r\n\r\n"))
                .endsWith("hi, then [7], and among the header fields Optional.empty");
        try (var client = new RawHttp2(running.port())) {
            client.post(1, "/echo")
                    .send(DATA, 0, 1, "hi".getBytes(UTF_8))
                    .send(HEADERS, END_HEADERS | END_STREAM, 1, fields("x-sum", "7"));
            assertThat(client.answer()).isEqualTo("200 hi, then [7], and among the header fields Optional.empty");
        }
    }

    @Test
    void hints_arrive_before_the_answer_is_made() throws IOException {
        String hints =
                "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload; as=style\r\nLink: </app.js>; rel=preload\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", running.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /hinting HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(hints.length()), UTF_8))
                    .isEqualTo(hints);
            hinted.release();
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .endsWith("\r\n\r\npage");
        }
    }

    @Test
    void hints_arrive_in_http_2_too() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.get(1, "/hinting");
            RawHttp2.Frame hints = client.next(HEADERS);
            assertThat(hints.ends()).isFalse();
            assertThat(hints.status()).isEqualTo(103);
            assertThat(hints.text())
                    .contains("</style.css>; rel=preload; as=style")
                    .contains("</app.js>; rel=preload");
            hinted.release();
            assertThat(client.answer()).isEqualTo("200 page");
        }
    }

    @Test
    void a_client_of_http_1_0_gets_no_hints() throws IOException {
        hinted.release();
        assertThat(said("GET /hinting HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void a_hint_that_no_field_can_say_is_a_mistake_of_the_program() throws IOException {
        assertThat(got("/bad-hint")).startsWith("HTTP/1.1 500 ");
    }
}
