// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Retort;
import dev.retort.Running;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Clients that leave before they are answered.
class GoneClientTest {

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private @Nullable String next() throws InterruptedException {
        return said.poll(10, TimeUnit.SECONDS);
    }

    private Running start(Duration handlerTime) {
        return Retort.create()
                .port(0)
                .limits(dev.retort.Limits.defaults().handlerTime(handlerTime))
                .onError((thrown, _) -> said.add("observed " + thrown.getClass().getSimpleName()))
                .onRequestAbort(_ -> said.add("aborted"))
                .onTimeout(_ -> said.add("timed out"))
                .get("/waits", _ -> {
                    said.add("begun");
                    Thread.sleep(60_000);
                    return "rested";
                })
                .start();
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream().write("GET /waits HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void what_fails_because_its_client_is_gone_is_no_error() throws Exception {
        try (Running running = start(Duration.ofMinutes(1))) {
            var socket = new Socket("127.0.0.1", running.address().getPort());
            ask(socket);
            assertThat(next()).isEqualTo("begun");
            socket.setSoLinger(true, 0);
            socket.close();
            assertThat(next()).isEqualTo("aborted");
            assertThat(said).isEmpty();
        }
    }

    @Test
    void what_fails_because_it_took_too_long_is_one() throws Exception {
        try (Running running = start(Duration.ofSeconds(2));
                var socket = new Socket("127.0.0.1", running.address().getPort())) {
            ask(socket);
            assertThat(next()).isEqualTo("begun");
            assertThat(next()).isEqualTo("observed InterruptedException");
            assertThat(next()).isEqualTo("timed out");
        }
    }
}
