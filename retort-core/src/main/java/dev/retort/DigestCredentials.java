// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.List;

/// A client's proof that it knows a password, which does not tell the password (RFC 7616), as it was sent.
/// Nobody has checked it yet: see [Digest][dev.retort.web.Digest].
///
/// @param method     the method of the request, which is part of the proof
/// @param targets    path and query of the request, with and without the prefix that a proxy has taken
///                   away: one of them is part of the proof
/// @param parameters such as `username="ada", realm="vault", …`; empty where the client sent none
public record DigestCredentials(String method, List<String> targets, String parameters) {

    public DigestCredentials {
        targets = List.copyOf(targets);
    }
}
