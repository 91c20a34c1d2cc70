// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import dev.retort.Headers;

/// A request as far as its body, exactly as it was sent.
///
/// @param method  such as `GET`, in the case in which it was sent
/// @param target  path and query as sent, percent-encoded, in origin form (`/books?limit=1`), or `*`
/// @param headers the header fields
/// @param scheme  `http` or `https`
/// @param remote  the address of the peer, or `memory` where there is none
public record RequestHead(String method, String target, Headers headers, String scheme, String remote) {}
