// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.test.TestClient;
import dev.retort.test.TestSocket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebSocketsTest {

    private static TestClient open(Main.Like like) {
        Application application = Application.named("websockets/tutorial002").orElseThrow();
        return TestClient.overHttp(Main.application(application, like));
    }

    @ParameterizedTest
    @EnumSource
    void a_text_is_answered_with_what_is_known(Main.Like like) {
        try (var client = open(like);
                var socket = client.get("/items/a%20b/ws?token=secret&q=7").webSocket()) {
            socket.send("hello");

            assertThat(socket.receive()).isEqualTo("Session cookie or query token value is: secret");
            assertThat(socket.receive()).isEqualTo("Query parameter q is: 7");
            assertThat(socket.receive()).isEqualTo("Message text was: hello, for item ID: a b");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_session_is_as_good_as_a_token(Main.Like like) {
        try (var client = open(like);
                var socket = client.get("/items/1/ws?token=other")
                        .header("Cookie", "session=abc")
                        .webSocket()) {
            socket.send("hello");

            assertThat(socket.receive()).isEqualTo("Session cookie or query token value is: abc");
            assertThat(socket.receive()).isEqualTo("Message text was: hello, for item ID: 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_has_neither_is_refused(Main.Like like) {
        try (var client = open(like)) {
            refused(client, "/items/1/ws", 403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_parameter_is_refused_in_either_manner(Main.Like like) {
        try (var client = open(like)) {
            refused(client, "/items/1/ws?token=secret&q=seven", like == Main.Like.FASTAPI ? 403 : 422);
        }
    }

    private static void refused(TestClient client, String target, int status) {
        assertThatThrownBy(() -> client.get(target).webSocket())
                .isInstanceOfSatisfying(
                        TestSocket.Refused.class,
                        refused -> assertThat(refused.response().status()).isEqualTo(status));
    }
}
