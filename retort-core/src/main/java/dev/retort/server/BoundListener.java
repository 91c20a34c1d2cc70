// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Listener;
import dev.retort.Listener.Port;
import dev.retort.Listener.UnixSocket;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/// A listener that takes connections.
///
/// @param listener what was asked for
/// @param channel  what Netty made of it
/// @param file     by which clients find it, if that is how they find it
record BoundListener(Listener listener, Channel channel, Optional<SocketFile> file) {

    /// The port; empty for a Unix domain socket.
    OptionalInt port() {
        return channel.localAddress() instanceof InetSocketAddress address
                ? OptionalInt.of(address.getPort())
                : OptionalInt.empty();
    }

    /// Where clients find it, such as `https://localhost:8443` or `unix:/run/shop.sock`.
    URI address() {
        return switch (listener.address()) {
            case Port port ->
                URI.create((listener.tls().isPresent() ? "https" : "http") + "://" + name(port.host()) + ":"
                        + port().orElseThrow());
            case UnixSocket socket ->
                URI.create("unix:" + socket.path().toAbsolutePath().toUri().getRawPath());
        };
    }

    private static String name(String host) {
        if (host.equals("127.0.0.1") || host.equals("0.0.0.0")) return "localhost";
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /// Takes no more connections.
    void close() {
        channel.close().awaitUninterruptibly();
        file.ifPresent(SocketFile::remove);
    }
}
