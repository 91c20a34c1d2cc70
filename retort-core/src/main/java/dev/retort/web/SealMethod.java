// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// A way to protect bytes.
sealed interface SealMethod permits SignedSeal, EncryptedSeal {

    /// Protects them.
    byte[] close(Secret key, String purpose, byte[] content);

    /// What was protected so; empty for anything else. What there is has at least eight bytes.
    Optional<byte[]> open(Secret key, String purpose, byte[] sealed);

    /// Bytes that only who knows the secret can work out (HKDF-SHA256, RFC 5869).
    ///
    /// @param salt what makes them others each time; may be empty
    static byte[] derived(Secret key, byte[] salt, String purpose, int length) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key.reveal().getBytes(StandardCharsets.UTF_8))
                    .addSalt(salt)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    /// Every JDK 25 brings these algorithms, and the parameters are ours.
    static IllegalStateException missing(GeneralSecurityException missing) {
        return new IllegalStateException("this Java cannot seal: " + missing.getMessage(), missing);
    }
}
