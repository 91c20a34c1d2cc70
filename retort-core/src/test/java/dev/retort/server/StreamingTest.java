// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Limits;
import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies that are made while they are sent, seen from a socket.
class StreamingTest {

    private static final int LARGE = 40_000;

    private final Semaphore permits = new Semaphore(0);
    private final Semaphore waiting = new Semaphore(0);
    private final Semaphore closed = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private final AtomicLong written = new AtomicLong();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private Duration handlerTime = Duration.ofSeconds(60);
    private NettyServer server;

    @BeforeEach
    void start() {
        server = LocalServer.start(new Streams(), Limits.defaults());
    }

    @AfterEach
    void stop() {
        permits.release(1000);
        server.stop();
    }

    private RawClient client() {
        return new RawClient(server.port());
    }

    private static boolean happens(Semaphore event) throws InterruptedException {
        return event.tryAcquire(10, TimeUnit.SECONDS);
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws Exception;
    }

    /// Each path streams something else.
    private final class Streams implements Service {

        @Override
        public Exchange open(RequestHead head) {
            return new Exchange.Buffered(1000, handlerTime, new Exchange.BufferedWork() {
                @Override
                public Answer run(byte[] body) {
                    return answer(head.target());
                }

                @Override
                public Answer failed(Throwable failure) {
                    return problem(500, "failed: " + failure.getMessage());
                }
            });
        }

        private Answer answer(String target) {
            return switch (target) {
                case "/small" -> streamed(200, -1, out -> write(out, "small"));
                case "/large" -> streamed(200, -1, out -> write(out, "x".repeat(LARGE)));
                case "/flushed" -> streamed(200, -1, this::writeWhenPermitted);
                case "/known" -> streamed(200, LARGE, out -> write(out, "x".repeat(LARGE)));
                case "/too-short" -> streamed(200, LARGE, out -> write(out, "x".repeat(LARGE - 1)));
                case "/too-long" -> streamed(200, 3, out -> write(out, "four"));
                case "/unchanged" -> streamed(304, -1, out -> write(out, "small"));
                case "/fails-early" -> streamed(200, -1, _ -> fail());
                case "/fails-late" ->
                    streamed(200, -1, out -> {
                        write(out, "x".repeat(LARGE));
                        fail();
                    });
                case "/bad-header" ->
                    new Answer(200, List.of("X", "a\r\nb"), new Answer.Streamed(-1, new Probe(this::endless)));
                case "/endless" -> streamed(200, -1, this::endless);
                case "/silent" ->
                    streamed(200, -1, out -> {
                        write(out, "first");
                        out.flush();
                        waiting.release();
                        permits.acquire();
                    });
                default -> new Answer(200, List.of(), target.getBytes(ISO_8859_1), target.length());
            };
        }

        private void writeWhenPermitted(OutputStream out) throws Exception {
            for (int i = 1; i <= 3; i++) {
                permits.acquire();
                write(out, "line " + i + "\n");
                out.flush();
            }
        }

        private void endless(OutputStream out) throws Exception {
            var piece = new byte[1000];
            while (true) {
                out.write(piece);
                written.addAndGet(piece.length);
            }
        }

        private static void fail() {
            throw new IllegalStateException("out of order");
        }

        private static void write(OutputStream out, String text) throws IOException {
            out.write(text.getBytes(ISO_8859_1));
        }

        private Answer streamed(int status, long length, Writing writing) {
            return new Answer(status, List.of("X-Kind", "stream"), new Answer.Streamed(length, new Probe(writing)));
        }

        @Override
        public Answer problem(int status, String detail) {
            return new Answer(status, List.of(), detail.getBytes(ISO_8859_1), detail.length());
        }
    }

    private final class Probe implements Answer.Producer {

        private final Writing writing;

        Probe(Writing writing) {
            this.writing = writing;
        }

        @Override
        public void writeTo(OutputStream out) throws Exception {
            try {
                writing.to(out);
            } catch (Throwable failure) {
                thrown.set(failure);
                throw failure;
            } finally {
                ended.release();
            }
        }

        @Override
        public void close() {
            closed.release();
        }
    }

    // Framing

