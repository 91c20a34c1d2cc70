// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import dev.retort.Problem;
import dev.retort.Retort;
import dev.retort.test.TestClient;
import dev.retort.web.AccessLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A line for every request.
class AccessLogTest {

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final PrintStream before = System.err;
    private final CountDownLatch begun = new CountDownLatch(1);

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(logged, true, UTF_8));
    }

    @AfterEach
    void leave() {
        System.setErr(before);
    }

    private Retort application() {
        return Retort.create()
                .port(0)
                .install(AccessLog.standard())
                .get("/tea/{kind}", request -> request.path("kind"))
                .get("/waits", _ -> {
                    begun.countDown();
                    Thread.sleep(60_000);
                    return "rested";
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /tea/green?key=secret | length=5 GET /tea/green 200
        /tea/a%0Ab            | length=3 GET /tea/a%0Ab 200
        /nowhere              | GET /nowhere 404
        """)
    void says_what_was_asked_and_answered_without_the_query(String target, String line) throws IOException {
        try (var running = application().start();
                var socket = new Socket("localhost", running.port())) {
            send(socket, target);
            socket.getInputStream().readAllBytes();
        }

        assertThat(logged.toString(UTF_8).lines().filter(each -> each.contains("dev.retort.access")))
                .singleElement()
                .asString()
                .contains("method=GET path=", "client=127.0.0.1", " status=")
                .endsWith(line)
                .doesNotContain("secret");
    }

    private static void send(Socket socket, String target) throws IOException {
        String request = "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
    }

    @Test
    void says_that_a_request_took_too_long() throws IOException {
        Retort impatient = application().limits(Limits.defaults().handlerTime(Duration.ofSeconds(2)));
        try (var running = impatient.start();
                var socket = new Socket("localhost", running.port())) {
            send(socket, "/waits");
            socket.getInputStream().readAllBytes();
        }

        assertThat(logged.toString(UTF_8))
                .contains("GET /waits took longer than its handlerTime of PT2S and was interrupted")
                .contains("ending=timed out GET /waits timed out");
    }

    @Test
    void knows_how_long_it_took_to_refuse_a_request() {
        Retort application = Retort.create().install(AccessLog.standard()).around((_, _) -> {
            Thread.sleep(2);
            throw Problem.of(503, "closed");
        });
        try (var client = TestClient.inMemory(application.get("/", _ -> "hello"))) {
            client.get("/").send().expect(503);
        }

        assertThat(logged.toString(UTF_8)).contains("GET / 503").doesNotContain("micros=0");
    }

    @Test
    void says_that_a_client_went_away() throws Exception {
        try (var running = application().start()) {
            try (var socket = new Socket("localhost", running.port())) {
                send(socket, "/waits");
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
                socket.setSoLinger(true, 0);
            }
        }

        assertThat(logged.toString(UTF_8)).contains("ending=aborted GET /waits aborted");
    }
}
