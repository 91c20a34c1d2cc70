// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Message;
import dev.retort.WebSocketClose;
import org.junit.jupiter.api.Test;

class MessageQueuesTest {

    private final MessageQueues queues = new MessageQueues(HeldBytes.ofHeap(), new Doorbell(() -> {}));

    /// The event loop may find nothing to send just before the last message and the end come together.
    @Test
    void what_was_sent_before_the_end_leaves_before_it() {
        assertThat(queues.next()).isNull();
        queues.send(Message.text("last"));
        queues.close(new WebSocketClose(1000, ""));

        assertThat(queues.finished()).isEmpty();
        assertThat(queues.next()).isEqualTo(Message.text("last"));
        assertThat(queues.finished().orElseThrow().code()).isEqualTo(1000);
    }
}
