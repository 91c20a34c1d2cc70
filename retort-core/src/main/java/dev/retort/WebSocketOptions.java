// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.Token;
import java.time.Duration;
import java.util.List;

/// What WebSocket connections of a scope may do. Immutable: each method with a parameter returns another one.
///
/// @param messageLength the most bytes of one message that comes in, decompressed; 1 MiB
/// @param heartbeat     after how long without anything from the other side it is sent a ping, and how long it then
///                      has for an answer before the connection is closed; 30 seconds
/// @param compression   whether messages are compressed where the other side can do that (RFC 7692)
/// @param origins       pages of which other origins may connect, such as `https://app.example`, or `*` for all;
///                      pages of the same origin may, and so may what is no browser
/// @param protocols     the subprotocols that are spoken here, the preferred one first
public record WebSocketOptions(
        int messageLength, Duration heartbeat, boolean compression, List<String> origins, List<String> protocols) {

    private static final WebSocketOptions DEFAULTS =
            new WebSocketOptions(1 << 20, Duration.ofSeconds(30), true, List.of(), List.of());

    /// @throws IllegalArgumentException when a number is not positive or a protocol is no token
    public WebSocketOptions {
        if (messageLength <= 0) {
            throw new IllegalArgumentException("messageLength must be positive, but is " + messageLength);
        }
        if (heartbeat.toMillis() < 1) {
            throw new IllegalArgumentException("the heartbeat must be at least a millisecond, but is " + heartbeat);
        }
        for (String protocol : protocols) {
            if (!Token.matches(protocol)) {
                throw new IllegalArgumentException("subprotocol “" + protocol + "” is no token such as chat.v1");
            }
        }
        origins = List.copyOf(origins);
        protocols = List.copyOf(protocols);
    }

    /// The defaults that each component names.
    public static WebSocketOptions defaults() {
        return DEFAULTS;
    }

    /// The same with another [#messageLength()].
    public WebSocketOptions messageLength(int messageLength) {
        return new WebSocketOptions(messageLength, heartbeat, compression, origins, protocols);
    }

    /// The same with another [#heartbeat()].
    public WebSocketOptions heartbeat(Duration heartbeat) {
        return new WebSocketOptions(messageLength, heartbeat, compression, origins, protocols);
    }

    /// The same with or without [#compression()].
    public WebSocketOptions compression(boolean compression) {
        return new WebSocketOptions(messageLength, heartbeat, compression, origins, protocols);
    }

    /// The same with other [#origins()].
    public WebSocketOptions origins(String... origins) {
        return new WebSocketOptions(messageLength, heartbeat, compression, List.of(origins), protocols);
    }

    /// The same with other [#protocols()].
    public WebSocketOptions protocols(String... protocols) {
        return new WebSocketOptions(messageLength, heartbeat, compression, origins, List.of(protocols));
    }
}
