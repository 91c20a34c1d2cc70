// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import dev.retort.Headers;

/// A request as far as its body, as it was sent unless somebody trusted says otherwise.
///
/// @param method  such as `GET`, in the case in which it was sent
/// @param target  path and query as sent, percent-encoded, in origin form (`/books?limit=1`), or `*`
/// @param headers the header fields
/// @param scheme  `http` or `https`
/// @param remote  the address of the peer; `unix` behind a Unix domain socket, `memory` where there is none
/// @param prefix  the path below which a proxy serves the application, and which the target does not name; empty for
///     the root
public record RequestHead(String method, String target, Headers headers, String scheme, String remote, String prefix) {

    /// A head as a server makes it, which knows of no proxy.
    public RequestHead(String method, String target, Headers headers, String scheme, String remote) {
        this(method, target, headers, scheme, remote, "");
    }

    /// The same with another [#headers()].
    public RequestHead headers(Headers headers) {
        return new RequestHead(method, target, headers, scheme, remote, prefix);
    }

    /// The same as it came to a proxy.
    public RequestHead from(String scheme, String remote) {
        return new RequestHead(method, target, headers, scheme, remote, prefix);
    }

    /// The same with another [#target()].
    public RequestHead target(String target) {
        return new RequestHead(method, target, headers, scheme, remote, prefix);
    }

    /// The same with another [#prefix()].
    public RequestHead below(String prefix) {
        return new RequestHead(method, target, headers, scheme, remote, prefix);
    }
}
