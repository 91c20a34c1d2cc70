// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;

/// Where the requests of a connection come from.
///
/// @param scheme `http` or `https`
/// @param remote the address of the peer; `unix` behind a Unix domain socket
record Origin(String scheme, String remote) {

    static Origin of(Channel channel, String scheme) {
        return new Origin(scheme, remote(channel.remoteAddress()));
    }

    private static String remote(SocketAddress address) {
        return switch (address) {
            case InetSocketAddress internet -> internet.getAddress().getHostAddress();
            case UnixDomainSocketAddress _ -> "unix";
            // A client can be gone before it is looked at.
            case null, default -> "unknown";
        };
    }
}
