// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import dev.retort.Listener;
import dev.retort.Retort;
import dev.retort.Running;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// How many connections there may be, and how much one may be used for.
class ConnectionLimitsTest {

    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private static Retort application(Limits limits) {
        return Retort.create().limits(limits).get("/", request -> request.remote());
    }

    /// One more connection, on which a request was sent.
    private static Socket ask(Running running, String header) throws IOException {
        var socket = new Socket("127.0.0.1", running.port());
        try {
            socket.getOutputStream().write((header + "GET / HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(ISO_8859_1));
        } catch (SocketException closed) {
            // seen when it is read
        }
        return socket;
    }

    private static String answer(Socket socket) {
        var answer = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            while (answer.indexOf("\r\n\r\n") < 0) {
                int octet = in.read();
                if (octet < 0) return "closed";
                answer.append((char) octet);
            }
            int length = Integer.parseInt(
                    answer.toString().split("(?i)content-length: ")[1].split("\r")[0]);
            return answer + new String(in.readNBytes(length), ISO_8859_1);
        } catch (IOException reset) {
            return "closed";
        }
    }

    private static void closeAll(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) socket.close();
    }

    @Test
    void connections_beyond_the_limit_are_closed_until_others_end() throws Exception {
        var open = new ArrayList<Socket>();
        try (Running running = application(Limits.defaults().connections(3))
                .listen(Listener.port(0), Listener.port(0))
                .start()) {
            for (int i = 0; i < 3; i++) {
                open.add(ask(running, ""));
                assertThat(answer(open.getLast())).startsWith("HTTP/1.1 200 OK");
            }
            for (int i = 0; i < 5; i++) {
                try (Socket further = ask(running, "")) {
                    assertThat(answer(further)).isEqualTo("closed");
                }
            }
            open.removeFirst().close();

            assertThat(admitted(running)).startsWith("HTTP/1.1 200 OK");
        } finally {
            closeAll(open);
        }
    }

    /// The answer to a connection that is let in some time.
    private static String admitted(Running running) throws IOException, InterruptedException {
        String answer = "closed";
        for (long end = System.currentTimeMillis() + LONGEST_WAIT_MILLIS;
                answer.equals("closed") && System.currentTimeMillis() < end;
                Thread.sleep(10)) {
            try (Socket next = ask(running, "")) {
                answer = answer(next);
            }
        }
        return answer;
    }

    @ParameterizedTest
    @CsvSource({
        "PROXY TCP4 198.51.100.7 203.0.113.1 1 80, PROXY TCP4 198.51.100.7 203.0.113.1 2 80,"
                + " PROXY TCP4 198.51.100.8 203.0.113.1 1 80",
        "PROXY TCP6 2001:db8:0:1::7 2001:db8::1 1 80, PROXY TCP6 2001:db8:0:1:ffff::8 2001:db8::1 1 80,"
                + " PROXY TCP6 2001:db8:0:2::7 2001:db8::1 1 80",
    })
    void an_address_has_its_share_and_others_have_theirs(String first, String same, String other) throws IOException {
        var open = new ArrayList<Socket>();
        try (Running running = application(Limits.defaults().connectionsPerAddress(2))
                .listen(Listener.port(0).proxyProtocol("127.0.0.1"))
                .start()) {
            for (String header : new String[] {first, same, other}) {
                open.add(ask(running, header + "\r\n"));
                assertThat(answer(open.getLast())).startsWith("HTTP/1.1 200 OK");
            }
            try (Socket further = ask(running, same + "\r\n")) {
                assertThat(answer(further)).isEqualTo("closed");
            }
            try (Socket another = ask(running, other + "\r\n")) {
                assertThat(answer(another)).startsWith("HTTP/1.1 200 OK");
            }
        } finally {
            closeAll(open);
        }
    }

    @Test
    void connections_that_say_nothing_count_too() throws Exception {
        // By one loop, which takes connections in their order.
        try (Running running = application(Limits.defaults().connectionsPerAddress(1))
                .eventLoops(1)
                .port(0)
                .start()) {
            try (var _ = new Socket("127.0.0.1", running.port());
                    Socket further = ask(running, "")) {
                assertThat(answer(further)).isEqualTo("closed");
            }

            assertThat(admitted(running)).startsWith("HTTP/1.1 200 OK");
        }
    }

    @Test
    void the_last_request_of_a_connection_may_become_a_web_socket() {
        Retort app = application(Limits.defaults().requestsPerConnection(1));
        app.webSocket("/echo", session -> session.forEach(session::send));
        try (var client = TestClient.overHttp(app)) {
            TestSocket socket = client.get("/echo").webSocket();
            socket.send("hello");

            assertThat(socket.receive()).isEqualTo("hello");
        }
    }

    @Test
    void the_last_request_of_a_connection_is_answered_before_it_is_closed() throws IOException {
        try (Running running = application(Limits.defaults().requestsPerConnection(3))
                        .port(0)
                        .start();
                Socket socket = ask(running, "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(4))) {
            assertThat(answer(socket)).doesNotContainIgnoringCase("connection: close");
            assertThat(answer(socket)).doesNotContainIgnoringCase("connection: close");
            assertThat(answer(socket)).containsIgnoringCase("connection: close").endsWith("127.0.0.1");
            assertThat(answer(socket)).isEqualTo("closed");
        }
    }

    @Test
    void the_last_answer_is_there_to_its_end_for_who_has_asked_for_more() throws Exception {
        String text = "x".repeat(40_000);
        var app = Retort.create().limits(Limits.defaults().requestsPerConnection(1));
        try (Running running = app.get("/", _ -> text).port(0).start();
                var socket = new Socket()) {
            // Most of the answer waits at the server.
            socket.setReceiveBufferSize(4096);
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", running.port()));
            byte[] request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1);
            socket.getOutputStream().write(request);
            Thread.sleep(500);
            socket.getOutputStream().write(request);
            Thread.sleep(100);

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .endsWith("\r\n\r\n" + text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clients_go_on_with_another_connection(HttpClient.Version version) throws Exception {
        try (Running running = application(Limits.defaults().requestsPerConnection(2))
                        .tls(0, TlsFiles.server())
                        .start();
                var client = HttpClient.newBuilder()
                        .version(version)
                        .sslContext(TlsFiles.context(Optional.empty()))
                        .build()) {
            for (int i = 0; i < 7; i++) {
                var request = HttpRequest.newBuilder(URI.create(running.address() + "/"))
                        .build();
                assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("127.0.0.1");
            }
        }
    }
}
