// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Serves WebSocket connections: called once for each, so it must be safe to be called by many threads at
/// once.
///
/// @param <I> the messages that come in
/// @param <O> the messages that go out
@FunctionalInterface
public interface WebSocketHandler<I, O> {

    /// Serves a connection, on a virtual thread of its own, so it may block. The connection ends with 1000
    /// when this returns.
    ///
    /// @throws Exception which ends the connection with 1011, or a [WebSocketClose] with its own code
    void handle(WebSocketSession<I, O> session) throws Exception;
}
