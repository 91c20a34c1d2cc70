// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Limits;
import dev.retort.http.Answer;
import dev.retort.http.BodyException;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bodies that are read as they arrive.
class ArrivingBodyTest {

    private static final long LIMIT = 10_000_000;

    private final Reading service = new Reading();

    @SuppressWarnings("NullAway.Init") // set before each test
    private NettyServer server;

    @BeforeEach
    void start() {
        start(Duration.ofSeconds(30));
    }

    private void start(Duration bodyTime) {
        server = LocalServer.start(service, Limits.defaults().bodyTime(bodyTime));
    }

    /// Starts the server anew with a time for bodies that a test can wait for.
    private void restart(Duration bodyTime) {
        server.stop();
        start(bodyTime);
    }

    @AfterEach
    void stop() {
        service.gate.countDown();
        server.stop();
    }

    private RawClient client() {
        return new RawClient(server.port());
    }

    @Test
    void a_handler_reads_what_is_there_before_the_rest_is_sent() throws IOException {
        try (RawClient client = client()) {
            client.send("POST /echo-first HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc");
            assertThat(service.next()).isEqualTo("abc");
            client.send("def");
            assertThat(client.reply().body()).isEqualTo("def");
        }
    }

    @Test
    void chunks_are_read_as_they_come() throws IOException {
        try (RawClient client = client()) {
            client.send("POST /echo-first HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
            assertThat(service.next()).isEqualTo("abc");
            client.send("2\r\nde\r\n0\r\n\r\n");
            assertThat(client.reply().body()).isEqualTo("de");
            assertThat(client.get("/count").body()).isEqualTo("0");
        }
    }

    @Test
    void no_body_is_at_its_end() throws IOException {
        try (RawClient client = client()) {
            assertThat(client.get("/count").body()).isEqualTo("0");
            assertThat(client.send("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")
                            .reply()
                            .body())
                    .isEqualTo("0");
        }
    }

    @Test
    void a_large_body_arrives_whole() throws IOException {
        try (RawClient client = client()) {
            String reply = client.send("POST /sum HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n\r\n")
                    .send("abcde".repeat(1_000_000))
                    .reply()
                    .body();
            assertThat(reply).isEqualTo("5000000 " + 495L * 1_000_000);
            assertThat(client.get("/count").body()).isEqualTo("0");
        }
    }

    @Test
    void a_client_has_to_wait_while_nobody_reads() throws Exception {
        restart(Duration.ofSeconds(2));
        try (RawClient client = client()) {
            client.socket.setSendBufferSize(100_000);
            client.send("POST /gate HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n");
            var sent = new AtomicLong();
            Thread sender = Thread.ofVirtual().start(() -> {
                var piece = "x".repeat(100_000);
                try {
                    for (int i = 0; i < 90; i++) {
                        client.send(piece);
                        sent.addAndGet(piece.length());
                    }
                } catch (IOException broken) {
                    sent.set(-1);
                }
            });
            awaitRest(sent);
            assertThat(sent.get()).isLessThan(9_000_000);
            service.gate.countDown();
            assertThat(client.reply().body()).isEqualTo("9000000");
            sender.join();
        }
    }

    /// Waits until the sender has come to rest, whose sockets take some millions of bytes, and has rested
    /// for longer than a body may.
    private static void awaitRest(AtomicLong sent) throws InterruptedException {
        long before = -1;
        for (int i = 0; i < 100 && sent.get() != before; i++) {
            before = sent.get();
            Thread.sleep(1500);
        }
    }

    @Test
    void who_waits_for_100_gets_it_when_the_body_is_read() throws IOException {
        try (RawClient client = client()) {
            client.send("POST /count HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
            assertThat(client.head().status()).isEqualTo(100);
            assertThat(client.send("abc").reply().body()).isEqualTo("3");
        }
    }

    @Test
    void who_waits_for_100_gets_the_answer_when_nobody_reads_the_body() throws IOException {
        try (RawClient client = client()) {
            RawClient.Reply reply = client.send(
                            "POST /unread HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
                    .reply();
            assertThat(reply.body()).isEqualTo("unread");
            assertThat(reply.fields()).containsEntry("connection", "close");
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void a_short_rest_is_read_away() throws IOException {
        try (RawClient client = client()) {
            assertThat(client.send("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n")
                            .reply()
                            .body())
                    .isEqualTo("unread");
            assertThat(client.send("abc").get("/count").body()).isEqualTo("0");
        }
    }

    @Test
    void a_long_rest_ends_the_connection() throws IOException {
        try (RawClient client = client()) {
            RawClient.Reply reply = client.send("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n")
                    .reply();
            assertThat(reply.body()).isEqualTo("unread");
            assertThat(reply.fields()).containsEntry("connection", "close");
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void a_long_rest_in_chunks_ends_the_connection() throws IOException {
        try (RawClient client = client()) {
            client.send("POST /unread HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            assertThat(client.reply().body()).isEqualTo("unread");
            client.send("20000\r\n" + "x".repeat(0x20000));
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void a_body_that_announces_too_much_is_refused_before_it_is_read() throws IOException {
        try (RawClient client = client()) {
            RawClient.Reply reply = client.send("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 10000001\r\n\r\n")
                    .reply();
            assertThat(reply.status()).isEqualTo(413);
        }
    }

    @Test
    void a_body_that_turns_out_too_large_is_a_failure_of_reading() throws IOException {
        try (RawClient client = client()) {
            client.send("POST /small HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            client.send("b\r\nabcdefghijk\r\n");
            assertThat(client.reply()).satisfies(reply -> {
                assertThat(reply.status()).isEqualTo(413);
                assertThat(reply.body()).isEqualTo("the request body is too large");
                assertThat(reply.fields()).containsEntry("connection", "close");
            });
        }
    }

    @Test
    void a_malformed_chunk_is_a_failure_of_reading() throws IOException {
        try (RawClient client = client()) {
            client.send("POST /count HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n");
            assertThat(client.reply()).satisfies(reply -> {
                assertThat(reply.status()).isEqualTo(400);
                assertThat(reply.body()).isEqualTo("the request body is malformed");
            });
        }
    }

    @Test
    void a_client_that_stops_sending_is_a_failure_of_reading() throws IOException {
        restart(Duration.ofMillis(300));
        try (RawClient client = client()) {
            client.send("POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
            assertThat(client.reply()).satisfies(reply -> {
                assertThat(reply.status()).isEqualTo(408);
                assertThat(reply.body()).isEqualTo("the request body took too long to arrive");
            });
        }
    }

    @Test
    void who_reads_learns_that_the_client_is_gone() throws IOException {
        try (RawClient client = client()) {
            client.send("POST /echo-first HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
            assertThat(service.next()).isEqualTo("abc");
            client.reset();
        }
        assertThat(service.next()).isEqualTo("the request was given up before its body was complete");
        assertThat(service.next()).isEqualTo("ABORTED");
    }

    @Test
    void an_answer_can_be_made_from_the_body_while_that_arrives() throws IOException {
        try (RawClient client = client()) {
            client.send("POST /upper HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
            assertThat(client.head().status()).isEqualTo(200);
            assertThat(client.chunk()).isEqualTo("ABC");
            client.send("2\r\nde\r\n");
            assertThat(client.chunk()).isEqualTo("DE");
            client.send("0\r\n\r\n");
            assertThat(client.chunk()).isEmpty();
            assertThat(client.get("/count").body()).isEqualTo("0");
        }
    }

    @Test
    void requests_behind_it_wait() throws IOException {
        try (RawClient client = client()) {
            client.send(
                    "POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /count HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.reply().body()).isEqualTo("3");
            assertThat(client.reply().body()).isEqualTo("0");
        }
    }

    @Test
    void it_waits_for_those_before_it() throws IOException {
        try (RawClient client = client()) {
            client.send(
                    "GET /gate HTTP/1.1\r\nHost: a\r\n\r\nPOST /count HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
            service.gate.countDown();
            assertThat(client.reply().body()).isEqualTo("0");
            assertThat(client.reply().body()).isEqualTo("3");
        }
    }

    @Test
    void what_was_answered_can_no_longer_be_read() throws Exception {
        try (RawClient client = client()) {
            client.send("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n")
                    .reply();
            InputStream body = service.bodies.poll(10, TimeUnit.SECONDS);
            assertThatThrownBy(() -> java.util.Objects.requireNonNull(body).read())
                    .isInstanceOf(IOException.class)
                    .hasMessage("the request is answered, and its body can no longer be read");
        }
    }

    @Test
    void what_ends_after_the_server_ends_in_silence() throws Exception {
        var thrown = new LinkedBlockingQueue<Throwable>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, uncaught) -> thrown.add(uncaught));
        var stopping = LocalServer.start(service, Limits.defaults().shutdownTime(Duration.ofMillis(50)));
        try (RawClient client = new RawClient(stopping.port())) {
            client.send("POST /stubborn HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc");
            Thread worker = service.workers.take();
            stopping.stop();
            service.gate.countDown();
            assertThat(worker.join(Duration.ofSeconds(10))).isTrue();
            assertThat(thrown).isEmpty();
            assertThat(service.next()).isEqualTo("ABORTED");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /// Each path reads its body in another way.
    private static final class Reading implements Service {

        final CountDownLatch gate = new CountDownLatch(1);
        final BlockingQueue<String> said = new LinkedBlockingQueue<>();
        final BlockingQueue<InputStream> bodies = new LinkedBlockingQueue<>();
        final BlockingQueue<Thread> workers = new LinkedBlockingQueue<>();

        String next() {
            try {
                return java.util.Objects.requireNonNull(said.poll(10, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }

        @Override
        public Exchange open(RequestHead head) {
            long limit = head.target().equals("/small") ? 10 : LIMIT;
            return new Exchange.Streaming(limit, Duration.ofSeconds(60), false, new Exchange.StreamingWork() {
                @Override
                public Answer run(InputStream body) {
                    try {
                        return answer(head.target(), body);
                    } catch (BodyException broken) {
                        said.add(broken.detail());
                        return problem(broken.status(), broken.detail());
                    } catch (IOException | InterruptedException bug) {
                        return problem(500, bug.toString());
                    }
                }

                @Override
                public void ended(Exchange.Ending ending) {
                    if (ending != Exchange.Ending.ANSWERED) said.add(ending.name());
                }
            });
        }

        private Answer answer(String target, InputStream body) throws IOException, InterruptedException {
            return switch (target) {
                case "/echo-first" -> {
                    said.add(new String(body.readNBytes(3), ISO_8859_1));
                    yield text(new String(body.readAllBytes(), ISO_8859_1));
                }
                case "/gate" -> {
                    gate.await();
                    yield text(String.valueOf(count(body)));
                }
                case "/stubborn" -> {
                    workers.add(Thread.currentThread());
                    while (!isGateOpen()) {
                        // It is not to be interrupted.
                    }
                    yield text("at last");
                }
                case "/sum" -> sum(body);
                case "/upper" -> upper(body);
                case "/unread" -> {
                    bodies.add(body);
                    yield text("unread");
                }
                default -> text(String.valueOf(count(body)));
            };
        }

        private boolean isGateOpen() {
            try {
                gate.await();
                return true;
            } catch (InterruptedException _) {
                return false;
            }
        }

        private static long count(InputStream body) throws IOException {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }

        private static Answer sum(InputStream body) throws IOException {
            long count = 0;
            long sum = 0;
            for (int octet = body.read(); octet >= 0; octet = body.read()) {
                count++;
                sum += octet;
            }
            return text(count + " " + sum);
        }

        private static Answer upper(InputStream body) {
            return new Answer(200, List.of(), new Answer.Streamed(-1, out -> {
                var piece = new byte[100];
                for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                    for (int i = 0; i < read; i++) out.write(piece[i] - 'a' + 'A');
                    out.flush();
                }
            }));
        }

        private static Answer text(String text) {
            byte[] bytes = text.getBytes(ISO_8859_1);
            return new Answer(200, List.of("Content-Type", "text/plain"), bytes, bytes.length);
        }

        @Override
        public Answer problem(int status, String detail) {
            byte[] bytes = detail.getBytes(ISO_8859_1);
            return new Answer(status, List.of("Content-Type", "text/plain"), bytes, bytes.length);
        }
    }
}
