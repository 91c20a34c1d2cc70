// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import dev.retort.Retort;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Many at once, in little memory, and the end while they are there.
class CrowdTest {

    private static final int CROWD = 10_000;

    /// Has requests wait until somebody opens the gate.
    public static final class Waiting {

        private static final int HELD = 4096;

        public static void main(String[] arguments) {
            var inside = new AtomicInteger();
            var gate = new CountDownLatch(1);
            ServerProcess.serve(Retort.create()
                    .limits(Limits.defaults()
                            .handlerTime(Duration.ofHours(1))
                            .connections(2 * CROWD)
                            .connectionsPerAddress(2 * CROWD))
                    .get("/wait", _ -> {
                        inside.incrementAndGet();
                        var held = new byte[HELD];
                        try {
                            gate.await();
                            Thread.sleep(1_000);
                        } finally {
                            inside.decrementAndGet();
                        }
                        return "waited with " + held.length;
                    })
                    .get("/inside", _ -> inside.get())
                    .get("/open", _ -> {
                        gate.countDown();
                        return "open";
                    }));
        }
    }

    /// Counts the requests that it begins to answer.
    public static final class Counting {

        public static void main(String[] arguments) {
            var begun = new AtomicInteger();
            ServerProcess.serve(Retort.create()
                    .get("/", _ -> {
                        begun.incrementAndGet();
                        Thread.sleep(20);
                        return "done";
                    })
                    .onClose(() -> System.out.println("begun " + begun.get())));
        }
    }

    @Test
    void ten_thousand_requests_wait_at_once_and_those_that_are_given_up_hold_nothing() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try (var server = new ServerProcess(Waiting.class, "-Xmx160m", "-XX:MaxDirectMemorySize=64m")) {
            for (int i = 0; i < CROWD; i++) crowd.add(ask(server, "/wait"));
            awaitInside(server, CROWD);

            for (Socket leaving : crowd.subList(CROWD / 2, CROWD)) {
                // What is left unread ends the connection at once.
                leaving.setSoLinger(true, 0);
                leaving.close();
            }
            awaitInside(server, CROWD / 2);

            assertThat(answer(ask(server, "/open"))).isEqualTo("open");
            for (Socket staying : crowd.subList(0, CROWD / 2))
                assertThat(answer(staying)).isEqualTo("waited with 4096");
        } finally {
            for (Socket each : crowd) each.close();
        }
    }

    @Test
    void what_was_begun_is_answered_when_the_process_is_told_to_end() throws Exception {
        var answered = new AtomicInteger();
        var warm = new CountDownLatch(200);
        try (var server = new ServerProcess(Counting.class)) {
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                clients.add(Thread.startVirtualThread(() -> {
                    while (asked(server)) {
                        answered.incrementAndGet();
                        warm.countDown();
                    }
                }));
            }
            warm.await();

            server.terminate();

            for (Thread client : clients) client.join();
            assertThat(server.said("begun")).isEqualTo(Integer.toString(answered.get()));
        }
    }

    /// Whether there is still somebody who answers.
    private static boolean asked(ServerProcess server) {
        try (Socket socket = ask(server, "/")) {
            return answer(socket).equals("done");
        } catch (IOException nobody) {
            return false;
        }
    }

    private static void awaitInside(ServerProcess server, int count) throws IOException, InterruptedException {
        while (!answer(ask(server, "/inside")).equals(Integer.toString(count))) Thread.sleep(50);
    }

    private static Socket ask(ServerProcess server, String path) throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                        .formatted(path)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /// The body of an answer.
    private static String answer(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) throw new IOException("no answer, but “" + text + "”");
            return text.substring(end + 4);
        }
    }
}
