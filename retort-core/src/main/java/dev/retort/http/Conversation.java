// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

/// Serves a connection that has become a WebSocket.
@FunctionalInterface
public interface Conversation {

    /// Serves the connection, blocking, on the thread that made the answer, and ends it. Called at most once. Never
    /// throws.
    void hold(Messages messages);
}
