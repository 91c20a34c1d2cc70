// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/// Where the requests of a connection come from.
///
/// @param scheme `http` or `https`
/// @param remote the address of the client; `unix` behind a Unix domain socket
record Origin(String scheme, String remote) {

    /// The origin of what comes straight from a peer.
    static Origin of(String scheme, @Nullable SocketAddress peer) {
        // A client can be gone before it is looked at.
        return new Origin(
                scheme,
                peer instanceof InetSocketAddress address ? address.getAddress().getHostAddress() : "unknown");
    }
}
