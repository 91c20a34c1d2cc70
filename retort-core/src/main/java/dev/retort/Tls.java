// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// What a server proves itself with: TLS 1.2 and 1.3, by which clients may speak HTTP/2. Files that change are read
/// again, without a restart; connections that are open keep the old ones. Immutable.
///
/// @param certificate in PEM, with those that lead to one that clients trust
/// @param key         in PEM (PKCS #8), without a password
/// @param clients     in PEM: who has signed the certificates that clients have to show, if they have to
public record Tls(Path certificate, Path key, Optional<Path> clients) {

    public Tls {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(key);
        Objects.requireNonNull(clients);
    }

    /// A certificate and its key.
    public static Tls of(Path certificate, Path key) {
        return new Tls(certificate, key, Optional.empty());
    }

    /// The same for clients alone that show a certificate which one of these has signed.
    public Tls clients(Path authorities) {
        return new Tls(certificate, key, Optional.of(authorities));
    }
}
