// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import dev.retort.Listener;
import dev.retort.Transport;
import dev.retort.http.Service;
import java.util.List;

/// Starts servers for tests: on the JDK's own transport, with one event loop.
final class LocalServer {

    private LocalServer() {}

    /// Listens on a port that is free.
    static NettyServer start(Service service, Limits limits) {
        return start(service, Listener.port(0), limits);
    }

    static NettyServer start(Service service, Listener listener, Limits limits) {
        return NettyServer.start(service, List.of(listener), List.of(Transport.NIO), 1, limits);
    }
}
