// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// The certificate and key with which a server speaks TLS 1.2 and 1.3. Clients may speak HTTP/2 there.
/// Files that change are read again without a restart, for new connections. A file that cannot be read or
/// understood keeps the application from starting. Immutable.
///
/// @param certificate a file in PEM with the server's certificate, followed by those that lead to one that
///                    clients trust
/// @param key         a file in PEM with its private key (PKCS #8), without a password
/// @param clients     the certificates that clients show, if they are asked for any
public record Tls(Path certificate, Path key, Optional<Clients> clients) {

    public Tls {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(key);
        Objects.requireNonNull(clients);
    }

    /// Who has to have signed the certificate of a client. A client that shows any other is refused in the
    /// handshake.
    ///
    /// @param authorities a file in PEM with the certificates of those who sign
    /// @param required    whether a client that shows no certificate is refused too
    public record Clients(Path authorities, boolean required) {
        public Clients {
            Objects.requireNonNull(authorities);
        }
    }

    /// A certificate and its key, for clients that show none themselves.
    ///
    /// @param certificate as in [#certificate()]
    /// @param key         as in [#key()]
    public static Tls of(Path certificate, Path key) {
        return new Tls(certificate, key, Optional.empty());
    }

    /// Refuses clients that show no certificate signed by one of these authorities. The certificate is
    /// [Request#clientCertificate()].
    ///
    /// @param authorities a file in PEM with the certificates of those who sign
    public Tls clients(Path authorities) {
        return new Tls(certificate, key, Optional.of(new Clients(authorities, true)));
    }

    /// Asks clients for a certificate signed by one of these authorities, and serves those that show none
    /// as well: [Request#clientCertificate()] is empty for them.
    ///
    /// @param authorities a file in PEM with the certificates of those who sign
    public Tls optionalClients(Path authorities) {
        return new Tls(certificate, key, Optional.of(new Clients(authorities, false)));
    }
}
