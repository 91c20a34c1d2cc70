// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionLifetimeTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Content CONTENT = new Content(
            NOON, new LinkedHashMap<>(Map.of("note", new JsonString("1 < 2"))), List.of(new Flash("info", "“saved”")));

    private final Sessions sessions =
            Sessions.inStore(new MemoryStore(10, clock(0))).lifetime(Duration.ofMinutes(10));

    private static InstantSource clock(long seconds) {
        return InstantSource.fixed(NOON.plusSeconds(seconds));
    }

    @Test
    void a_session_ends_when_it_was_not_used_for_its_lifetime() {
        String cookie = sessions.at(clock(0))
                .save(Optional.empty(), CONTENT)
                .orElseThrow()
                .value();
        assertThat(sessions.at(clock(599)).load(cookie)).contains(CONTENT);
        assertThat(sessions.at(clock(600)).load(cookie)).isEmpty();
    }

    @Test
    void a_session_that_is_used_is_saved_again_in_the_second_half_of_its_lifetime() {
        assertThat(sessions.at(clock(300)).isAgeing(CONTENT)).isFalse();
        assertThat(sessions.at(clock(301)).isAgeing(CONTENT)).isTrue();
    }

    @Test
    void a_store_in_memory_forgets_what_has_expired() {
        var seconds = new long[1];
        var store = new MemoryStore(10, () -> NOON.plusSeconds(seconds[0]));
        store.save("key", "content", Duration.ofSeconds(10));
        seconds[0] = 9;
        assertThat(store.load("key")).contains("content");
        seconds[0] = 10;
        assertThat(store.load("key")).isEmpty();
    }

    @Test
    void what_is_kept_is_read_as_it_was() {
        assertThat(Content.parse(CONTENT.toString())).contains(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"saved\":1}",
                "{\"saved\":0.5,\"values\":{},\"flashes\":[]}",
                "{\"saved\":1e99,\"values\":{},\"flashes\":[]}",
                "{\"saved\":31556889864403200,\"values\":{},\"flashes\":[]}",
                "{\"saved\":1,\"values\":[],\"flashes\":[]}"
            })
    void what_something_else_has_written_is_no_session(String text) {
        assertThat(Content.parse(text)).isEmpty();
    }

    @Test
    void equal_members_in_another_order_hold_as_much() {
        var one = new LinkedHashMap<>(new JsonObject(CONTENT.values()).members());
        assertThat(CONTENT.holdsAsMuchAs(new Content(NOON.plusSeconds(1), one, CONTENT.flashes())))
                .isTrue();
        assertThat(CONTENT.holdsAsMuchAs(Content.EMPTY)).isFalse();
    }
}
