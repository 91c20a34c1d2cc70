// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class BacklogTest {

    private static Line line(String message) {
        return Line.of(Level.INFO, "shop", message, null, List.of(), null);
    }

    private static List<String> messages(Backlog.Batch batch) {
        return batch.lines().stream().map(Line::message).toList();
    }

    @Test
    void lines_come_out_in_their_order() {
        var backlog = new Backlog(10, false);
        backlog.add(line("one"));
        backlog.add(line("two"));
        assertThat(messages(backlog.takeAll())).containsExactly("one", "two");
        assertThat(backlog.takeAll().isEmpty()).isTrue();
    }

    @Test
    void who_finds_no_room_waits_for_it() throws InterruptedException {
        var backlog = new Backlog(1, false);
        backlog.add(line("one"));
        Thread second = Thread.ofVirtual().start(() -> backlog.add(line("two")));
        while (second.getState() != Thread.State.WAITING) Thread.onSpinWait();
        assertThat(messages(backlog.takeAll())).containsExactly("one");
        second.join();
        assertThat(messages(backlog.takeAll())).containsExactly("two");
    }

    @Test
    void what_finds_no_room_is_counted_where_nobody_wants_to_wait() {
        var backlog = new Backlog(1, true);
        backlog.add(line("one"));
        backlog.add(line("two"));
        backlog.add(line("three"));
        Backlog.Batch batch = backlog.takeAll();
        assertThat(messages(batch)).containsExactly("one");
        assertThat(batch.dropped()).isEqualTo(2);
    }
}
