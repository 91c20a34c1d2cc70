// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import dev.retort.Message;
import dev.retort.WebSocketClose;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages of one WebSocket connection, both ways, as a server has them. Safe for use by many threads, of which
/// one at a time receives.
public interface Messages {

    /// Waits for the next message.
    ///
    /// @return `null` when no more will come
    @Nullable
    Message receive();

    /// Says something, and waits while too much of what was said before has not left.
    ///
    /// @throws WebSocketClose when the connection has ended
    void send(Message message);

    /// Ends the connection after what was said before; no effect when it has ended.
    void close(WebSocketClose end);

    /// How it ended, if it has.
    Optional<WebSocketClose> ended();
}
