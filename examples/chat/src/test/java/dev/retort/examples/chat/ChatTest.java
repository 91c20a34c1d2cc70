// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.test.TestClient;
import dev.retort.test.TestSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rooms with people in them.
class ChatTest {

    private final TestClient client = TestClient.inMemory(Chat.application());

    @AfterEach
    void close() {
        client.close();
    }

    private TestSocket enter(String room, String name) {
        return client.get("/rooms/" + room + "?name=" + name).webSocket();
    }

    @Test
    void two_people_talk() {
        try (var ada = enter("lobby", "Ada")) {
            assertThat(ada.receive()).isEqualTo("{\"kind\":\"Present\",\"people\":[\"Ada\"]}");
            try (var bob = enter("lobby", "Bob")) {
                assertThat(ada.receive()).isEqualTo("{\"kind\":\"Present\",\"people\":[\"Ada\",\"Bob\"]}");
                assertThat(bob.receive()).isEqualTo("{\"kind\":\"Present\",\"people\":[\"Ada\",\"Bob\"]}");

                bob.sendJson(Map.of("text", "hello"));
                assertThat(ada.receive()).isEqualTo("{\"kind\":\"Said\",\"name\":\"Bob\",\"text\":\"hello\"}");
                assertThat(bob.receive()).isEqualTo("{\"kind\":\"Said\",\"name\":\"Bob\",\"text\":\"hello\"}");
            }
            assertThat(ada.receive()).isEqualTo("{\"kind\":\"Present\",\"people\":[\"Ada\"]}");
        }
    }

    @Test
    void nobody_hears_what_is_said_in_another_room() {
        try (var ada = enter("lobby", "Ada");
                var bob = enter("kitchen", "Bob")) {
            ada.receive();
            bob.receive();

            bob.sendJson(Map.of("text", "hello"));
            ada.sendJson(Map.of("text", "is anybody here?"));
            assertThat(ada.receive()).contains("is anybody here?");
        }
    }

    @Test
    void who_says_nothing_or_too_much_is_shown_out() {
        try (var ada = enter("lobby", "Ada")) {
            ada.receive();
            ada.sendJson(Map.of("text", " "));

            assertThat(ada.ended().getMessage()).isEqualTo("closed with 1007: /text: must not be blank");
        }
    }

    @Test
    void people_have_names() {
        assertThatThrownBy(() -> enter("lobby", "")).hasMessage("there is no WebSocket, but an answer of status 422");
    }

    @Test
    void anybody_sees_who_is_in_a_room() {
        try (var ada = enter("lobby", "Ada")) {
            ada.receive();
            assertThat(client.get("/rooms/lobby/people").send().expect(200).text())
                    .isEqualTo("[\"Ada\"]");
            assertThat(client.get("/rooms/kitchen/people").send().expect(200).text())
                    .isEqualTo("[]");
        }
    }

    @Test
    void the_page_is_there() {
        assertThat(client.get("/").send().expect(200).text()).contains("<title>Chat</title>");
    }
}
