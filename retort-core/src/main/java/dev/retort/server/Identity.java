// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Tls;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/// What a server proves its identity with: a key, and the chain of its certificates, its own first; and the
/// authorities that sign the certificates of its clients, if clients are asked for theirs.
record Identity(PrivateKey key, List<X509Certificate> certificates, List<X509Certificate> authorities) {

    /// Reads the files, which fit together.
    ///
    /// @throws CannotListen when they do not, or cannot be understood; it says all that is wrong with them
    static Identity read(Tls tls) throws CannotListen, GeneralSecurityException {
        var files = new PemFiles();
        List<X509Certificate> certificates = files.certificates(tls.certificate());
        Optional<PrivateKey> key = files.key(tls.key());
        List<X509Certificate> authorities = tls.clients()
                .map(clients -> files.certificates(clients.authorities()))
                .orElse(List.of());
        if (key.isPresent() && !certificates.isEmpty()) {
            var pair = new KeyPair(certificates.getFirst().getPublicKey(), key.get());
            if (!fits(pair))
                files.fault("the key in %s is not that of the certificate in %s: name the key that it was made for"
                        .formatted(tls.key(), tls.certificate()));
        }
        if (!files.faults().isEmpty()) throw new CannotListen(files.faults());
        return new Identity(key.orElseThrow(), certificates, authorities);
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
        try {
            signature.initSign(pair.getPrivate());
        } catch (InvalidKeyException _) {
            // It is of another kind.
            return false;
        }
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(pair.getPublic());
        signature.update(text);
        return signature.verify(signed);
    }
}
