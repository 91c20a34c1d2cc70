// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static dev.retort.test.RawHttp2.ACK;
import static dev.retort.test.RawHttp2.CONTINUATION;
import static dev.retort.test.RawHttp2.DATA;
import static dev.retort.test.RawHttp2.END_STREAM;
import static dev.retort.test.RawHttp2.HEADERS;
import static dev.retort.test.RawHttp2.PADDED;
import static dev.retort.test.RawHttp2.PING;
import static dev.retort.test.RawHttp2.PRIORITY;
import static dev.retort.test.RawHttp2.RST_STREAM;
import static dev.retort.test.RawHttp2.SETTINGS;
import static dev.retort.test.RawHttp2.WINDOW_UPDATE;
import static dev.retort.test.RawHttp2.head;
import static dev.retort.test.RawHttp2.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Retort;
import dev.retort.Running;
import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a connection of HTTP/2 can be abused for (RFC 9113, 10.5): it is ended, and others do not feel it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Http2AttacksTest {

    private Running running;
    private RawHttp2 other;

    @BeforeAll
    void start() {
        running = Retort.create()
                .get("/", _ -> "hello")
                .post("/echo", request -> request.bytes())
                .get("/wait", _ -> {
                    Thread.sleep(60_000);
                    return "too late";
                })
                .port(0)
                .start();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @BeforeEach
    void connectAnother() throws IOException {
        other = new RawHttp2(running.port());
        assertThat(other.get(1, "/").answer()).isEqualTo("200 hello");
    }

    @AfterEach
    void others_do_not_feel_it() throws IOException {
        assertThat(other.get(3, "/").answer()).isEqualTo("200 hello");
        other.close();
    }

    /// Sends a part of an attack.
    private interface Wave {
        void send(RawHttp2 client, int number) throws IOException;
    }

    private static Arguments flood(String what, String error, Wave wave) {
        return Arguments.of(what, error, wave);
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                flood(
                        "requests that are reset at once (CVE-2023-44487)",
                        "ENHANCE_YOUR_CALM",
                        (client, i) -> client.get(1 + 2 * i, "/wait").send(RST_STREAM, 0, 1 + 2 * i, number(8))),
                flood(
                        "requests that the server is brought to reset (CVE-2025-8671)",
                        "ENHANCE_YOUR_CALM",
                        (client, i) -> client.post(1 + 2 * i, "/echo").send(WINDOW_UPDATE, 0, 1 + 2 * i, number(0))),
                flood("a head that goes on and on in nothing (CVE-2024-27316)", "ENHANCE_YOUR_CALM", (client, i) -> {
                    if (i == 0) client.send(HEADERS, END_STREAM, 1, head("GET", "/"));
                    client.send(CONTINUATION, 0, 1);
                }),
                flood("a head that goes on and on", "PROTOCOL_ERROR", (client, i) -> {
                    if (i == 0) client.send(HEADERS, END_STREAM, 1, head("GET", "/"));
                    client.send(
                            CONTINUATION, 0, 1, Arrays.copyOfRange(head("GET", "/", "x", "y".repeat(8000)), 52, 8060));
                }),
                flood(
                        "pings (CVE-2019-9512)",
                        "ENHANCE_YOUR_CALM",
                        (client, _) -> client.send(PING, 0, 0, new byte[8])),
                flood(
                        "answers to pings that nobody has sent",
                        "ENHANCE_YOUR_CALM",
                        (client, _) -> client.send(PING, ACK, 0, new byte[8])),
                flood("settings (CVE-2019-9515)", "ENHANCE_YOUR_CALM", (client, _) -> client.send(SETTINGS, 0, 0)),
                flood(
                        "settings of the table of fields",
                        "ENHANCE_YOUR_CALM",
                        (client, i) -> client.send(
                                SETTINGS, 0, 0, (byte) 0, (byte) 1, (byte) 0, (byte) 0, (byte) (i % 16), (byte) 0)),
                flood("empty data (CVE-2019-9518)", "ENHANCE_YOUR_CALM", (client, i) -> {
                    if (i == 0) client.post(1, "/echo");
                    client.send(DATA, 0, 1);
                }),
                flood("data that is padding only", "ENHANCE_YOUR_CALM", (client, i) -> {
                    if (i == 0) client.post(1, "/echo");
                    client.send(DATA, PADDED, 1, (byte) 1, (byte) 0);
                }),
                flood(
                        "priorities (CVE-2019-9513)",
                        "ENHANCE_YOUR_CALM",
                        (client, i) -> client.send(
                                PRIORITY, 0, 1 + 2 * i, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) (i % 256))),
                flood("windows", "ENHANCE_YOUR_CALM", (client, _) -> client.send(WINDOW_UPDATE, 0, 0, number(1))),
                flood("windows of a stream that is over", "ENHANCE_YOUR_CALM", (client, i) -> {
                    if (i == 0) client.get(1, "/").answer();
                    client.send(WINDOW_UPDATE, 0, 1, number(1));
                }),
                flood("resets of a stream that is over", "ENHANCE_YOUR_CALM", (client, i) -> {
                    if (i == 0) client.get(1, "/").answer();
                    client.send(RST_STREAM, 0, 1, number(8));
                }),
                flood("frames of no type", "ENHANCE_YOUR_CALM", (client, _) -> client.send(200, 0, 0, new byte[10])),
                flood(
                        "windows beyond the largest one",
                        "FLOW_CONTROL_ERROR",
                        (client, _) -> client.send(WINDOW_UPDATE, 0, 0, number(Integer.MAX_VALUE))),
                flood(
                        "streams beyond the number that are granted",
                        "ENHANCE_YOUR_CALM",
                        (client, i) -> client.get(1 + 2 * i, "/wait")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void a_flood_ends_its_connection(String what, String error, Wave wave) throws Exception {
        try (var client = new RawHttp2(running.port())) {
            wave.send(client, 0);
            // Who does not listen before the flood is over may hear nothing but a reset.
            var farewell = new FutureTask<>(client::listen);
            Thread.startVirtualThread(farewell);
            try {
                for (int i = 1; i < 20_000; i++) wave.send(client, i);
                client.flush();
            } catch (SocketException _) {
                // The server does not listen any more.
            }
            assertThat(farewell.get()).isEqualTo(error);
        }
    }
}