    @Test
    void a_body_that_ends_soon_has_a_length() throws IOException {
        try (var client = client()) {
            var reply = client.get("/small");
            assertThat(reply.body()).isEqualTo("small");
            assertThat(reply.fields())
                    .containsEntry("content-length", "5")
                    .containsEntry("x-kind", "stream")
                    .doesNotContainKey("transfer-encoding");
        }
    }

    @Test
    void a_body_of_unknown_length_is_sent_in_chunks() throws IOException {
        try (var client = client()) {
            var reply = client.get("/large");
            assertThat(reply.body()).isEqualTo("x".repeat(LARGE));
            assertThat(reply.fields())
                    .containsEntry("transfer-encoding", "chunked")
                    .doesNotContainKey("content-length");
            assertThat(client.get("/next").body()).isEqualTo("/next");
        }
    }

    @Test
    void a_body_of_known_length_is_sent_with_it() throws IOException {
        try (var client = client()) {
            var reply = client.get("/known");
            assertThat(reply.body()).hasSize(LARGE);
            assertThat(reply.fields()).containsEntry("content-length", "40000").doesNotContainKey("transfer-encoding");
            assertThat(client.get("/next").body()).isEqualTo("/next");
        }
    }

    @Test
    void http_1_0_knows_the_end_by_the_end_of_the_connection() throws IOException {
        try (var client = client()) {
            client.send("GET /large HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(client.head().fields())
                    .containsEntry("connection", "close")
                    .doesNotContainKey("content-length")
                    .doesNotContainKey("transfer-encoding");
            assertThat(client.rest()).isEqualTo("x".repeat(LARGE));
        }
    }

    @Test
    void what_is_flushed_leaves_at_once() throws IOException {
        try (var client = client()) {
            client.send("GET /flushed HTTP/1.1\r\nHost: a\r\n\r\n");
            permits.release();
            client.head();
            assertThat(client.chunk()).isEqualTo("line 1\n");
            permits.release();
            assertThat(client.chunk()).isEqualTo("line 2\n");
            permits.release();
            assertThat(client.chunk()).isEqualTo("line 3\n");
            assertThat(client.chunk()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/small", "/large", "/known", "/fails-early", "/endless"})
    void head_makes_no_body(String target) throws IOException, InterruptedException {
        try (var client = client()) {
            var reply = client.send("HEAD " + target + " HTTP/1.1\r\nHost: a\r\n\r\n")
                    .head();
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.fields()).containsEntry("x-kind", "stream").doesNotContainKey("transfer-encoding");
            assertThat(client.get("/next").body()).isEqualTo("/next");
        }
        assertThat(happens(closed)).isTrue();
        assertThat(ended.availablePermits()).isZero();
    }

    @Test
    void head_tells_a_known_length() throws IOException {
        try (var client = client()) {
            client.send("HEAD /known HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.head().fields()).containsEntry("content-length", "40000");
        }
    }

    @Test
    void a_status_without_a_body_makes_none() throws IOException, InterruptedException {
        try (var client = client()) {
            assertThat(client.get("/unchanged").status()).isEqualTo(304);
            assertThat(client.get("/next").body()).isEqualTo("/next");
        }
        assertThat(happens(closed)).isTrue();
        assertThat(ended.availablePermits()).isZero();
    }

    @Test
    void an_answer_behind_a_stream_waits_for_its_end() throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /silent HTTP/1.1\r\nHost: a\r\n\r\nGET /large HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(waiting)).isTrue();
            client.head();
            assertThat(client.chunk()).isEqualTo("first");
            permits.release();
            assertThat(client.chunk()).isEmpty();
            assertThat(client.reply().body()).hasSize(LARGE);
            assertThat(client.reply().body()).isEqualTo("/next");
        }
    }

    // What goes wrong

    @Test
    void a_failure_before_anything_left_is_an_answer() throws IOException {
        try (var client = client()) {
            var reply = client.get("/fails-early");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.body()).isEqualTo("failed: out of order");
            assertThat(client.get("/next").body()).isEqualTo("/next");
        }
    }

