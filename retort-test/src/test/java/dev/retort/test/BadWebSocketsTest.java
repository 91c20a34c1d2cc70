// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static dev.retort.test.RawWebSocket.CLOSE;
import static dev.retort.test.RawWebSocket.COMPRESSED;
import static dev.retort.test.RawWebSocket.CONTINUATION;
import static dev.retort.test.RawWebSocket.FINAL;
import static dev.retort.test.RawWebSocket.PING;
import static dev.retort.test.RawWebSocket.PONG;
import static dev.retort.test.RawWebSocket.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.InvalidRequest;
import dev.retort.Limits;
import dev.retort.Message;
import dev.retort.Retort;
import dev.retort.Running;
import dev.retort.WebSocketClose;
import dev.retort.WebSocketOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// WebSocket clients that break the rules, are gone, or do not listen.
class BadWebSocketsTest {

    private static final int LENGTH = 1000;

    /// The end of each message that is compressed, which is not sent (RFC 7692, 7.2.1).
    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private static Running echo(WebSocketOptions options) {
        var app = Retort.create();
        app.webSockets(options).webSocket("/", session -> session.forEach(session::send));
        return app.port(0).start();
    }

    private static Running echo() {
        return echo(WebSocketOptions.defaults().messageLength(LENGTH));
    }

    private static URI address(Running running) {
        return running.address();
    }

