// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import dev.retort.Headers;
import java.security.cert.X509Certificate;
import java.util.Optional;

/// A request as far as its body, as it was sent unless somebody trusted says otherwise.
///
/// @param method  such as `GET`, in the case in which it was sent
/// @param target  path and query as sent, percent-encoded, in origin form (`/books?limit=1`), or `*`
/// @param headers the header fields
/// @param scheme  `http` or `https`
/// @param remote  the IP address of the peer, without a port; `unix` on a Unix domain socket, and `memory`
///                in tests without a network
/// @param prefix  the path below which a proxy serves the application, and which the target does not have;
///                empty for the root
/// @param certificate the certificate that the peer has shown, if it has shown one
/// @param hasBody     whether a body follows
public record RequestHead(
        String method,
        String target,
        Headers headers,
        String scheme,
        String remote,
        String prefix,
        Optional<X509Certificate> certificate,
        boolean hasBody) {

    /// A head without a prefix and without a certificate, as a server makes it that knows of no proxy.
    public RequestHead(String method, String target, Headers headers, String scheme, String remote, boolean hasBody) {
        this(method, target, headers, scheme, remote, "", Optional.empty(), hasBody);
    }

    /// The target without the query, percent-encoded as it was sent: for logs, since a query may hold secrets.
    /// Clients can write one path in several ways, so compare no path with it.
    public String rawPath() {
        return rawPath(target);
    }

    /// A target without its query.
    public static String rawPath(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /// A copy with other header fields.
    public RequestHead headers(Headers headers) {
        return new RequestHead(method, target, headers, scheme, remote, prefix, certificate, hasBody);
    }

    /// A copy that says how the client spoke to a proxy, and from where.
    ///
    /// @param scheme `http` or `https`
    /// @param remote the address of the client
    public RequestHead from(String scheme, String remote) {
        return new RequestHead(method, target, headers, scheme, remote, prefix, certificate, hasBody);
    }

    /// A copy with another path and query.
    ///
    /// @param target percent-encoded, in origin form (`/books?limit=1`), or `*`
    public RequestHead target(String target) {
        return new RequestHead(method, target, headers, scheme, remote, prefix, certificate, hasBody);
    }

    /// A copy that says below which path a proxy serves the application. The target stays as it is, which
    /// does not name that path.
    ///
    /// @param prefix such as `/api/v1`; empty for the root
    public RequestHead below(String prefix) {
        return new RequestHead(method, target, headers, scheme, remote, prefix, certificate, hasBody);
    }
}
