// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static dev.retort.test.RawHttp2.DATA;
import static dev.retort.test.RawHttp2.END_HEADERS;
import static dev.retort.test.RawHttp2.END_STREAM;
import static dev.retort.test.RawHttp2.GOAWAY;
import static dev.retort.test.RawHttp2.HEADERS;
import static dev.retort.test.RawHttp2.INITIAL_WINDOW_SIZE;
import static dev.retort.test.RawHttp2.PING;
import static dev.retort.test.RawHttp2.RST_STREAM;
import static dev.retort.test.RawHttp2.WINDOW_UPDATE;
import static dev.retort.test.RawHttp2.head;
import static dev.retort.test.RawHttp2.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import dev.retort.Retort;
import dev.retort.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How much a client of HTTP/2 may send, and how long it may take.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Http2LimitsTest {

    private final Semaphore waiting = new Semaphore(0);
    private final Semaphore interrupted = new Semaphore(0);
    private final Semaphore closed = new Semaphore(0);
    private Running running;

    @BeforeAll
    void start() {
        running = Retort.create()
                .limits(Limits.defaults()
                        .headTime(Duration.ofSeconds(1))
                        .bodyTime(Duration.ofSeconds(1))
                        .idleTime(Duration.ofSeconds(2)))
                .get("/", _ -> "hello")
                .get("/some", _ -> "x".repeat(100_000))
                .get("/big", _ -> "x".repeat(10_000_000))
                .get("/endless", _ -> Stream.generate(() -> "again and again"))
                .get("/unheard", _ -> Stream.generate(() -> "again and again").onClose(closed::release))
                .post("/echo", request -> request.bytes())
                .get("/wait", _ -> {
                    Thread.sleep(60_000);
                    return "too late";
                })
                .get("/moment", _ -> {
                    Thread.sleep(1_000);
                    return "rested";
                })
                .get("/waits", _ -> {
                    waiting.release();
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException _) {
                        interrupted.release();
                    }
                    return "too late";
                })
                .port(0)
                .start();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void fields_that_are_too_large_are_refused_with_431() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.send(HEADERS, END_HEADERS | END_STREAM, 1, head("GET", "/", "x-name", "x".repeat(16_200)));
            assertThat(client.next(HEADERS).status()).isEqualTo(431);
            assertThat(client.get(3, "/").answer()).isEqualTo("200 hello");
        }
    }

    /// A field of 4,000 octets that is remembered, and then said again with one octet, many times.
    @Test
    void a_few_octets_that_stand_for_many_fields_are_refused_too() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            byte[] start = head("GET", "/");
            byte[] field = head("GET", "/", "x", "y".repeat(4000));
            byte[] bomb = Arrays.copyOf(field, field.length + 10_000);
            bomb[start.length] = 0x40; // to be remembered
            Arrays.fill(bomb, field.length, bomb.length, (byte) 0xbe); // the one that was remembered last
            client.send(HEADERS, END_HEADERS | END_STREAM, 1, bomb);
            assertThat(client.next(HEADERS).status()).isEqualTo(431);
        }
    }

    @Test
    void a_larger_table_of_fields_than_is_granted_ends_the_connection() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.send(HEADERS, END_HEADERS | END_STREAM, 1, (byte) 0x3f, (byte) 0xff, (byte) 0xff, (byte) 0x7f);
            assertThat(client.farewell()).isEqualTo("COMPRESSION_ERROR");
        }
    }

    @Test
    void fields_that_do_not_end_in_time_end_the_connection() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.get(1, "/endless").next(DATA);
            client.send(HEADERS, END_STREAM, 3, head("GET", "/"));
            assertThat(client.farewell()).isEqualTo("ENHANCE_YOUR_CALM");
        }
    }

    @Test
    void a_connection_without_a_request_is_ended_after_a_while() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            assertThat(client.farewell()).isEqualTo("NO_ERROR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/big", "/endless"})
    void a_stream_whose_client_takes_nothing_is_given_up(String path) throws IOException {
        try (var client = new RawHttp2(running.port(), INITIAL_WINDOW_SIZE, 0)) {
            assertThat(client.get(1, path).next(RST_STREAM).error()).isEqualTo("CANCEL");
        }
    }

    /// As over a slow link: one of the windows is opened by a thousand octets at a time, for longer than the
    /// server waits for a client that takes nothing.
    @ParameterizedTest
    @CsvSource({"/some, 1, 1000, 100000", "/big, 0, 20000000, 10000000"})
    void a_client_that_takes_a_little_at_a_time_is_served_to_the_end(String path, int stream, int initial, int length)
            throws Exception {
        try (var client = new RawHttp2(running.port(), INITIAL_WINDOW_SIZE, initial)) {
            client.get(1, path);
            for (int i = 0; i < 15; i++) {
                client.send(WINDOW_UPDATE, 0, stream, number(1000)).flush();
                Thread.sleep(200);
            }
            client.send(WINDOW_UPDATE, 0, 0, number(20_000_000)).send(WINDOW_UPDATE, 0, 1, number(20_000_000));
            int taken = 0;
            for (boolean whole = false; !whole; ) {
                var frame = client.next(DATA);
                taken += frame.payload().length;
                whole = frame.ends();
            }
            assertThat(taken).isEqualTo(length);
        }
    }

    @Test
    void a_client_that_takes_nothing_is_given_up_whatever_else_it_says() throws Exception {
        try (var client = new RawHttp2(running.port(), INITIAL_WINDOW_SIZE, 0)) {
            client.get(1, "/some");
            for (int i = 0; i < 15; i++) {
                client.send(PING, 0, 0, new byte[8])
                        .send(WINDOW_UPDATE, 0, 0, number(1000))
                        .flush();
                Thread.sleep(200);
            }
            assertThat(client.next(RST_STREAM).error()).isEqualTo("CANCEL");
        }
    }

    /// All windows are open: it is the socket from which nothing is taken.
    @Test
    void a_connection_whose_client_takes_nothing_is_given_up() throws Exception {
        try (var client = new RawHttp2(running.port(), INITIAL_WINDOW_SIZE, Integer.MAX_VALUE)) {
            client.send(WINDOW_UPDATE, 0, 0, number(Integer.MAX_VALUE - 65_535))
                    .get(1, "/unheard")
                    .flush();
            assertThat(closed.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_body_that_does_not_come_is_answered_with_408() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.post(1, "/echo").send(DATA, 0, 1, (byte) 'a');
            assertThat(client.next(HEADERS).status()).isEqualTo(408);
        }
    }

    @Test
    void the_hundred_and_first_stream_at_a_time_is_refused() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            for (int i = 0; i < 101; i++) client.get(1 + 2 * i, "/wait");
            var refused = client.next(RST_STREAM);
            assertThat(refused.error()).isEqualTo("REFUSED_STREAM");
            assertThat(refused.stream()).isEqualTo(201);
        }
    }

    @Test
    void the_handler_of_a_stream_that_is_reset_is_interrupted() throws IOException, InterruptedException {
        try (var client = new RawHttp2(running.port())) {
            client.get(1, "/waits").flush();
            waiting.acquire();
            client.send(RST_STREAM, 0, 1, number(8)).flush();
            assertThat(interrupted.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// As clients do that download: each frame of data is followed by two that open windows.
    @Test
    void a_client_that_opens_its_windows_again_is_served_to_the_end() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.get(1, "/big");
            int length = 0;
            for (var frame = client.next(DATA); ; frame = client.next(DATA)) {
                length += frame.payload().length;
                if (frame.ends()) break;
                client.send(WINDOW_UPDATE, 0, 0, number(frame.payload().length));
                client.send(WINDOW_UPDATE, 0, 1, number(frame.payload().length));
            }
            assertThat(length).isEqualTo(10_000_000);
        }
    }

    @Test
    void a_client_that_sends_no_more_gets_what_it_has_asked_for() throws IOException {
        try (var client = new RawHttp2(running.port())) {
            client.get(1, "/moment").sendNoMore();
            assertThat(client.next(GOAWAY).error()).isEqualTo("NO_ERROR");
            assertThat(client.answer()).isEqualTo("200 rested");
            assertThat(client.farewell()).isEqualTo("nothing");
        }
    }
}
