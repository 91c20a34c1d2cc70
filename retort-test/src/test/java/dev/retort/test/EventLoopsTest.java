// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Limits;
import dev.retort.Retort;
import dev.retort.Running;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/// Applications whose connections are shared out among several event loops.
class EventLoopsTest {

    private static final int LOOPS = 3;

    /// More than loops, so that each has some.
    private static final int CLIENTS = 8;

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String LAST = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    private static Socket client(Running running, String octets) throws IOException {
        var socket = new Socket("127.0.0.1", running.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(octets.getBytes(US_ASCII));
        return socket;
    }

    private static List<String> said(List<Socket> clients) throws IOException {
        var said = new ArrayList<String>();
        for (Socket each : clients) {
            try (each) {
                said.add(new String(each.getInputStream().readAllBytes(), US_ASCII));
            }
        }
        return said;
    }

    private static List<Socket> clients(Running running, String octets) throws IOException {
        var clients = new ArrayList<Socket>();
        for (int i = 0; i < CLIENTS; i++) clients.add(client(running, octets));
        return clients;
    }

    @Test
    void answer_on_all_their_connections() throws IOException {
        try (var running =
                Retort.create().eventLoops(LOOPS).get("/", _ -> "hello").port(0).start()) {
            assertThat(said(clients(running, GET + GET + LAST)))
                    .hasSize(CLIENTS)
                    .allSatisfy(
                            said -> assertThat(said.split("\r\n\r\nhello", -1)).hasSize(4));
        }
    }

    @Test
    void count_connections_together() throws IOException {
        try (var running = Retort.create()
                .eventLoops(LOOPS)
                .limits(Limits.defaults().connections(CLIENTS).connectionsPerAddress(CLIENTS))
                .get("/", _ -> "hello")
                .port(0)
                .start()) {
            List<Socket> open = clients(running, GET);
            for (Socket each : open) assertThat(each.getInputStream().read()).isEqualTo('H');
            assertThat(said(List.of(client(running, "")))).containsExactly("");
            for (Socket each : open) each.close();
        }
    }

    @Test
    void answer_what_is_under_way_on_each_when_they_stop() throws Exception {
        var begun = new Semaphore(0);
        var goesOn = new CountDownLatch(1);
        var running = Retort.create()
                .eventLoops(LOOPS)
                .get("/", _ -> {
                    begun.release();
                    goesOn.await();
                    return "hello";
                })
                .port(0)
                .start();
        List<Socket> clients = clients(running, GET);
        begun.acquire(CLIENTS);
        Thread stopping = Thread.startVirtualThread(running::close);
        goesOn.countDown();
        assertThat(said(clients))
                .hasSize(CLIENTS)
                .allSatisfy(said ->
                        assertThat(said).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nhello"));
        stopping.join();
    }

    @Test
    void are_one_at_least() {
        assertThatThrownBy(() -> Retort.create().eventLoops(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be an event loop, but there are 0");
    }
}