    @ParameterizedTest
    @CsvSource({
        "81 05 68 65 6c 6c 6f,            1002, not masked",
        "c1 80 00 00 00 00,               1002, reserved bits without an extension",
        "83 80 00 00 00 00,               1002, a reserved kind of data frame",
        "8b 80 00 00 00 00,               1002, a reserved kind of control frame",
        "09 80 00 00 00 00,               1002, a control frame in pieces",
        "89 fe 00 7e 00 00 00 00,         1002, a control frame that is too long",
        "80 80 00 00 00 00,               1002, a continuation of nothing",
        "01 80 00 00 00 00 81 80 00 00 00 00, 1002, a message within another",
        "88 81 00 00 00 00 03,            1002, a code of one octet",
        "88 82 00 00 00 00 03 ed,         1002, a code that is never sent",
        "81 82 00 00 00 00 c3 28,         1007, no UTF-8",
        "88 84 00 00 00 00 03 e8 c3 28,   1007, no UTF-8 in a reason",
        "81 fe 03 e9 00 00 00 00,         1009, a frame that is too long",
        "81 ff 7f ff ff ff ff ff ff ff 00 00 00 00, 1009, a frame that is far too long"
    })
    void what_breaks_the_protocol_ends_the_connection(String octets, String code, String why) throws IOException {
        try (Running running = echo();
                var socket = new RawWebSocket(address(running))) {
            socket.raw(unsigned(octets));

            assertThat(socket.receive().end()).as(why).startsWith(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "c9 80 00 00 00 00,    1002 reserved bits are set, a ping that is compressed",
        "b9 80 00 00 00 00,    1002 reserved bits are set, a ping with bits that mean nothing",
        "c8 80 00 00 00 00,    1002 reserved bits are set, a farewell that is compressed",
        "a1 80 00 00 00 00,    1002 reserved bits are set, a message with bits that mean nothing",
        "01 80 00 00 00 00 c0 80 00 00 00 00, 1002 reserved bits are set, a compressed piece of what is not",
        "41 81 00 00 00 00 f2 c0 86 00 00 00 00 48 cd c9 c9 07 00, 1002 reserved bits are set, a compressed piece",
        "c1 81 00 00 00 00 ff, 1007 the message cannot be decompressed, a block of an unknown kind",
    })
    void what_breaks_the_rules_of_compression_ends_the_connection(String octets, String end, String why)
            throws IOException {
        try (Running running = echo();
                var socket = new RawWebSocket(address(running), "Sec-WebSocket-Extensions: permessage-deflate")) {
            socket.raw(unsigned(octets));

            assertThat(socket.receive().end()).as(why).isEqualTo(end);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // RFC 7692, 7.2.3
        "c1 87 00 00 00 00 f2 48 cd c9 c9 07 00, Hello, one block",
        "41 83 00 00 00 00 f2 48 cd 80 84 00 00 00 00 c9 c9 07 00, Hello, one block in two pieces",
        "c1 8b 00 00 00 00 00 05 00 fa ff 48 65 6c 6c 6f 00, Hello, a stored block",
        "c1 88 00 00 00 00 f3 48 cd c9 c9 07 00 00, Hello, a stream that ends with its message",
        "c1 8d 00 00 00 00 f2 48 05 00 00 00 ff ff ca c9 c9 07 00, Hello, two blocks",
        "c1 81 00 00 00 00 00, '', nothing",
        // what follows from them
        "41 81 00 00 00 00 f2 80 86 00 00 00 00 48 cd c9 c9 07 00, Hello, a first octet that means nothing yet",
        "41 87 00 00 00 00 f2 48 cd c9 c9 07 00 80 80 00 00 00 00, Hello, a last piece of nothing",
        "c1 87 00 00 00 00 f3 48 cd c9 c9 07 00, Hello, a stream with nothing behind it",
        "c1 8f 00 00 00 00 f3 48 cd c9 c9 07 00 f3 48 cd c9 c9 07 00 00, HelloHello, two streams",
        "c1 82 00 00 00 00 02 00, '', a block of nothing",
        "c1 83 00 00 00 00 03 00 00, '', a stream of nothing",
    })
    void what_is_compressed_in_any_way_is_understood(String octets, String text, String what) throws Exception {
        var inflater = new Inflater(true);
        try (Running running = echo();
                var socket = new RawWebSocket(address(running), "Sec-WebSocket-Extensions: permessage-deflate")) {
            // What is left of a message would disturb the next one.
            for (int i = 0; i < 2; i++) {
                socket.raw(unsigned(octets));
                assertThat(inflated(socket, inflater)).as(what).isEqualTo(text);
            }
        } finally {
            inflater.end();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 9})
    void messages_refer_to_those_before_them_and_are_cut_anywhere(int level) throws Exception {
        var random = new Random(7);
        var deflater = new Deflater(level, true);
        var inflater = new Inflater(true);
        try (Running running = echo(WebSocketOptions.defaults());
                var socket = new RawWebSocket(address(running), "Sec-WebSocket-Extensions: permessage-deflate")) {
            for (int i = 0; i < 50; i++) {
                byte[] text = new byte[1 + random.nextInt(100_000)];
                for (int k = 0; k < text.length; k++) text[k] = (byte) ('a' + random.nextInt(8));
                byte[] octets = deflated(text, deflater);
                for (int at = 0, end; at < octets.length; at = end) {
                    end = Math.min(octets.length, at + 1 + random.nextInt(octets.length));
                    int head = (at == 0 ? TEXT | COMPRESSED : CONTINUATION) | (end == octets.length ? FINAL : 0);
                    socket.send(head, Arrays.copyOfRange(octets, at, end));
                }
                assertThat(inflated(socket, inflater)).isEqualTo(new String(text, UTF_8));
            }
        } finally {
            deflater.end();
            inflater.end();
        }
    }

    /// A message as it is sent (RFC 7692, 7.2.1).
    private static byte[] deflated(byte[] message, Deflater deflater) {
        var octets = new byte[2 * message.length + 100];
        deflater.setInput(message);
        return Arrays.copyOf(octets, deflater.deflate(octets, 0, octets.length, Deflater.SYNC_FLUSH) - TAIL.length);
    }

    /// The next message (7.2.2).
    private static String inflated(RawWebSocket socket, Inflater inflater) throws IOException, DataFormatException {
        var octets = new ByteArrayOutputStream();
        RawWebSocket.Frame frame = socket.receive();
        assertThat(frame.head()).isIn(TEXT | COMPRESSED, TEXT | COMPRESSED | FINAL);
        octets.writeBytes(frame.payload());
        while ((frame.head() & FINAL) == 0) {
            frame = socket.receive();
            octets.writeBytes(frame.payload());
        }
        octets.writeBytes(TAIL);
        inflater.setInput(octets.toByteArray());
        var message = new byte[200_000];
        return new String(message, 0, inflater.inflate(message), UTF_8);
    }

    private static int[] unsigned(String octets) {
        return Arrays.stream(octets.strip().split(" "))
                .mapToInt(octet -> Integer.parseInt(octet, 16))
                .toArray();
    }

    @Test
    void pieces_are_together_no_longer_than_a_message() throws IOException {
        try (Running running = echo();
                var socket = new RawWebSocket(address(running))) {
            socket.send(TEXT, new byte[600]).send(CONTINUATION | FINAL, new byte[600]);

            assertThat(socket.receive().end()).isEqualTo("1009 a message may have 1000 bytes at most");
        }
    }

    @Test
    void what_is_compressed_may_not_grow_beyond_a_message() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(compressed, new Deflater(9, true), 512, true)) {
            for (int i = 0; i < 100; i++) out.write(new byte[10_000]);
        }
        byte[] bomb = compressed.toByteArray();
        try (Running running = echo(WebSocketOptions.defaults().messageLength(10_000));
                var socket = new RawWebSocket(address(running), "Sec-WebSocket-Extensions: permessage-deflate")) {
            socket.send(TEXT | FINAL | COMPRESSED, bomb);

            assertThat(socket.receive().end()).isEqualTo("1009 a message may have 10000 bytes at most");
        }
    }

    @Test
    void what_cannot_be_compressed_may_be_as_long_as_a_message() throws IOException {
        // A block that is stored as it is (RFC 1951, 3.2.4), and the beginning of an empty one.
        var compressed = new ByteArrayOutputStream();
        compressed.write(new byte[] {0x00, (byte) 0xe8, 0x03, 0x17, (byte) 0xfc});
        compressed.write("x".repeat(LENGTH).getBytes(UTF_8));
        compressed.write(0);
        try (Running running = echo();
                var socket = new RawWebSocket(
                        address(running), "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=8")) {
            socket.send(TEXT | FINAL | COMPRESSED, compressed.toByteArray());

            assertThat(new String(socket.receive().payload(), UTF_8)).contains("x".repeat(LENGTH));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 1250", "Sec-WebSocket-Extensions: permessage-deflate, 1400"})
    void a_frame_that_is_too_long_is_told_how_long_a_message_may_be(String field, int length) throws IOException {
        try (Running running = echo();
                var socket =
                        new RawWebSocket(address(running), field.isEmpty() ? new String[0] : new String[] {field})) {
            socket.begin(TEXT | FINAL, length);

            assertThat(socket.receive().end()).isEqualTo("1009 a message may have 1000 bytes at most");
        }
    }

    @Test
    void a_ping_may_be_longer_than_a_message() throws IOException {
        try (Running running = echo(WebSocketOptions.defaults().messageLength(10));
                var socket = new RawWebSocket(address(running))) {
            assertThat(socket.send(PING | FINAL, new byte[125]).receive())
                    .returns(PONG | FINAL, RawWebSocket.Frame::head)
                    .returns(125, pong -> pong.payload().length);
            socket.send(TEXT | FINAL, new byte[11]);

            assertThat(socket.receive().end()).isEqualTo("1009 a message may have 10 bytes at most");
        }
    }

    @Test
    void a_ping_is_answered_between_the_pieces_of_a_message() throws IOException {
        try (Running running = echo();
                var socket = new RawWebSocket(address(running))) {
            socket.send(TEXT, "hel".getBytes(UTF_8))
                    .send(PING | FINAL, "?".getBytes(UTF_8))
                    .send(CONTINUATION | FINAL, "lo".getBytes(UTF_8));

            assertThat(socket.receive()).returns(PONG | FINAL, RawWebSocket.Frame::head);
            assertThat(new String(socket.receive().payload(), UTF_8)).isEqualTo("hello");
        }
    }

    @Test
    void who_closes_is_answered_with_the_same_code() throws IOException {
        try (Running running = echo();
                var socket = new RawWebSocket(address(running))) {
            socket.send(CLOSE | FINAL, new byte[] {0x0b, (byte) 0xb8});

            assertThat(socket.receive().end()).isEqualTo("3000");
            assertThat(socket.isAtEnd()).isTrue();
        }
    }

    @Test
    void who_does_not_answer_a_ping_is_given_up() throws IOException {
        try (Running running = echo(WebSocketOptions.defaults().heartbeat(Duration.ofMillis(100)));
                var socket = new RawWebSocket(address(running))) {
            assertThat(socket.receive()).returns(PING | FINAL, RawWebSocket.Frame::head);
            assertThat(socket.isAtEnd()).isTrue();
        }
    }

    private static Running echo(Duration bodyTime) {
        var app = Retort.create().limits(Limits.defaults().bodyTime(bodyTime));
        app.webSocket("/", session -> session.forEach(session::send));
        return app.port(0).start();
    }

    @Test
    void who_never_ends_a_message_is_given_up_whatever_comes_in_between() throws Exception {
        try (Running running = echo(Duration.ofMillis(200));
                var socket = new RawWebSocket(address(running))) {
            var answer = socket.send(TEXT, "hel".getBytes(UTF_8))
                    .send(PING | FINAL, new byte[0])
                    .receive();
            for (int i = 0; i < 100 && answer.head() == (PONG | FINAL); i++) {
                Thread.sleep(50);
                answer = socket.send(PING | FINAL, new byte[0]).receive();
            }

            assertThat(answer.end()).isEqualTo("1008 a message took too long to arrive");
        }
    }

    @Test
    void who_never_ends_a_frame_is_given_up() throws IOException {
        try (Running running = echo(Duration.ofMillis(200));
                var socket = new RawWebSocket(address(running))) {
            socket.raw(unsigned("81 85 00 00 00 00 68 65 6c"));

            assertThat(socket.receive().end()).isEqualTo("1008 a message took too long to arrive");
        }
    }

    @Test
    void many_messages_may_together_take_longer_than_one_may() throws Exception {
        try (Running running = echo(Duration.ofSeconds(1));
                var socket = new RawWebSocket(address(running))) {
            for (int i = 0; i < 15; i++) {
                socket.send(TEXT, "hel".getBytes(UTF_8));
                Thread.sleep(100);
                socket.send(CONTINUATION | FINAL, "lo".getBytes(UTF_8));
                assertThat(new String(socket.receive().payload(), UTF_8)).isEqualTo("hello");
            }
        }
    }

    @Test
    void who_does_not_listen_is_given_up_and_what_serves_is_told() throws Exception {
        BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();
        var app = Retort.create();
        app.limits(Limits.defaults().idleTime(Duration.ofSeconds(2)));
        app.webSocket("/", session -> {
            try {
                while (true) session.send(Message.binary(new byte[100_000]));
            } catch (WebSocketClose end) {
                ended.add(end.code());
            }
        });
        try (Running running = app.port(0).start();
                var socket = new RawWebSocket(address(running))) {
            assertThat(ended.poll(20, TimeUnit.SECONDS)).isEqualTo(1006);
            assertThat(socket.receive().payload()).isNotEmpty();
        }
    }

    @Test
    void who_listens_slowly_is_told_everything() throws Exception {
        int messages = 300;
        int length = 100_000;
        var app = Retort.create();
        app.limits(Limits.defaults().idleTime(Duration.ofSeconds(2)));
        app.webSocket("/", session -> {
            for (int i = 0; i < messages; i++) session.send(Message.binary(new byte[length]));
        });
        try (Running running = app.port(0).start();
                var socket = new RawWebSocket(address(running))) {
            int heard = 0;
            while (heard < messages * length) {
                heard += socket.receive().payload().length;
                Thread.sleep(10);
            }
            assertThat(socket.receive().end()).isEqualTo("1000");
        }
    }

    @Test
    void a_reason_of_any_length_is_cut_and_keeps_nobody_waiting() throws IOException {
        var app = Retort.create();
        app.webSocket(
                "/",
                session -> session.forEach(message -> {
                    throw new WebSocketClose(1008, "not " + message.text());
                }));
        try (Running running = app.port(0).start();
                var socket = new RawWebSocket(address(running))) {
            socket.send(TEXT | FINAL, "ä".repeat(500_000).getBytes(UTF_8));

            assertThat(socket.receive().end()).isEqualTo("1008 not " + "ä".repeat(59));
        }
    }

    @Test
    void a_message_that_is_invalid_without_a_fault_ends_the_connection_with_1007_too() throws IOException {
        var app = Retort.create();
        app.webSocket(
                "/",
                session -> session.forEach(_ -> {
                    throw new InvalidRequest(422, List.of(), _ -> Optional.empty(), Optional::empty);
                }));
        try (Running running = app.port(0).start();
                var socket = new RawWebSocket(address(running))) {
            socket.send(TEXT | FINAL, "hello".getBytes(UTF_8));

            assertThat(socket.receive().end()).isEqualTo("1007 the message is invalid");
        }
    }

    @Test
    void a_heartbeat_may_never_come() throws Exception {
        Duration never = ChronoUnit.FOREVER.getDuration();
        try (Running running = echo(WebSocketOptions.defaults().heartbeat(never));
                var socket = new RawWebSocket(address(running))) {
            // The clock looks at it in between.
            Thread.sleep(600);
            socket.send(TEXT | FINAL, "hello".getBytes(UTF_8));

            assertThat(new String(socket.receive().payload(), UTF_8)).isEqualTo("hello");
        }
    }

    @Test
    void what_serves_a_client_that_is_gone_is_interrupted() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        var app = Retort.create();
        app.webSocket("/", session -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException _) {
                seen.add("interrupted, ended with "
                        + session.ended().orElseThrow().code());
            }
        });
        try (Running running = app.port(0).start()) {
            new RawWebSocket(address(running)).close();

            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted, ended with 1006");
        }
    }

    @Test
    void who_never_listens_is_interrupted_when_the_client_has_said_farewell() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        var app = Retort.create();
        app.webSocket("/", session -> {
            try {
                session.send(Message.text("news"));
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException _) {
                seen.add("interrupted, ended with "
                        + session.ended().orElseThrow().code());
            }
        });
        try (Running running = app.port(0).start();
                var socket = new RawWebSocket(address(running))) {
            socket.receive();
            socket.send(CLOSE | FINAL, new byte[] {0x03, (byte) 0xE9});

            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted, ended with 1001");
        }
    }

    @Test
    void who_listens_works_on_the_last_message_undisturbed() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        var gone = new CountDownLatch(1);
        var app = Retort.create();
        app.webSocket("/", session -> {
            for (Message message : session) {
                gone.await();
                Thread.sleep(300);
                seen.add(message.text());
            }
            seen.add("over");
        });
        try (Running running = app.port(0).start()) {
            try (var socket = new RawWebSocket(address(running))) {
                socket.send(TEXT | FINAL, "the last".getBytes(UTF_8));
                socket.send(CLOSE | FINAL, new byte[] {0x03, (byte) 0xE8});
                assertThat(socket.receive().end()).startsWith("1000");
            }
            gone.countDown();

            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("the last");
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("over");
        }
    }

    @Test
    void a_client_that_says_more_than_is_heard_is_not_read_any_more() throws Exception {
        var app = Retort.create();
        app.webSocket("/", session -> {
            while (session.ended().isEmpty()) Thread.sleep(20);
        });
        try (Running running = app.port(0).start();
                var socket = new RawWebSocket(address(running))) {
            Thread writer = Thread.startVirtualThread(() -> {
                try {
                    for (int i = 0; i < 100_000; i++) socket.send(TEXT | FINAL, new byte[1000]);
                } catch (IOException _) {
                    // The socket was closed, which ends this.
                }
            });
            assertThat(writer.join(Duration.ofSeconds(2))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_max_window_bits", "server_max_window_bits=wide"})
    void an_offer_of_compression_that_means_nothing_is_not_taken(String parameter) throws IOException {
        try (Running running = echo();
                var socket = new RawWebSocket(
                        address(running), "Sec-WebSocket-Extensions: permessage-deflate; " + parameter)) {
            socket.send(TEXT | FINAL, "hello".getBytes(UTF_8));

            assertThat(new String(socket.receive().payload(), UTF_8)).isEqualTo("hello");
        }
    }

    @Test
    void who_has_closed_his_side_before_he_is_answered_has_no_session() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        var app = Retort.create();
        var asked = new CountDownLatch(1);
        // So that the end of what the client sends is here before the answer.
        app.onRequest(_ -> {
            asked.countDown();
            Thread.sleep(200);
        });
        app.webSocket("/", session -> seen.add(session.receive().isEmpty() ? "over" : "a message"));
        try (Running running = app.port(0).start();
                var client = new Socket(
                        running.address().getHost(), running.address().getPort())) {
            Thread closing = Thread.startVirtualThread(() -> {
                try {
                    asked.await();
                    client.shutdownOutput();
                } catch (IOException | InterruptedException _) {
                    // Then the test fails.
                }
            });
            try (var socket = new RawWebSocket(client)) {
                assertThat(socket.isAtEnd()).isTrue();
                assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("over");
            }
            closing.join();
        }
    }
}