    @Test
    void a_failure_in_the_middle_breaks_the_connection_off() throws IOException {
        try (var client = client()) {
            client.send("GET /fails-late HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.head().status()).isEqualTo(200);
            assertThat(client.rest()).doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void a_failure_in_the_middle_resets_a_connection_whose_end_would_be_the_end_of_the_body() {
        assertThatThrownBy(() -> {
                    try (var client = client()) {
                        client.send("GET /fails-late HTTP/1.0\r\n\r\n").head();
                        client.rest();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_body_that_is_shorter_than_announced_breaks_the_connection_off() throws IOException {
        try (var client = client()) {
            client.send("GET /too-short HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.head().fields()).containsEntry("content-length", "40000");
            assertThat(client.rest()).hasSizeLessThan(LARGE);
        }
    }

    @Test
    void a_body_that_is_longer_than_announced_is_a_bug_of_the_program() throws IOException {
        try (var client = client()) {
            assertThat(client.get("/too-long").body())
                    .isEqualTo("failed: a body of 3 bytes was announced, and more were written");
        }
    }

    @Test
    void a_head_that_cannot_be_sent_stops_its_stream() throws IOException, InterruptedException {
        try (var client = client()) {
            assertThat(client.get("/bad-header").status()).isEqualTo(500);
            assertThat(happens(ended)).isTrue();
            assertThat(client.get("/next").body()).isEqualTo("/next");
        }
    }

    // Clients

    @Test
    void a_client_that_takes_nothing_stops_the_producer() throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n").head();
            long before = -1;
            while (before != written.get()) {
                before = written.get();
                Thread.sleep(200);
            }
            // What the sockets of both sides hold, which depends on the system, and very little more.
            assertThat(written.get()).isLessThan(20_000_000);
            assertThat(ended.availablePermits()).isZero();
            for (int i = 0; i < 2000; i++) client.chunk();
            while (written.get() == before) Thread.sleep(1);
        }
    }

    @Test
    void a_client_that_vanishes_interrupts_the_producer() throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /silent HTTP/1.1\r\nHost: a\r\n\r\n").head();
            assertThat(happens(waiting)).isTrue();
            client.reset();
        }
        assertThat(happens(ended)).isTrue();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(happens(closed)).isTrue();
    }

    @Test
    void writing_to_a_client_that_is_gone_throws() throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n").head();
            client.reset();
        }
        assertThat(happens(ended)).isTrue();
        assertThat(thrown.get()).isInstanceOf(IOException.class).hasMessage("nobody waits for this answer any more");
        assertThat(happens(closed)).isTrue();
    }

    // Time

    @Test
    void a_stream_that_makes_progress_outlives_the_time_limit_of_handlers() throws IOException, InterruptedException {
        handlerTime = Duration.ofSeconds(3);
        try (var client = client()) {
            client.send("GET /flushed HTTP/1.1\r\nHost: a\r\n\r\n");
            permits.release();
            client.head();
            for (int i = 1; i <= 3; i++) {
                assertThat(client.chunk()).isEqualTo("line " + i + "\n");
                Thread.sleep(1200);
                permits.release();
            }
            assertThat(client.chunk()).isEmpty();
        }
    }

    @Test
    void a_stream_that_says_nothing_for_too_long_is_given_up() throws IOException, InterruptedException {
        handlerTime = Duration.ofSeconds(2);
        try (var client = client()) {
            client.send("GET /silent HTTP/1.1\r\nHost: a\r\n\r\n").head();
            assertThat(client.chunk()).isEqualTo("first");
            assertThat(client.isEnded()).isTrue();
        }
        assertThat(happens(ended)).isTrue();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void a_stream_that_does_not_begin_in_time_is_answered_for() throws IOException {
        handlerTime = Duration.ofMillis(100);
        try (var client = client()) {
            assertThat(client.get("/flushed").status()).isEqualTo(503);
        }
    }

    @Test
    void stopping_waits_for_a_stream() throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /silent HTTP/1.1\r\nHost: a\r\n\r\n").head();
            assertThat(client.chunk()).isEqualTo("first");
            Thread stopping = Thread.startVirtualThread(server::stop);
            Thread.sleep(100);
            assertThat(stopping.isAlive()).isTrue();
            permits.release();
            assertThat(client.chunk()).isEmpty();
            assertThat(client.isEnded()).isTrue();
            assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
        }
    }
}
