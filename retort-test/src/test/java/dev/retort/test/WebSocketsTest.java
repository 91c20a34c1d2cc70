// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.BearerAuth;
import dev.retort.GuardedBy;
import dev.retort.InvalidRequest;
import dev.retort.Json;
import dev.retort.Message;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Running;
import dev.retort.Topic;
import dev.retort.WebSocket;
import dev.retort.WebSocketClose;
import dev.retort.WebSocketOptions;
import dev.retort.WebSocketSession;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Connections over which both sides speak.
class WebSocketsTest {

    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());

    @Json
    record Line(@NotBlank @Size(max = 10) String text) {}

    record Member(String name) {}

    /// Knows one member.
    static final class Members {
        @Provides
        Member member(@BearerAuth String token) {
            if (token.equals("secret")) return new Member("Ada");
            throw Problem.of(401, "nobody has this token").header("WWW-Authenticate", "Bearer");
        }
    }

    @Resource("/rooms")
    record Rooms(Topic<Line> lines) {

        @WebSocket
        void chat(WebSocketSession<Line, Line> session) {
            try (var _ = lines.subscribe(session)) {
                session.send(new Line("welcome"));
                for (Line line : session) lines.publish(line);
            }
        }
    }

    @Resource
    record Typed() {

        @WebSocket("/echo/{times}")
        void echo(int times, WebSocketSession<Line, Line> session) {
            for (Line line : session) {
                for (int i = 0; i < times; i++) session.send(line);
            }
        }

        @WebSocket("/patient")
        void patient(WebSocketSession<Line, String> session) {
            while (true) {
                try {
                    var line = session.receive();
                    if (line.isEmpty()) return;
                    session.send("good: " + line.get().text());
                } catch (InvalidRequest faults) {
                    session.send("bad: " + faults.getMessage());
                }
            }
        }

        @WebSocket("/bytes")
        void bytes(WebSocketSession<byte[], byte[]> session) {
            session.forEach(session::send);
        }

        @GuardedBy(Member.class)
        @WebSocket("/members")
        void members(Member member, WebSocketSession<String, String> session) {
            session.send("hello, " + member.name());
        }
    }

    private TestClient typed(Way way) {
        return way.open(Retort.create().provide(new Members()).mount(new Typed()));
    }

    @ParameterizedTest
    @EnumSource
    void a_lambda_speaks_text_and_bytes(Way way) {
        var app = Retort.create();
        app.webSocket("/echo", session -> session.forEach(session::send));
        try (var client = way.open(app);
                var socket = client.get("/echo").webSocket()) {
            socket.send("hello").send(new byte[] {1, 2, 3});

            assertThat(socket.receive()).isEqualTo("hello");
            assertThat(socket.receiveBytes()).containsExactly(1, 2, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void messages_are_typed_and_parameters_bound(Way way) {
        try (var client = typed(way);
                var socket = client.get("/echo/2").webSocket()) {
            socket.sendJson(new Line("hello"));

            assertThat(socket.receive()).isEqualTo("{\"text\":\"hello\"}");
            assertThat(socket.receive()).isEqualTo("{\"text\":\"hello\"}");
            socket.close(1000, "");
            assertThat(socket.ended().code()).isEqualTo(1000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_that_breaks_its_contract_ends_the_session(Way way) {
        try (var client = typed(way);
                var socket = client.get("/echo/1").webSocket()) {
            socket.send("{\"text\": \"much too long\"}");

            assertThat(socket.ended())
                    .returns(1007, WebSocketClose::code)
                    .returns("/text: must have at most 10 characters", WebSocketClose::reason);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_handler_may_answer_for_a_bad_message_and_go_on(Way way) {
        try (var client = typed(way);
                var socket = client.get("/patient").webSocket()) {
            socket.send("{").send("{}").send("{\"text\": \"hello\"}");

            assertThat(socket.receive()).startsWith("bad: body ");
            assertThat(socket.receive()).isEqualTo("bad: body /text is required");
            assertThat(socket.receive()).isEqualTo("good: hello");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_of_another_kind_ends_the_session(Way way) {
        try (var client = typed(way);
                var text = client.get("/patient").webSocket();
                var bytes = client.get("/bytes").webSocket()) {
            text.send(new byte[] {1});
            bytes.send("text");

            assertThat(text.ended().getMessage()).isEqualTo("closed with 1003: messages here are text, not bytes");
            assertThat(bytes.ended().getMessage()).isEqualTo("closed with 1003: messages here are bytes, not text");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_with_parameters_is_said_before_there_is_a_session(Way way) {
        try (var client = typed(way)) {
            assertThatThrownBy(() -> client.get("/echo/twice").webSocket())
                    .isInstanceOfSatisfying(
                            TestSocket.Refused.class,
                            refused -> refused.response().expect(422));
        }
    }

    @ParameterizedTest
    @EnumSource
    void guards_stand_before_a_session(Way way) {
        try (var client = typed(way)) {
            assertThatThrownBy(() -> client.get("/members").webSocket())
                    .isInstanceOfSatisfying(
                            TestSocket.Refused.class,
                            refused -> refused.response().expect(401));
            try (var socket = client.get("/members")
                    .header("Authorization", "Bearer secret")
                    .webSocket()) {
                assertThat(socket.receive()).isEqualTo("hello, Ada");
                assertThat(socket.ended().code()).isEqualTo(1000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_web_socket_is_told_to_upgrade(Way way) {
        try (var client = typed(way)) {
            var response = client.get("/patient").send().expect(426);

            assertThat(response.header("Upgrade")).contains("websocket");
            if (way == Way.OVER_HTTP) assertThat(response.header("Connection")).contains("upgrade");
            assertThat(response.text())
                    .contains("this is a WebSocket: ask for it with Upgrade: websocket over HTTP/1.1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pages_of_other_origins_may_connect_where_it_says_so(Way way) {
        var app = Retort.create();
        app.webSocket("/own", session -> {});
        app.mount(
                "/open",
                open -> open.webSockets(WebSocketOptions.defaults().origins("https://app.example"))
                        .webSocket("", session -> {}));
        try (var client = way.open(app)) {
            assertThatThrownBy(() -> client.get("/own")
                            .header("Origin", "https://app.example")
                            .webSocket())
                    .isInstanceOfSatisfying(
                            TestSocket.Refused.class,
                            refused -> refused.response().expect(403));
            client.get("/open")
                    .header("Origin", "https://app.example")
                    .webSocket()
                    .close(1000, "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_subprotocol_is_agreed_on(Way way) {
        var app = Retort.create();
        app.webSockets(WebSocketOptions.defaults().protocols("chat.v2", "chat.v1"));
        app.webSocket(
                "/", session -> session.send(Message.text(session.protocol().orElse("none"))));
        try (var client = way.open(app);
                var socket = client.get("/")
                        .header("Sec-WebSocket-Protocol", "chat.v1")
                        .webSocket()) {
            assertThat(socket.protocol()).isEqualTo("chat.v1");
            assertThat(socket.receive()).isEqualTo("chat.v1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_exception_ends_a_session_without_a_word_of_why(Way way) {
        var app = Retort.create();
        app.webSocket("/", session -> {
            throw new IllegalStateException("the password is 1234");
        });
        Log.during(() -> {
            try (var client = way.open(app);
                    var socket = client.get("/").webSocket()) {
                assertThat(socket.ended().getMessage()).isEqualTo("closed with 1011: the server failed");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_program_ends_a_session_with_a_code_of_its_own(Way way) {
        var app = Retort.create();
        app.webSocket("/", session -> {
            throw new WebSocketClose(4001, "come back tomorrow");
        });
        try (var client = way.open(app);
                var socket = client.get("/").webSocket()) {
            assertThat(socket.ended().getMessage()).isEqualTo("closed with 4001: come back tomorrow");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hooks_that_change_the_body_of_every_answer_leave_sessions_alone(Way way) {
        var app = Retort.create().onSend((_, answer) -> answer.bytes(new byte[] {'a'}));
        app.webSocket("/echo", session -> session.forEach(session::send));
        try (var client = way.open(app);
                var socket = client.get("/echo").webSocket()) {
            socket.send("hello");

            assertThat(socket.receive()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OVER_HTTP")
    void no_session_begins_where_a_hook_changes_the_status(Way way) {
        var app = Retort.create().onSend((_, answer) -> answer.status(403));
        app.webSocket("/echo", session -> session.forEach(session::send));
        try (var client = way.open(app)) {
            assertThatThrownBy(() -> client.get("/echo").webSocket())
                    .isInstanceOfSatisfying(
                            TestSocket.Refused.class,
                            refused -> refused.response().expect(500));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybody_in_a_room_is_told(Way way) {
        try (var client = way.open(Retort.create().mount(new Rooms(Topic.inMemory())));
                var one = client.get("/rooms").webSocket();
                var two = client.get("/rooms").webSocket()) {
            assertThat(one.receive()).contains("welcome");
            assertThat(two.receive()).contains("welcome");

            one.sendJson(Map.of("text", "hello"));
            assertThat(one.receive()).isEqualTo("{\"text\":\"hello\"}");
            assertThat(two.receive()).isEqualTo("{\"text\":\"hello\"}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_document_says_nothing_of_them(Way way) {
        try (var client = typed(way)) {
            assertThat(client.get("/openapi.json").send().expect(200).text()).doesNotContain("/patient");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OVER_HTTP")
    void when_the_application_stops_sessions_are_told(Way way) throws InterruptedException {
        var done = new CountDownLatch(1);
        var app = Retort.create();
        app.webSocket("/", session -> {
            session.send(Message.text("ready"));
            assertThat(session.receive()).isEmpty();
            steps.add("ended with " + session.ended().orElseThrow().code());
            done.countDown();
        });
        TestSocket socket;
        try (var client = way.open(app)) {
            socket = client.get("/").webSocket();
            assertThat(socket.receive()).isEqualTo("ready");
        }

        assertThat(socket.ended().getMessage()).isEqualTo("closed with 1001: the server stops");
        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(steps).containsExactly("ended with 1001");
    }

    @Test
    void a_session_that_begins_while_the_application_stops_is_waited_for() throws Exception {
        var asked = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        var app = Retort.create();
        app.onRequest(_ -> {
            asked.countDown();
            stopping.await();
        });
        app.webSocket("/", session -> {
            assertThat(session.receive()).isEmpty();
            steps.add("ended with " + session.ended().orElseThrow().code());
            Thread.sleep(300);
            steps.add("farewell");
        });
        Running running = app.port(0).start();
        try (var client =
                new Socket(running.address().getHost(), running.address().getPort())) {
            var joining =
                    new FutureTask<>(() -> new RawWebSocket(client).receive().end());
            Thread.startVirtualThread(joining);
            asked.await();
            Thread stop = Thread.startVirtualThread(running::close);
            // Until the server drains.
            stop.join(Duration.ofMillis(200));
            stopping.countDown();

            assertThat(joining.get(10, TimeUnit.SECONDS)).isEqualTo("1001 the server stops");
            stop.join();
            assertThat(steps).containsExactly("ended with 1001", "farewell");
        }
    }
}
