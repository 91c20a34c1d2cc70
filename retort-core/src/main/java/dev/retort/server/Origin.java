// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Headers;
import dev.retort.http.RequestHead;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the requests of a connection come from.
///
/// @param scheme `http` or `https`
/// @param remote the address of the client; `unix` behind a Unix domain socket
/// @param certificate with which the client has proved its identity, if it has
record Origin(String scheme, String remote, Optional<X509Certificate> certificate) {

    private static final String UNIX = "unix";

    /// An origin that has proved nothing.
    Origin(String scheme, String remote) {
        this(scheme, remote, Optional.empty());
    }

    /// The origin of what comes by a Unix domain socket.
    static Origin local(String scheme) {
        return new Origin(scheme, UNIX);
    }

    /// The origin of what comes straight from a peer.
    static Origin of(String scheme, @Nullable SocketAddress peer) {
        // A client can be gone before it is looked at.
        return new Origin(
                scheme,
                peer instanceof InetSocketAddress address ? address.getAddress().getHostAddress() : "unknown");
    }

    boolean isLocal() {
        return remote.equals(UNIX);
    }

    /// This origin with the certificate that the client has proved itself by.
    Origin proved(X509Certificate certificate) {
        return new Origin(scheme, remote, Optional.of(certificate));
    }

    /// The head of one of its requests.
    RequestHead head(String method, String target, Headers headers, boolean hasBody) {
        return new RequestHead(method, target, headers, scheme, remote, "", certificate, hasBody);
    }
}
