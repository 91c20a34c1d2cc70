// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Certificates that were made for tests: of a server that is renewed, and of clients that two authorities have signed.
final class TlsFiles {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private TlsFiles() {}

    static InputStream open(String name) {
        return Objects.requireNonNull(TlsFiles.class.getResourceAsStream("tls/" + name));
    }

    /// What a server proves itself with.
    static Tls server() throws URISyntaxException {
        return Tls.of(path("server.pem"), path("server.key"));
    }

    private static Path path(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TlsFiles.class.getResource("tls/" + name))
                .toURI());
    }

    /// A client that trusts the servers here.
    ///
    /// @param shows whose certificate it shows, if any
    static SSLContext context(Optional<String> shows) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (String name : new String[] {"server.pem", "renewed.pem"}) {
            try (InputStream in = open(name)) {
                trusted.setCertificateEntry(
                        name, CertificateFactory.getInstance("X.509").generateCertificate(in));
            }
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shows.isEmpty() ? new KeyManager[0] : keys(shows.get()), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyManager[] keys(String name) throws GeneralSecurityException, IOException {
        var own = KeyStore.getInstance("PKCS12");
        try (InputStream in = open(name + ".p12")) {
            own.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        return keys.getKeyManagers();
    }
}
