// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bodies that may rest, seen from a socket.
class HeartbeatTest {

    private final Semaphore permits = new Semaphore(0);
    private final Semaphore headTaken = new Semaphore(0);
    private final Semaphore waiting = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private Duration heartbeat = Duration.ofMillis(20);
    private Duration handlerTime = Duration.ofSeconds(30);
    private NettyServer server;

    @BeforeEach
    void start() {
        server = LocalServer.start(new Bodies(), Limits.defaults().handlerTime(Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() {
        permits.release(1000);
        server.stop();
    }

    private RawClient client(String target) throws IOException {
        return new RawClient(server.port()).send("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    private static boolean happens(Semaphore event) throws InterruptedException {
        return event.tryAcquire(10, TimeUnit.SECONDS);
    }

    private final class Bodies implements Service {

        @Override
        public Exchange open(RequestHead head) {
            boolean half = head.target().equals("/half");
            Answer.Producer producer = out -> write(half, out);
            var sign = new Answer.Heartbeat(heartbeat, ": ping\n\n".getBytes(ISO_8859_1));
            var answer = new Answer(200, List.of(), new Answer.Streamed(-1, producer, sign));
            return new Exchange.Buffered(0, handlerTime, _ -> answer);
        }

        private void write(boolean half, OutputStream out) throws Exception {
            try {
                out.flush();
                for (int i = 1; true; i++) {
                    if (half) {
                        headTaken.acquire();
                        out.write("data: ".getBytes(ISO_8859_1));
                    }
                    waiting.release();
                    permits.acquire();
                    if (!half) out.write("data: ".getBytes(ISO_8859_1));
                    out.write((i + "\n\n").getBytes(ISO_8859_1));
                    out.flush();
                }
            } catch (Throwable failure) {
                thrown.set(failure);
                throw failure;
            } finally {
                ended.release();
            }
        }

        @Override
        public Answer problem(int status, String detail) {
            return Answer.empty(status);
        }
    }

    @Test
    void a_head_leaves_before_there_is_a_body() throws IOException {
        heartbeat = Duration.ofDays(1);
        try (var client = client("/events")) {
            assertThat(client.head().fields()).containsEntry("transfer-encoding", "chunked");
        }
    }

    @Test
    void a_body_that_rests_has_a_heartbeat() throws IOException {
        try (var client = client("/events")) {
            client.head();
            assertThat(client.chunk()).isEqualTo(": ping\n\n");
            assertThat(client.chunk()).isEqualTo(": ping\n\n");
        }
    }

    @Test
    void a_body_that_rests_outlives_the_time_limit_of_handlers() throws IOException, InterruptedException {
        heartbeat = Duration.ofDays(1);
        handlerTime = Duration.ofSeconds(2);
        try (var client = client("/events")) {
            client.head();
            Thread.sleep(3000);
            permits.release();
            assertThat(client.chunk()).isEqualTo("data: 1\n\n");
        }
    }

    @Test
    void nothing_is_said_in_the_middle_of_something_else() throws IOException, InterruptedException {
        try (var client = client("/half")) {
            client.head();
            headTaken.release();
            assertThat(happens(waiting)).isTrue();
            Thread.sleep(60);
            permits.release();
            var text = new StringBuilder();
            while (!text.toString().endsWith("1\n\n")) text.append(client.chunk());
            assertThat(text.toString().replaceFirst("^(: ping\n\n)+", "")).isEqualTo("data: 1\n\n");
        }
    }

    @Test
    void who_stops_in_the_middle_of_something_is_given_up() throws IOException, InterruptedException {
        handlerTime = Duration.ofSeconds(2);
        try (var client = client("/half")) {
            client.head();
            headTaken.release();
            // Heartbeats may come before it says something.
            assertThat(client.rest().replace("8\r\n: ping\n\n\r\n", "")).isEmpty();
        }
        assertThat(happens(ended)).isTrue();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void stopping_ends_a_body_that_rests() throws IOException, InterruptedException {
        heartbeat = Duration.ofDays(1);
        try (var client = client("/events")) {
            client.head();
            permits.release();
            assertThat(client.chunk()).isEqualTo("data: 1\n\n");
            assertThat(waiting.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
            Thread stopping = Thread.startVirtualThread(server::stop);
            assertThat(client.chunk()).isEmpty();
            assertThat(client.isEnded()).isTrue();
            assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(happens(ended)).isTrue();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void stopping_lets_what_is_half_said_be_said() throws IOException, InterruptedException {
        heartbeat = Duration.ofDays(1);
        handlerTime = Duration.ofSeconds(30);
        try (var idle = new RawClient(server.port());
                var client = client("/half")) {
            client.head();
            headTaken.release();
            assertThat(happens(waiting)).isTrue();
            Thread stopping = Thread.startVirtualThread(server::stop);
            assertThat(idle.isEnded()).isTrue();
            permits.release();
            assertThat(client.chunk()).isEqualTo("data: 1\n\n");
            assertThat(client.chunk()).isEmpty();
            assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(happens(ended)).isTrue();
        // The second where the connection was told between this event and the next.
        assertThat(thrown.get()).isInstanceOfAny(IOException.class, InterruptedException.class);
    }

    @Test
    void a_client_that_leaves_interrupts_the_producer() throws IOException, InterruptedException {
        try (var client = client("/events")) {
            client.head();
            assertThat(happens(waiting)).isTrue();
        }
        assertThat(happens(ended)).isTrue();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }
}
