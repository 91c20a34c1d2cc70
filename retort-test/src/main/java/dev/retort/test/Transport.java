// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import java.util.List;

/// How a request reaches the application.
interface Transport extends AutoCloseable {

    /// Sends a request and waits for its answer.
    ///
    /// @param headers names and values in turn
    TestResponse send(String method, String target, List<String> headers, byte[] body);

    /// Opens a WebSocket.
    ///
    /// @throws TestSocket.Refused when the answer is another one
    TestSocket webSocket(String target, List<String> headers);

    @Override
    void close();
}
