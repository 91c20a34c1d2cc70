// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.Token;
import java.time.Duration;
import java.util.List;

/// What WebSocket connections of a scope may do, for [Scope#webSockets]. Immutable: each method with a
/// parameter returns another one.
///
/// @param messageLength the most bytes of one message that comes in, decompressed; beyond it the connection
///                      is closed with 1009. Default 1 MiB
/// @param heartbeat     how long the other side may say nothing before it is sent a ping, and how long it
///                      then has to answer before the connection is closed; more than a year counts as a
///                      year. Default 30 s
/// @param compression   whether messages are compressed where the other side can do that (RFC 7692).
///                      Default true
/// @param origins       the other origins whose pages may connect, such as `https://app.example`, or `*`
///                      for all. Default none: only pages of the same origin may, and clients that are no
///                      browsers
/// @param protocols     the subprotocols that are spoken here, the preferred one first. Default none
public record WebSocketOptions(
        int messageLength, Duration heartbeat, boolean compression, List<String> origins, List<String> protocols) {

    private static final WebSocketOptions DEFAULTS =
            new WebSocketOptions(1 << 20, Duration.ofSeconds(30), true, List.of(), List.of());

    /// @throws IllegalArgumentException when `messageLength` is not positive, `heartbeat` is shorter than a
    ///     millisecond, or a protocol is no token (RFC 9110, 5.6.2)
    public WebSocketOptions {
        if (messageLength <= 0) {
            throw new IllegalArgumentException("messageLength must be positive, but is " + messageLength);
        }
        heartbeat = Limits.heartbeat(heartbeat);
        for (String protocol : protocols) {
            if (!Token.matches(protocol)) {
                throw new IllegalArgumentException("subprotocol “" + protocol + "” is no token such as chat.v1");
            }
        }
        origins = List.copyOf(origins);
        protocols = List.copyOf(protocols);
    }

    /// What holds unless a scope says otherwise: the default of each component.
    public static WebSocketOptions defaults() {
        return DEFAULTS;
    }

    /// A copy with another length of messages that come in.
    ///
    /// @param messageLength in bytes, decompressed, at least 1; a longer message closes the connection with
    ///     1009
    public WebSocketOptions messageLength(int messageLength) {
        return new WebSocketOptions(messageLength, heartbeat, compression, origins, protocols);
    }

    /// A copy with another time for which the other side may say nothing.
    ///
    /// @param heartbeat at least a millisecond; after it a ping is sent, and after as long again without an
    ///     answer the connection is closed
    public WebSocketOptions heartbeat(Duration heartbeat) {
        return new WebSocketOptions(messageLength, heartbeat, compression, origins, protocols);
    }

    /// A copy that says whether messages are compressed where the other side can do that (RFC 7692).
    public WebSocketOptions compression(boolean compression) {
        return new WebSocketOptions(messageLength, heartbeat, compression, origins, protocols);
    }

    /// A copy that lets pages of other origins connect, in place of those that were named before. Pages of
    /// the same origin always may, and so may clients that are no browsers.
    ///
    /// @param origins such as `https://app.example`, or `*` for all
    public WebSocketOptions origins(String... origins) {
        return new WebSocketOptions(messageLength, heartbeat, compression, List.of(origins), protocols);
    }

    /// A copy with other subprotocols. A client that offers several gets the first of these that it offers,
    /// which [WebSocketSession#protocol()] tells.
    ///
    /// @param protocols tokens such as `chat.v1`, the preferred one first
    public WebSocketOptions protocols(String... protocols) {
        return new WebSocketOptions(messageLength, heartbeat, compression, origins, List.of(protocols));
    }
}
