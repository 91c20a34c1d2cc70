// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Consumes;
import dev.retort.GuardedBy;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Limits;
import dev.retort.MaxBody;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Retort;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Bodies that methods read as they arrive, and what happens before anything of a body is read.
@ParameterizedClass
@EnumSource(Way.class)
record ArrivingBodiesTest(Way way) {

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) {
        client = way.open(application());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        client.close();
    }

    private static Retort application() {
        return Retort.create()
                .limits(Limits.defaults().bodyLength(100))
                .provide(new Doors())
                .mount(
                        "",
                        scope -> scope.preParsing((_, body) -> new SequenceInputStream(
                                        new ByteArrayInputStream("decoded ".getBytes(StandardCharsets.UTF_8)), body))
                                .mount(new Decoded()))
                .mount(new Endpoints());
    }

    record Key(String text) {}

    record Doors() {

        @Provides
        Key key(@Header("X-Key") String key) {
            if (!key.equals("open")) throw Problem.of(401, "wrong key");
            return new Key(key);
        }
    }

    @Json
    record Item(String name) {}

    @Resource
    record Endpoints() {

        @Post("/count")
        long count(InputStream body) throws IOException {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }

        @Post("/rest")
        String rest(Request request, InputStream body) throws IOException {
            return request.bytes().length + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }

        @MaxBody(5_000_000)
        @Consumes("text/plain")
        @Post("/large")
        long large(InputStream body) throws IOException {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }

        @Post("/lines")
        Stream<Item> lines(InputStream body) {
            return new String(read(body), StandardCharsets.UTF_8).lines().map(Item::new);
        }

        private static byte[] read(InputStream body) {
            try {
                return body.readAllBytes();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        }

        @Post("/unread")
        String unread(InputStream body) {
            return "not read";
        }

        @Post("/items")
        String item(Item item) {
            return item.name();
        }

        @GuardedBy(Key.class)
        @Post("/guarded")
        String guarded(Item item) {
            return item.name();
        }

        @GuardedBy(Key.class)
        @Post("/guarded/stream")
        String guarded(InputStream body) throws IOException {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Resource("/decoded")
    record Decoded() {

        @Post
        String decoded(InputStream body) throws IOException {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_body_is_read() {
        assertThat(client.post("/count").body("image/png", "abc").send().text()).isEqualTo("3");
        assertThat(client.post("/count").send().text()).isEqualTo("0");
    }

    @Test
    void a_large_one_is_read_where_the_method_says_so() {
        assertThat(client.post("/large")
                        .body("text/plain", "a".repeat(5_000_000))
                        .send()
                        .text())
                .isEqualTo("5000000");
        assertThat(client.post("/count")
                        .body("text/plain", "a".repeat(101))
                        .send()
                        .status())
                .isEqualTo(413);
    }

    @Test
    void it_has_the_type_that_the_method_names() {
        assertThat(client.post("/large").body("text/html", "a").send().status()).isEqualTo(415);
    }

    @Test
    void it_need_not_be_read() {
        assertThat(client.post("/unread").body("text/plain", "abc").send().text())
                .isEqualTo("not read");
    }

    @Test
    void the_request_has_nothing_of_it_that_the_method_reads() {
        assertThat(client.post("/rest").body("text/plain", "abc").send().text()).isEqualTo("0 abc");
    }

    @Test
    void an_answer_is_made_from_it() {
        assertThat(client.post("/lines").body("text/plain", "a\nb").send().text())
                .isEqualTo("[{\"name\":\"a\"},{\"name\":\"b\"}]");
    }

    @Test
    void hooks_decode_it_as_it_arrives() {
        assertThat(client.post("/decoded").body("text/plain", "abc").send().text())
                .isEqualTo("decoded abc");
    }

    @Test
    void what_a_hook_has_made_of_it_is_closed_after_the_answer() throws Exception {
        var closed = new CompletableFuture<String>();
        Retort application = Retort.create()
                .preParsing((_, body) -> new FilterInputStream(body) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        closed.complete("closed");
                    }
                })
                .provide(new Doors())
                .mount(new Endpoints());
        try (var own = way.open(application)) {
            assertThat(own.post("/unread").body("text/plain", "abc").send().text())
                    .isEqualTo("not read");
            assertThat(closed.get(10, TimeUnit.SECONDS)).isEqualTo("closed");
        }
    }

    @Test
    void what_hooks_make_of_it_has_the_same_limit() {
        TestResponse response =
                client.post("/decoded").body("text/plain", "a".repeat(95)).send();
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.json("/detail")).hasToString("\"the request body is too large\"");
    }

    @Test
    void what_is_guarded_is_read_when_the_guard_lets_it() {
        assertThat(client.post("/guarded")
                        .header("X-Key", "open")
                        .json(new Item("lamp"))
                        .send()
                        .text())
                .isEqualTo("lamp");
        assertThat(client.post("/guarded/stream")
                        .header("X-Key", "open")
                        .body("text/plain", "abc")
                        .send()
                        .text())
                .isEqualTo("abc");
        assertThat(client.post("/guarded")
                        .header("X-Key", "shut")
                        .json(1)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_body_that_is_held_back_is_refused_for_its_type() throws IOException {
        try (var running = application().port(0).start();
                var socket = new Socket("127.0.0.1", running.address().getPort())) {
            socket.setSoTimeout(10_000);
            String head = "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                    + "Content-Length: 90\r\nExpect: 100-continue\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 415 Unsupported Media Type");
        }
    }

    @Test
    void a_guard_refuses_before_anything_of_the_body_is_there() throws IOException {
        try (var running = application().port(0).start();
                var socket = new Socket("127.0.0.1", running.address().getPort())) {
            socket.setSoTimeout(10_000);
            String head = "POST /guarded HTTP/1.1\r\nHost: a\r\nX-Key: shut\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 90\r\nExpect: 100-continue\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401 Unauthorized").contains("wrong key");
        }
    }
}
