// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static dev.retort.test.RawHttp2.END_HEADERS;
import static dev.retort.test.RawHttp2.END_STREAM;
import static dev.retort.test.RawHttp2.HEADERS;
import static dev.retort.test.RawHttp2.RST_STREAM;
import static dev.retort.test.RawHttp2.fields;
import static dev.retort.test.RawHttp2.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Running;
import java.io.IOException;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests of HTTP/2 that are not what they seem, or would not be to a server of HTTP/1.1 behind this one
/// (RFC 9113, 8.2 and 8.3): the stream ends, and the connection serves on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Http2FramingTest {

    private Running running;

    @BeforeAll
    void start() {
        running = Retort.create().get("/", _ -> "hello").port(0).start();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void a_cookie_in_crumbs_is_one_field_whoever_passes_it_on() throws IOException {
        try (Running listing = Retort.create()
                        .get("/", request -> {
                            var all = new ArrayList<String>();
                            request.headers().with("x", "y").forEach((name, value) -> all.add(name + "=" + value));
                            return String.join(", ", all);
                        })
                        .port(0)
                        .start();
                var client = new RawHttp2(listing.port())) {
            byte[] head = RawHttp2.head("GET", "/", "cookie", "a=1", "accept", "b", "cookie", "c=2", "accept", "d");
            client.send(HEADERS, END_HEADERS | END_STREAM, 1, head);

            assertThat(client.answer()).isEqualTo("200 host=localhost, cookie=a=1; c=2, accept=b, accept=d, x=y");
        }
    }

    private static Arguments refused(int status, String what, String... fields) {
        return Arguments.of(what, fields, status);
    }

    private static Arguments reset(String what, String... fields) {
        return Arguments.of(what, fields, 0);
    }

    private static String[] request(String method, String path, String... more) {
        return Stream.concat(
                        Stream.of(":method", method, ":scheme", "http", ":authority", "a", ":path", path),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                refused(400, "a relative path", request("GET", "a")),
                refused(400, "a URL for a path", request("GET", "http://a/")),
                refused(400, "an asterisk for GET", request("GET", "*")),
                refused(400, "a fragment", request("GET", "/a#b")),
                refused(400, "a blank in the path", request("GET", "/ HTTP/1.1")),
                refused(400, "a path beyond ASCII", request("GET", "/\u00e4")),
                reset("a DEL in the path", request("GET", "/\u007f")),
                refused(414, "a path that is too long", request("GET", "/" + "x".repeat(8192))),
                refused(501, "a tunnel to a path", request("CONNECT", "/")),
                refused(417, "an unknown expectation", request("GET", "/", "expect", "200-ok")),
                refused(400, "a value that ends with a blank", request("GET", "/", "x", "a ")),
                refused(400, "a value that ends with a tab", request("GET", "/", "x", "a\t")),
                refused(400, "no authority", ":method", "GET", ":scheme", "http", ":path", "/"),
                refused(
                        400,
                        "an authority with a user",
                        ":method",
                        "GET",
                        ":scheme",
                        "http",
                        ":authority",
                        "u@a",
                        ":path",
                        "/"),
                refused(
                        400,
                        "an authority with a path",
                        ":method",
                        "GET",
                        ":scheme",
                        "http",
                        ":authority",
                        "a/b",
                        ":path",
                        "/"),
                refused(400, "a Host that is another", request("GET", "/", "host", "b")),
                refused(400, "two Hosts", request("GET", "/", "host", "a", "host", "a")),
                reset("no path", ":method", "GET", ":scheme", "http", ":authority", "a"),
                reset("an empty path", request("GET", "")),
                reset("two paths", request("GET", "/", ":path", "/b")),
                reset("a method with a blank", request("GET /", "/")),
                reset("a method with a line end", request("GET / HTTP/1.1\r\nX: ", "/")),
                reset("a path with a line end", request("GET", "/ HTTP/1.1\r\nHost: b\r\n\r\n")),
                reset("a value with a line end", request("GET", "/", "x", "a\r\nb: c")),
                reset("a value with a LF", request("GET", "/", "x", "a\nb: c")),
                reset("a value with a CR", request("GET", "/", "x", "a\rb")),
                reset("a value with a NUL", request("GET", "/", "x", "a\0b")),
                reset("a name with a line end", request("GET", "/", "x: a\r\ny", "b")),
                reset("a name with a colon", request("GET", "/", "x:y", "b")),
                reset("a name with a blank", request("GET", "/", "x y", "b")),
                reset("an empty name", request("GET", "/", "", "b")),
                reset("a name in capitals", request("GET", "/", "X", "b")),
                reset("a transfer coding", request("POST", "/", "transfer-encoding", "chunked")),
                reset("a connection field", request("GET", "/", "connection", "close")),
                reset("an upgrade", request("GET", "/", "upgrade", "h2c")),
                reset("a TE of more than trailers", request("GET", "/", "te", "trailers, gzip")),
                reset("a length without a body", request("POST", "/", "content-length", "3")),
                reset("a length with a sign", request("POST", "/", "content-length", "+0")),
                reset("two lengths", request("POST", "/", "content-length", "0", "content-length", "3")),
                reset("an unknown field with a colon", request("GET", "/", ":unknown", "a")),
                reset("a status", request("GET", "/", ":status", "200")),
                reset("a path behind other fields", "x", "y", ":method", "GET", ":path", "/", ":scheme", "http"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void what_could_be_read_in_two_ways_is_refused(String what, String[] fields, int status) throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.send(HEADERS, END_HEADERS | END_STREAM, 1, fields(fields));
            var told = client.next();
            if (status > 0) assertThat(told.status()).isEqualTo(status);
            else assertThat(told.type() == RST_STREAM ? told.error() : "").isEqualTo("PROTOCOL_ERROR");
            assertThat(client.get(3, "/").answer()).endsWith("hello");
        }
    }

    @Test
    void trailers_that_could_be_read_in_two_ways_end_the_stream() throws IOException {
        var application = Retort.create().get("/", _ -> "hello").post("/", request -> request.text());
        try (var echo = application.port(0).start();
                var client = new RawHttp2(echo.port())) {
            client.post(1, "/").send(HEADERS, END_HEADERS | END_STREAM, 1, fields("x", "a "));

            assertThat(client.next(RST_STREAM).error()).isEqualTo("PROTOCOL_ERROR");
            assertThat(client.get(3, "/").answer()).endsWith("hello");
        }
    }

    @Test
    void blanks_around_a_value_of_an_answer_are_no_part_of_it() throws IOException {
        var application = Retort.create().get("/", _ -> Response.ok("hello").header("X-Name", " a "));
        try (var blank = application.port(0).start();
                var client = new RawHttp2(blank.port())) {
            assertThat(client.get(1, "/").answer()).isEqualTo("200 hello");
        }
    }

    @Test
    void an_empty_expectation_is_none() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.send(HEADERS, END_HEADERS | END_STREAM, 1, head("GET", "/", "expect", ""));
            assertThat(client.answer()).isEqualTo("200 hello");
        }
    }
}
