// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.retort.Limits;
import dev.retort.Listener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NettyServerTest {

    private final ProbeService service = new ProbeService();
    private NettyServer server;

    @BeforeEach
    void start() {
        server = LocalServer.start(service, Limits.defaults());
    }

    @AfterEach
    void stop() {
        service.gate.countDown();
        server.stop();
    }

    private RawClient client() {
        return new RawClient(server.port());
    }

    /// Starts the server anew with time limits that a test can wait for.
    private void restart(Duration head, Duration body, Duration idle, Duration shutdown) {
        server.stop();
        Limits limits =
                Limits.defaults().headTime(head).bodyTime(body).idleTime(idle).shutdownTime(shutdown);
        server = LocalServer.start(service, limits);
    }

    private static final Duration SOON = Duration.ofMillis(80);

    /// Long enough for a client to say what it has to on a machine that is busy with something else.
    private static final Duration AWHILE = Duration.ofSeconds(2);

    private static final Duration LATE = Duration.ofSeconds(30);

    private static boolean happens(Semaphore event) throws InterruptedException {
        return event.tryAcquire(10, TimeUnit.SECONDS);
    }

    // Connections

    @Test
    void a_connection_serves_one_request_after_another() throws IOException {
        try (var client = client()) {
            assertThat(client.get("/a").body()).isEqualTo("GET /a ");
            var second = client.get("/b");
            assertThat(second.body()).isEqualTo("GET /b ");
            assertThat(second.fields()).doesNotContainKey("connection").containsEntry("content-length", "7");
            assertThat(second.fields().get("date")).matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
        }
    }

    @Test
    void a_handler_runs_on_a_virtual_thread() throws IOException {
        try (var client = client()) {
            assertThat(client.get("/thread").body()).isEqualTo("virtual");
        }
    }

    @Test
    void a_client_can_ask_for_the_end_of_the_connection() throws IOException {
        try (var client = client()) {
            client.send("GET /a HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n");
            assertThat(client.reply().fields()).containsEntry("connection", "close");
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void http_1_0_closes_unless_it_asks_otherwise() throws IOException {
        try (var client = client()) {
            client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(client.reply().fields()).containsEntry("connection", "keep-alive");
            client.send("GET /b HTTP/1.0\r\n\r\n");
            assertThat(client.reply().fields()).containsEntry("connection", "close");
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void a_client_that_sends_no_more_still_gets_its_answers() throws IOException {
        try (var client = client()) {
            client.send("GET /nap HTTP/1.1\r\n"
                    + "Host: a\r\n\r\n"
                    + "POST /b HTTP/1.1\r\n"
                    + "Host: a\r\n\r\n"
                    + "GET /c HTTP/1.1\r\n"
                    + "Host: a\r\n\r\n");
            client.socket.shutdownOutput();
            assertThat(client.reply().body()).isEqualTo("rested");
            assertThat(client.reply().body()).isEqualTo("POST /b ");
            assertThat(client.reply().body()).isEqualTo("GET /c ");
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void a_client_that_closes_after_half_a_request_is_forgotten() throws IOException {
        try (var client = client()) {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");
            client.socket.shutdownOutput();
            assertThat(client.isEnded()).isTrue();
        }
    }

    // Neighbours

    @Test
    void a_handler_that_computes_leaves_its_neighbours_their_answers() throws IOException, InterruptedException {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
        try (var busy = client();
                var neighbour = client()) {
            busy.send("GET /compute HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            for (int i = 0; i < 100; i++) assertThat(neighbour.get("/a").body()).isEqualTo("GET /a ");
            service.gate.countDown();
            assertThat(busy.reply().body()).isEqualTo("computed");
        }
    }

    @Test
    void what_is_refused_is_answered_while_handlers_compute_on_every_core() throws IOException, InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        var busy = new ArrayList<RawClient>();
        try (var neighbour = client()) {
            for (int i = 0; i < cores; i++) {
                busy.add(client());
                busy.getLast().send("GET /compute HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(happens(service.waiting)).isTrue();
            }
            assertThat(neighbour.get("/refused").status()).isEqualTo(404);
            service.gate.countDown();
            for (var client : busy) assertThat(client.reply().body()).isEqualTo("computed");
        } finally {
            for (var client : busy) client.close();
        }
    }

    // Pipelining

    @Test
    void answers_come_in_the_order_of_requests_however_slow_the_first() throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /gate HTTP/1.1\r\n"
                    + "Host: a\r\n\r\n"
                    + "GET /b HTTP/1.1\r\n"
                    + "Host: a\r\n\r\n"
                    + "GET /c HTTP/1.1\r\n"
                    + "Host: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            service.gate.countDown();
            assertThat(client.reply().body()).isEqualTo("through the gate");
            assertThat(client.reply().body()).isEqualTo("GET /b ");
            assertThat(client.reply().body()).isEqualTo("GET /c ");
        }
    }

    @Test
    void a_long_pipeline_is_answered_in_full() throws IOException {
        try (var client = client()) {
            var requests = new StringBuilder();
            for (int i = 0; i < 1000; i++) requests.append("GET /").append(i).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
            client.send(requests.toString());
            for (int i = 0; i < 1000; i++) assertThat(client.reply().body()).isEqualTo("GET /" + i + " ");
        }
    }

    @Test
    void a_pipeline_of_refusals_is_answered_in_full() throws IOException {
        try (var client = client()) {
            client.send("GET /refused HTTP/1.1\r\nHost: a\r\n\r\n".repeat(500));
            for (int i = 0; i < 500; i++) assertThat(client.reply().status()).isEqualTo(404);
        }
    }

    @Test
    void a_pipelined_request_that_changes_something_has_the_connection_to_itself()
            throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /gate HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "POST /c HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /d HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            while (!service.begun.contains("/b")) Thread.sleep(1);
            assertThat(service.begun).containsExactlyInAnyOrder("/gate", "/b");
            service.gate.countDown();
            assertThat(client.reply().body()).isEqualTo("through the gate");
            assertThat(client.reply().body()).isEqualTo("GET /b ");
            assertThat(client.reply().body()).isEqualTo("POST /c abc");
            assertThat(client.reply().body()).isEqualTo("GET /d ");
            assertThat(service.begun.stream().skip(2)).containsExactly("/c", "/d");
        }
    }

    @Test
    void a_malformed_request_in_a_pipeline_leaves_those_before_it_their_answers() throws IOException {
        try (var client = client()) {
            client.send(
                    "GET /nap HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\n\r\nGET /c HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.reply().body()).isEqualTo("rested");
            assertThat(client.reply().status()).isEqualTo(400);
            assertThat(client.isEnded()).isTrue();
        }
    }

    // Answers

    @Test
    void head_has_the_length_and_no_body() throws IOException {
        try (var client = client()) {
            var head = client.send("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n").reply(true);
            assertThat(head.fields()).containsEntry("content-length", "10");
            assertThat(client.get("/next").body()).isEqualTo("GET /next ");
        }
    }

    @Test
    void no_content_and_not_modified_have_neither_length_nor_body() throws IOException {
        try (var client = client()) {
            var empty = client.get("/empty");
            assertThat(empty.status()).isEqualTo(204);
            assertThat(empty.fields()).doesNotContainKey("content-length");
            var unchanged = client.get("/unchanged");
            assertThat(unchanged.status()).isEqualTo(304);
            assertThat(unchanged.fields()).doesNotContainKey("content-length").containsEntry("etag", "\"1\"");
            assertThat(client.get("/next").body()).isEqualTo("GET /next ");
        }
    }

    @Test
    void a_big_answer_arrives_whole_at_a_slow_reader() throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\nGET /next HTTP/1.1\r\nHost: a\r\n\r\n");
            Thread.sleep(50);
            var big = client.reply();
            assertThat(big.body()).hasSize(ProbeService.BIG).startsWith("abc");
            assertThat(big.body().charAt(ProbeService.BIG - 1)).isEqualTo((char) ('a' + (ProbeService.BIG - 1) % 26));
            assertThat(client.reply().body()).isEqualTo("GET /next ");
        }
    }

    @Test
    void a_slow_reader_that_sends_no_more_gets_all_of_a_huge_answer() throws IOException, InterruptedException {
        try (var client = client()) {
            client.socket.setReceiveBufferSize(1 << 16);
            client.send("GET /huge HTTP/1.1\r\nHost: a\r\n\r\n");
            client.socket.shutdownOutput();
            Thread.sleep(50);
            assertThat(client.reply().body()).hasSize(ProbeService.HUGE);
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void a_slow_reader_gets_all_of_a_huge_answer_of_a_server_that_stops() throws IOException, InterruptedException {
        try (var idle = client();
                var client = client()) {
            assertThat(idle.get("/a").status()).isEqualTo(200);
            client.socket.setReceiveBufferSize(1 << 16);
            client.send("GET /huge HTTP/1.1\r\nHost: a\r\n\r\n");
            Thread.sleep(50);
            Thread.startVirtualThread(server::stop);
            assertThat(idle.isEnded()).isTrue();
            assertThat(client.reply().body()).hasSize(ProbeService.HUGE);
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void an_answer_that_cannot_be_framed_is_a_bug_of_the_program() throws IOException {
        try (var client = client()) {
            var reply = client.get("/split");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.fields()).doesNotContainKeys("x-name", "set-cookie");
            assertThat(client.get("/framed").status()).isEqualTo(500);
            assertThat(client.get("/overlong").status()).isEqualTo(500);
            assertThat(client.get("/next").status()).isEqualTo(200);
        }
    }

    @Test
    void a_bug_that_cannot_be_logged_is_answered_all_the_same() throws IOException {
        try (var client = client()) {
            assertThat(client.get("/unspeakable").status()).isEqualTo(500);
            assertThat(client.get("/next").status()).isEqualTo(200);
        }
    }

    @Test
    void a_bug_in_the_service_is_500_and_says_nothing_of_itself() throws IOException {
        try (var client = client()) {
            for (String target : new String[] {"/fails", "/open-fails"}) {
                var reply = client.get(target);
                assertThat(reply.status()).isEqualTo(500);
                assertThat(reply.body()).isEqualTo("the request could not be handled");
            }
        }
    }

    // Bodies

    @Test
    void a_client_that_asks_is_told_to_send_its_body() throws IOException {
        try (var client = client()) {
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.reply().status()).isEqualTo(100);
            assertThat(client.send("abc").reply().body()).isEqualTo("POST /a abc");
            assertThat(client.get("/b").body()).isEqualTo("GET /b ");
        }
    }

    @Test
    void a_client_that_asks_is_told_when_its_turn_has_come() throws IOException {
        try (var client = client()) {
            client.send("GET /nap HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.reply().body()).isEqualTo("rested");
            assertThat(client.reply().status()).isEqualTo(100);
            assertThat(client.send("abc").reply().body()).isEqualTo("POST /a abc");
        }
    }

    @Test
    void a_client_that_does_not_wait_is_not_told() throws IOException {
        try (var client = client()) {
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc");
            assertThat(client.reply().body()).isEqualTo("POST /a abc");
        }
    }

    @Test
    void a_client_that_asks_gets_a_refusal_instead() throws IOException {
        try (var client = client()) {
            client.send("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
            var reply = client.reply();
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.fields()).containsEntry("connection", "close");
        }
    }

    @Test
    void a_body_that_is_announced_too_large_is_refused_before_it_is_sent() throws IOException {
        try (var client = client()) {
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n");
            var reply = client.reply();
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.fields())
                    .containsEntry("connection", "close")
                    .containsEntry("content-type", "application/problem+json");
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void a_body_of_the_greatest_length_is_taken() throws IOException {
        try (var client = client()) {
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(1000));
            assertThat(client.reply().body()).isEqualTo("POST /a " + "x".repeat(1000));
        }
    }

    @Test
    void chunks_are_refused_as_soon_as_they_are_too_much() throws IOException {
        try (var client = client()) {
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" + "x".repeat(1001));
            assertThat(client.reply().status()).isEqualTo(413);
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void the_small_body_of_a_refused_request_is_read_away() throws IOException {
        try (var client = client()) {
            client.send("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n");
            assertThat(client.reply().status()).isEqualTo(404);
            client.send("abc");
            assertThat(client.get("/b").body()).isEqualTo("GET /b ");
        }
    }

    @Test
    void the_large_body_of_a_refused_request_is_not_waited_for() throws IOException {
        try (var client = client()) {
            client.send("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\nabc");
            var reply = client.reply();
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.fields()).containsEntry("connection", "close");
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void a_refused_request_that_asks_for_the_end_may_still_be_sent() throws IOException {
        try (var client = client()) {
            client.send("POST /refused HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 10000\r\n\r\n");
            assertThat(client.reply().status()).isEqualTo(404);
            assertThat(client.isEnded()).isTrue();
            // After a reset one of them would fail, and a client that is still sending could lose its answer.
            for (int i = 0; i < 10; i++) client.send("x".repeat(1000));
        }
    }

    @Test
    void endless_chunks_of_a_refused_request_end_the_connection() throws IOException {
        try (var client = client()) {
            client.send("POST /refused HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            assertThat(client.reply().status()).isEqualTo(404);
            String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
            client.send(chunk).send(chunk).send(chunk);
            assertThat(client.isEnded()).isTrue();
        }
    }

    // Time

    @Test
    void a_head_that_dribbles_in_is_408() throws IOException, InterruptedException {
        restart(SOON, LATE, LATE, LATE);
        try (var client = client()) {
            client.send("GET / HTTP/1.1\r\n");
            for (int i = 0; i < 200 && client.socket.getInputStream().available() == 0; i++) {
                client.send("X: y\r\n");
                Thread.sleep(10);
            }
            assertThat(client.reply().status()).isEqualTo(408);
        }
    }

    @Test
    void a_body_that_does_not_come_is_408() throws IOException {
        restart(LATE, SOON, LATE, LATE);
        try (var client = client()) {
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nab");
            assertThat(client.reply().status()).isEqualTo(408);
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void the_time_of_a_body_begins_when_its_client_is_told_to_send_it() throws IOException, InterruptedException {
        restart(LATE, AWHILE, LATE, LATE);
        try (var client = client()) {
            client.send("GET /gate HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            Thread.sleep(AWHILE.plusSeconds(1));
            service.gate.countDown();
            assertThat(client.reply().body()).isEqualTo("through the gate");
            assertThat(client.reply().status()).isEqualTo(100);
            assertThat(client.send("abc").reply().body()).isEqualTo("POST /a abc");
        }
    }

    @Test
    void limits_may_be_as_high_as_anybody_likes() throws IOException {
        server.stop();
        Duration ever = ChronoUnit.FOREVER.getDuration();
        Limits limits = Limits.defaults()
                .targetLength(Integer.MAX_VALUE)
                .headerLength(Integer.MAX_VALUE)
                .bodyLength(Long.MAX_VALUE)
                .headTime(ever)
                .bodyTime(ever)
                .handlerTime(ever)
                .idleTime(ever)
                .connections(Integer.MAX_VALUE)
                .streams(Integer.MAX_VALUE);
        server = LocalServer.start(service, limits);
        try (var client = client()) {
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(client.reply().body()).isEqualTo("POST /a abc");
        }
    }

    @Test
    void an_idle_connection_is_closed_without_a_word() throws IOException {
        restart(LATE, LATE, AWHILE, LATE);
        try (var fresh = client();
                var used = client()) {
            assertThat(used.get("/a").status()).isEqualTo(200);
            assertThat(fresh.isEnded()).isTrue();
            assertThat(used.isEnded()).isTrue();
        }
    }

    @Test
    void a_connection_is_not_idle_while_a_request_is_under_way() throws IOException, InterruptedException {
        restart(LATE, LATE, AWHILE, LATE);
        try (var client = client()) {
            client.send("GET /gate HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            Thread.sleep(AWHILE.plusSeconds(1));
            service.gate.countDown();
            assertThat(client.reply().body()).isEqualTo("through the gate");
        }
    }

    @Test
    void a_client_that_takes_nothing_of_its_answer_is_let_go() throws IOException, InterruptedException {
        restart(LATE, LATE, AWHILE, LATE);
        try (var client = client()) {
            client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n".repeat(8));
            assertThat(isLetGo(client)).isTrue();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 8; i++) {
                            if (client.reply().body().length() < ProbeService.BIG) throw new IOException("cut off");
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    /// Whether the server closes the connection, which a client that takes nothing sees when it sends.
    private static boolean isLetGo(RawClient client) throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            try {
                client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
            } catch (IOException _) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }

    @Test
    void a_handler_that_takes_too_long_is_interrupted_and_answered_for() throws IOException, InterruptedException {
        try (var client = client()) {
            var reply = client.get("/short");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.fields()).containsEntry("content-type", "application/problem+json");
            assertThat(happens(service.interrupted)).isTrue();
            assertThat(client.get("/next").body()).isEqualTo("GET /next ");
        }
    }

    @Test
    void a_handler_whose_client_is_gone_is_interrupted() throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /long HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            client.reset();
            assertThat(happens(service.interrupted)).isTrue();
        }
    }

    @Test
    void a_handler_whose_client_has_closed_is_interrupted_after_a_while() throws IOException, InterruptedException {
        try (var client = client()) {
            client.send("GET /long HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            client.socket.close();
            assertThat(happens(service.interrupted)).isTrue();
        }
    }

    @Test
    void a_thousand_requests_can_sleep_at_once() throws IOException {
        var clients = new ArrayList<RawClient>();
        try {
            for (int i = 0; i < 1000; i++) {
                clients.add(client());
                clients.getLast().send("GET /nap HTTP/1.1\r\nHost: a\r\n\r\n");
            }
            for (var client : clients) assertThat(client.reply().body()).isEqualTo("rested");
        } finally {
            for (var client : clients) client.close();
        }
    }

    // Start and stop

    /// Whether nobody listens, or nobody answers: the kernel may hold the door open a moment longer than the
    /// server.
    private static boolean isTurnedAway(int port) {
        try (var client = new RawClient(port)) {
            client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
            return client.isEnded();
        } catch (UncheckedIOException | IOException refused) {
            return true;
        }
    }

    @Test
    void stopping_answers_what_is_under_way_and_takes_nothing_new() throws IOException, InterruptedException {
        int port = server.port();
        try (var idle = client();
                var busy = client()) {
            assertThat(idle.get("/a").status()).isEqualTo(200);
            busy.send("GET /gate HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            Thread stopper = Thread.startVirtualThread(server::stop);
            assertThat(idle.isEnded()).isTrue();
            assertThat(isTurnedAway(port)).isTrue();
            service.gate.countDown();
            var reply = busy.reply();
            assertThat(reply.body()).isEqualTo("through the gate");
            assertThat(reply.fields()).containsEntry("connection", "close");
            assertThat(busy.isEnded()).isTrue();
            stopper.join();
            server.awaitStop();
        }
    }

    @Test
    void stopping_answers_one_request_more_of_a_client_that_does_not_wait_for_answers()
            throws IOException, InterruptedException {
        try (var idle = client();
                var busy = client()) {
            assertThat(idle.get("/a").status()).isEqualTo(200);
            busy.send("GET /gate HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            Thread.startVirtualThread(server::stop);
            assertThat(idle.isEnded()).isTrue();
            busy.send("GET /gate HTTP/1.1\r\nHost: a\r\n\r\nGET /d HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            service.gate.countDown();
            assertThat(busy.reply().body()).isEqualTo("through the gate");
            assertThat(busy.reply().body()).isEqualTo("GET /b ");
            var last = busy.reply();
            assertThat(last.body()).isEqualTo("through the gate");
            assertThat(last.fields()).containsEntry("connection", "close");
            assertThat(busy.isEnded()).isTrue();
        }
    }

    @Test
    void stopping_interrupts_what_will_not_end() throws IOException, InterruptedException {
        restart(LATE, LATE, LATE, SOON);
        try (var client = client()) {
            client.send("GET /long HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(happens(service.waiting)).isTrue();
            server.stop();
            assertThat(happens(service.interrupted)).isTrue();
        }
    }

    @Test
    void stopping_ends_the_threads_of_the_server() throws InterruptedException {
        server.stop();
        // Those of other tests' servers may still be on their way out.
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("retort-loop"))
                assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void stopping_twice_is_stopping_once() {
        server.stop();
        server.stop();
        server.close();
        server.awaitStop();
    }

    @Test
    void a_port_that_is_taken_is_named() {
        assertThatThrownBy(() -> LocalServer.start(service, Listener.port(server.port()), Limits.defaults()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("port " + server.port() + " is in use: choose another, or stop what listens there");
    }

    @Test
    void a_host_that_is_not_here_is_named() {
        assertThatThrownBy(() -> LocalServer.start(service, Listener.of("203.0.113.7", 0), Limits.defaults()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cannot listen on 203.0.113.7: this machine has no such address");
    }
}
