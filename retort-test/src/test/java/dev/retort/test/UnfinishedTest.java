// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import dev.retort.Retort;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many clients that begin to send something large, and do not end.
class UnfinishedTest {

    private static final int CLIENTS = 100;
    private static final byte[] MOST_OF_IT = new byte[1_000_000];

    /// Where there is a guard, work begins before the body is there.
    record Door() {}

    /// The server, in a process of its own.
    public static final class Program {

        public static void main(String[] arguments) {
            var app = Retort.create();
            app.limits(Limits.defaults().bodyLength(2_000_000));
            app.get("/alive", _ -> "yes");
            app.post("/", request -> request.bytes().length);
            app.providePerRequest(Door.class, (_, _) -> new Door());
            app.mount("/guarded", guarded -> guarded.guard(Door.class).post("", request -> request.bytes().length));
            app.webSocket("/", session -> session.forEach(session::send));
            ServerProcess.serve(app);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/guarded"})
    void bodies_take_no_more_memory_than_there_is(String path) throws IOException {
        var clients = new ArrayList<Socket>();
        try (var server = new ServerProcess(Program.class, "-Xmx64m", "-XX:MaxDirectMemorySize=32m")) {
            for (int i = 0; i < CLIENTS; i++) clients.add(unfinished(server, path));
            assertThat(isAlive(server)).isTrue();
            assertThat(firstRefusal(server, path, clients))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 1");
        } finally {
            closeAll(clients);
        }
    }

    /// A client that never sends the end of its body.
    private static Socket unfinished(ServerProcess server, String path) throws IOException {
        var client = new Socket("127.0.0.1", server.port());
        sendQuietly(
                client,
                "POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: 1500000\r\n\r\n"
                        .formatted(path)
                        .getBytes(US_ASCII));
        sendQuietly(client, MOST_OF_IT);
        return client;
    }

    /// The answer to the first further client for whose body there is no room. Who was refused before has made
    /// some, so that others may still be waited for.
    private static String firstRefusal(ServerProcess server, String path, List<Socket> clients) throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(unfinished(server, path));
            try {
                return answer(clients.getLast(), 2_000);
            } catch (SocketTimeoutException _) {
                // There was room for this one.
            }
        }
        return "nobody was refused";
    }

    /// Who is refused makes room for somebody else: nobody knows which of them it will be.
    @Test
    void bodies_that_are_waited_for_take_no_more_either_and_everybody_is_answered() throws Exception {
        try (var server = new ServerProcess(Program.class, "-Xmx64m", "-XX:MaxDirectMemorySize=32m");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < CLIENTS; i++) answers.add(threads.submit(() -> expectant(server)));
            for (Future<String> answer : answers)
                assertThat(answer.get()).containsPattern("^HTTP/1.1 (200 OK|503 Service Unavailable)\r\n");
            assertThat(isAlive(server)).isTrue();
        }
    }

    /// The answer to somebody who sends his body when he is told to go on.
    private static String expectant(ServerProcess server) throws IOException {
        try (var client = new Socket("127.0.0.1", server.port())) {
            sendQuietly(
                    client,
                    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %s\r\nExpect: 100-continue\r\n\r\n"
                            .formatted(MOST_OF_IT.length)
                            .getBytes(US_ASCII));
            assertThat(answer(client)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            sendQuietly(client, MOST_OF_IT);
            return answer(client);
        }
    }

    @Test
    void messages_take_no_more_memory_than_there_is() throws IOException {
        var clients = new ArrayList<RawWebSocket>();
        try (var server = new ServerProcess(Program.class, "-Xmx64m", "-XX:MaxDirectMemorySize=32m")) {
            for (int i = 0; i < CLIENTS; i++) {
                var client = new RawWebSocket(URI.create("http://127.0.0.1:" + server.port()));
                clients.add(client);
                try {
                    client.begin(RawWebSocket.TEXT | RawWebSocket.FINAL, 1 << 20);
                    client.raw(MOST_OF_IT);
                } catch (SocketException _) {
                    // It was closed already, which is what it is about.
                }
            }
            assertThat(isAlive(server)).isTrue();
        } finally {
            closeAll(clients);
        }
    }

    private static void sendQuietly(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException _) {
            // It was closed already, which is what it is about.
        }
    }

    private static String answer(Socket socket) throws IOException {
        return answer(socket, 20_000);
    }

    private static String answer(Socket socket, int millis) throws IOException {
        socket.setSoTimeout(millis);
        byte[] head = new byte[4096];
        int length = socket.getInputStream().read(head);
        return new String(head, 0, Math.max(0, length), US_ASCII);
    }

    private static boolean isAlive(ServerProcess server) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            sendQuietly(socket, "GET /alive HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
            return answer(socket).startsWith("HTTP/1.1 200 OK");
        }
    }

    private static void closeAll(List<? extends AutoCloseable> all) {
        for (AutoCloseable each : all) {
            try {
                each.close();
            } catch (Exception _) {
                // It is closed, then.
            }
        }
    }
}
