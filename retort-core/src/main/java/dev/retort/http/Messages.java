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

    /// Sends a message, and waits while too much of what was sent before has not left.
    ///
    /// @throws WebSocketClose when the connection has ended
    void send(Message message);

    /// Ends the connection after what was sent before has left. Has no effect when it has ended already.
    void close(WebSocketClose end);

    /// How the connection ended; empty while it is open.
    Optional<WebSocketClose> ended();
}
