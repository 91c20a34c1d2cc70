// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.List;

/// What a client proves that it knows a password with, without telling it (RFC 7616), as it was sent: see
/// [Digest][dev.retort.web.Digest].
///
/// @param method     of the request, which is part of the proof
/// @param targets    path and query of the request, with and without what a proxy has taken away: one of them
///                   is part of the proof
/// @param parameters such as `username="ada", realm="vault", …`; empty where there are none
public record DigestCredentials(String method, List<String> targets, String parameters) {

    public DigestCredentials {
        targets = List.copyOf(targets);
    }
}
