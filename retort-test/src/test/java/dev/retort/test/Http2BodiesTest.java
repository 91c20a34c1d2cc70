// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static dev.retort.test.RawHttp2.CONTINUATION;
import static dev.retort.test.RawHttp2.DATA;
import static dev.retort.test.RawHttp2.END_HEADERS;
import static dev.retort.test.RawHttp2.END_STREAM;
import static dev.retort.test.RawHttp2.HEADERS;
import static dev.retort.test.RawHttp2.RST_STREAM;
import static dev.retort.test.RawHttp2.head;
import static dev.retort.test.RawHttp2.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Consumes;
import dev.retort.GuardedBy;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Limits;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Running;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies of HTTP/2 that are refused, slow, or not read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Http2BodiesTest {

    private static final int DRIPS = 50;
    private static final byte[] FRAME = new byte[16 * 1024];

    private static final AtomicInteger DRIPPED = new AtomicInteger();
    private static final CountDownLatch OVER = new CountDownLatch(1);

    private Running running;

    record Key() {}

    record Doors() {

        @Provides
        Key key(@Header("X-Key") String key) {
            if (!key.equals("open")) throw Problem.of(401, "wrong key");
            return new Key();
        }
    }

    @Resource
    record Endpoints() {

        @Post("/length")
        @Consumes("text/plain")
        long length(InputStream body) throws IOException {
            return body.transferTo(OutputStream.nullOutputStream());
        }

        @Post("/drips")
        void drips(InputStream body) throws IOException {
            while (body.read() >= 0) DRIPPED.incrementAndGet();
        }

        @Post("/stubborn")
        void stubborn(InputStream body) throws InterruptedException {
            OVER.await();
        }

        @Post("/hints")
        @GuardedBy(Key.class)
        String hint(Optional<Hint> hint) {
            return hint.map(Hint::text).orElse("none");
        }

        @Post("/guarded")
        @GuardedBy(Key.class)
        long guarded(InputStream body) throws IOException {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Json
    record Hint(String text) {}

    /// Does not read what it is sent.
    @Resource
    record Patient(BlockingQueue<String> seen) {

        @Post
        void rest(InputStream body) {
            seen.add("begun");
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException _) {
                seen.add("interrupted");
            }
        }
    }

    @BeforeAll
    void start() {
        var app = Retort.create();
        app.limits(Limits.defaults().bodyTime(Duration.ofSeconds(2)).handlerTime(Duration.ofSeconds(4)))
                .provide(new Doors())
                .mount(new Endpoints())
                .webSocket("/socket", _ -> {});
        running = app.port(0).start();
    }

    @AfterAll
    void stop() {
        OVER.countDown();
        running.close();
    }

    private static RawHttp2 post(RawHttp2 client, int stream, String path, String... fields) throws IOException {
        return client.send(HEADERS, END_HEADERS, stream, head("POST", path, fields));
    }

    @Test
    void what_leads_nowhere_is_answered_before_its_body_ends() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            post(client, 1, "/nowhere").send(DATA, 0, 1, new byte[10]);
            assertThat(client.next(HEADERS).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/length"})
    void half_a_body_holds_no_connection_of_a_client_that_sends_no_more(String path) throws IOException {
        var app = Retort.create();
        app.limits(Limits.defaults().bodyTime(Duration.ofMinutes(1)).handlerTime(Duration.ofMinutes(1)))
                .provide(new Doors())
                .mount(new Endpoints());
        try (var patient = app.port(0).start();
                var client = new RawHttp2(patient.port())) {
            post(client, 1, path).send(DATA, 0, 1, new byte[10]).sendNoMore();

            assertThatThrownBy(() -> client.next(CONTINUATION)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void a_body_that_turns_out_to_be_empty_behind_a_guard_needs_no_type() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            post(client, 1, "/hints", "x-key", "open").send(DATA, END_STREAM, 1);
            assertThat(client.answer()).isEqualTo("200 none");
        }
    }

    @Test
    void a_guard_refuses_before_the_client_is_told_to_go_on() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            post(client, 1, "/guarded", "expect", "100-continue", "x-key", "wrong");
            assertThat(client.next(HEADERS).status()).isEqualTo(401);
        }
    }

    @Test
    void a_client_is_told_to_go_on_when_somebody_reads() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            post(client, 1, "/guarded", "expect", "100-continue", "x-key", "open");
            assertThat(client.next(HEADERS).status()).isEqualTo(100);
            client.send(DATA, END_STREAM, 1, new byte[10]);
            assertThat(client.answer()).isEqualTo("200 10");
        }
    }

    @Test
    void a_body_whose_length_nobody_says_is_judged_by_its_type_and_coding() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            post(client, 1, "/length").send(DATA, END_STREAM, 1, new byte[10]);
            assertThat(client.answer()).startsWith("415 ");
            post(client, 3, "/length", "content-type", "text/plain", "content-encoding", "gzip")
                    .send(DATA, END_STREAM, 3, new byte[10]);
            assertThat(client.answer()).startsWith("415 ").contains("without Content-Encoding");
            post(client, 5, "/length", "content-type", "text/plain").send(DATA, END_STREAM, 5, new byte[10]);
            assertThat(client.answer()).isEqualTo("200 10");
        }
    }

    @Test
    void a_body_that_drips_is_given_up() throws Exception {
        try (var client = new RawHttp2(running.port())) {
            post(client, 1, "/drips");
            for (int i = 0; i < DRIPS; i++) {
                client.send(DATA, 0, 1, (byte) 1).flush();
                Thread.sleep(100);
            }
            assertThat(client.answer()).startsWith("408 ").contains("the request body took too long to arrive");
            assertThat(DRIPPED).hasValueLessThan(DRIPS);
        }
    }

    @Test
    void a_method_that_never_reads_its_body_has_its_time_too() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            post(client, 1, "/stubborn");
            for (int i = 0; i < 7; i++) client.send(DATA, 0, 1, FRAME);
            assertThat(client.answer()).startsWith("503 ").contains("the request took too long");
        }
    }

    @Test
    void a_body_that_nobody_reads_keeps_no_other_from_arriving() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            post(client, 1, "/stubborn");
            for (int i = 0; i < 7; i++) client.send(DATA, 0, 1, FRAME);
            post(client, 3, "/length", "content-type", "text/plain").send(DATA, END_STREAM, 3, new byte[10]);
            assertThat(client.answer()).isEqualTo("200 10");
        }
    }

    @Test
    void whoever_works_for_a_client_that_resets_its_stream_is_interrupted_though_the_body_is_not_read()
            throws Exception {
        var seen = new LinkedBlockingQueue<String>();
        try (Running patient = Retort.create().mount(new Patient(seen)).port(0).start();
                var client = new RawHttp2(patient.port())) {
            client.post(1, "/");
            for (int i = 0; i < 7; i++) client.send(DATA, 0, 1, FRAME);
            client.flush();
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("begun");
            client.send(RST_STREAM, 0, 1, number(8)).flush();

            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        }
    }

    @Test
    void what_is_a_web_socket_is_told_to_upgrade() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            assertThat(client.get(1, "/socket").answer()).startsWith("426 ");
        }
    }
}
