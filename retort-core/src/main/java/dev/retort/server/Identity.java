// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a server proves itself with: a key, and the certificates that say whose it is, that of the server first.
record Identity(PrivateKey key, List<X509Certificate> certificates) {

    /// A key in PEM (RFC 7468, 10).
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /// Reads the files, which fit together.
    ///
    /// @throws GeneralSecurityException when they do not, or cannot be understood
    static Identity read(Tls tls) throws IOException, GeneralSecurityException {
        List<X509Certificate> certificates = certificates(tls.certificate());
        X509Certificate own = certificates.getFirst();
        PrivateKey key = key(tls.key(), own.getPublicKey().getAlgorithm());
        if (!fits(new KeyPair(own.getPublicKey(), key)))
            throw new GeneralSecurityException("the key is not that of the certificate");
        return new Identity(key, certificates);
    }

    /// The certificates in a file.
    ///
    /// @throws GeneralSecurityException when there is none
    static List<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) throw new GeneralSecurityException(file + " holds no certificate in PEM");
            return found;
        }
    }

    private static PrivateKey key(Path file, String algorithm) throws IOException, GeneralSecurityException {
        Matcher pem = KEY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!pem.find()) throw new GeneralSecurityException(file + " holds no “BEGIN PRIVATE KEY” (PKCS #8)");
        byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static boolean fits(KeyPair pair) throws GeneralSecurityException {
        byte[] text = new byte[32];
        new SecureRandom().nextBytes(text);
        Signature signature = Signature.getInstance(
                switch (pair.getPublic().getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    case String other -> other;
                });
        signature.initSign(pair.getPrivate());
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(pair.getPublic());
        signature.update(text);
        return signature.verify(signed);
    }
}
