// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Retort;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that come one behind the other, without waiting for answers (RFC 9112, 9.3.2).
class PipeliningTest {

    private static final int REQUESTS = 16;

    /// The first answer is there last, so that all of them are ready at once.
    @Test
    void answers_that_are_ready_together_leave_in_one_write(@TempDir Path folder) throws Exception {
        var answered = new Semaphore(0);
        try (var recording = new Recording();
                var running = Retort.create()
                        .onResponse((_, _) -> answered.release())
                        .get("/first", _ -> {
                            answered.acquire(REQUESTS - 1);
                            return "first";
                        })
                        .get("/", _ -> "hello")
                        .port(0)
                        .start()) {
            recording.enable("jdk.SocketWrite").withThreshold(Duration.ZERO).withoutStackTrace();
            recording.start();
            String said = said(
                    running.port(),
                    "GET /first HTTP/1.1\r\nHost: a\r\n\r\n"
                            + "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(REQUESTS - 2)
                            + "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            recording.stop();
            assertThat(said.split("HTTP/1.1 200 OK\r\n", -1)).hasSize(REQUESTS + 1);
            assertThat(said).contains("\r\n\r\nfirstHTTP/1.1").endsWith("\r\n\r\nhello");
            assertThat(writes(recording, folder)).containsExactly(said.length());
        }
    }

    private static String said(int port, String requests) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(requests.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    /// How much each write of an event loop has written.
    private static List<Integer> writes(Recording recording, Path folder) throws IOException {
        Path file = folder.resolve("writes.jfr");
        recording.dump(file);
        assertThat(Files.size(file)).isPositive();
        return RecordingFile.readAllEvents(file).stream()
                .filter(each -> each.getThread().getJavaName().equals("retort-loop"))
                .map(PipeliningTest::written)
                .toList();
    }

    private static int written(RecordedEvent write) {
        return Math.toIntExact(write.getLong("bytesWritten"));
    }
}
