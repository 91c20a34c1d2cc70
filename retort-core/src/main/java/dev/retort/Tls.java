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
/// @param clients     what clients have to prove themselves with, if they have to
public record Tls(Path certificate, Path key, Optional<Clients> clients) {

    public Tls {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(key);
        Objects.requireNonNull(clients);
    }

    /// Whose certificates clients show. One that is shown and that nobody of these has signed ends the handshake.
    ///
    /// @param authorities in PEM: the certificates of those who sign
    /// @param required    whether a handshake fails where none is shown
    public record Clients(Path authorities, boolean required) {
        public Clients {
            Objects.requireNonNull(authorities);
        }
    }

    /// A certificate and its key.
    public static Tls of(Path certificate, Path key) {
        return new Tls(certificate, key, Optional.empty());
    }

    /// The same for clients alone that show a certificate which one of these has signed:
    /// [Request#clientCertificate()].
    public Tls clients(Path authorities) {
        return new Tls(certificate, key, Optional.of(new Clients(authorities, true)));
    }

    /// The same for clients that may show such a certificate, and need not.
    public Tls optionalClients(Path authorities) {
        return new Tls(certificate, key, Optional.of(new Clients(authorities, false)));
    }
}
