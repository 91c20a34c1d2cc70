// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads files in PEM (RFC 7468), and notes what is wrong with each of them, and how to mend it. Used by one thread.
final class PemFiles {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private final List<String> faults = new ArrayList<>();

    /// What is wrong, in the order in which it was found.
    List<String> faults() {
        return faults;
    }

    void fault(String text) {
        faults.add(text);
    }

    /// The certificates in a file; none when it has a fault.
    List<X509Certificate> certificates(Path file) {
        Optional<String> text = text(file, "certificate");
        if (text.isEmpty()) return List.of();
        List<X509Certificate> found = certificates(text.get());
        if (!found.isEmpty()) return found;
        if (text.get().contains("BEGIN CERTIFICATE"))
            fault("the certificate in %s is damaged: copy it again, as a whole".formatted(file));
        else fault("%s holds no certificate: it must be in PEM, and have “BEGIN CERTIFICATE”".formatted(file));
        return List.of();
    }

    private static List<X509Certificate> certificates(String text) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException _) {
            return List.of();
        }
    }

    /// The key in a file; none when it has a fault.
    Optional<PrivateKey> key(Path file) {
        Optional<String> text = text(file, "key");
        if (text.isEmpty()) return Optional.empty();
        Matcher pem = KEY.matcher(text.get());
        Optional<PrivateKey> key = pem.find() ? key(pem.group(1)) : Optional.empty();
        if (key.isPresent()) return key;
        if (text.get().contains("BEGIN ENCRYPTED PRIVATE KEY") || text.get().contains("Proc-Type: 4,ENCRYPTED"))
            fault("the key in %s has a password: write it without one, by openssl pkey -in %1$s -out FILE"
                    .formatted(file));
        else if (text.get().contains("BEGIN RSA PRIVATE KEY") || text.get().contains("BEGIN EC PRIVATE KEY"))
            fault("the key in %s is not in PKCS #8: write it so, by openssl pkey -in %1$s -out FILE".formatted(file));
        else if (text.get().contains("BEGIN PRIVATE KEY"))
            fault("the key in %s is damaged, or of a kind that is not known: copy it again, as a whole"
                    .formatted(file));
        else fault("%s holds no key: it must be in PEM (PKCS #8), and have “BEGIN PRIVATE KEY”".formatted(file));
        return Optional.empty();
    }

    private static Optional<PrivateKey> key(String base64) {
        for (String algorithm : ALGORITHMS) {
            try {
                var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
                return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
            } catch (GeneralSecurityException | IllegalArgumentException _) {
                // What kind of key it is stands inside, where only the right factory finds it.
            }
        }
        return Optional.empty();
    }

    /// What a file holds; nothing when it cannot be read.
    private Optional<String> text(Path file, String what) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException _) {
            fault("there is no %s at %s: make it, or correct the path".formatted(what, file.toAbsolutePath()));
        } catch (AccessDeniedException _) {
            fault("the %s in %s may not be read by %s: let it".formatted(what, file, System.getProperty("user.name")));
        } catch (IOException unreadable) {
            if (Files.isDirectory(file))
                fault("%s is a folder: name the file in it that holds the %s".formatted(file, what));
            else
                fault("the %s in %s cannot be read: %s".formatted(what, file, String.valueOf(unreadable.getMessage())));
        }
        return Optional.empty();
    }
}
