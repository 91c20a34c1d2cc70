// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Serves one WebSocket connection.
@FunctionalInterface
public interface WebSocketHandler<I, O> {

    /// Serves a connection, on a thread of its own; returning ends it with 1000.
    ///
    /// @throws Exception ends it with 1011, a [WebSocketClose] with its own code
    void handle(WebSocketSession<I, O> session) throws Exception;
}
