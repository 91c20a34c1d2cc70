// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A salt, and after it the content in AES-256-GCM. Key and nonce are derived anew from each salt, so that one secret
/// serves for any number of contents; with one key and random nonces it would be 2³² (NIST SP 800-38D, 8.3).
record EncryptedSeal() implements SealMethod {

    private static final int SALT = 24;
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    @Override
    public byte[] close(Secret key, String purpose, byte[] content) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, salt, purpose).doFinal(content);
            return ByteBuffer.allocate(SALT + encrypted.length)
                    .put(salt)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException missing) {
            throw SealMethod.missing(missing);
        }
    }

    @Override
    public Optional<byte[]> open(Secret key, String purpose, byte[] sealed) {
        if (sealed.length < SALT + Long.BYTES + TAG) return Optional.empty();
        byte[] salt = Arrays.copyOf(sealed, SALT);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, salt, purpose).doFinal(sealed, SALT, sealed.length - SALT));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw SealMethod.missing(missing);
        }
    }

    private static Cipher cipher(int mode, Secret key, byte[] salt, String purpose) throws GeneralSecurityException {
        byte[] derived = SealMethod.derived(key, salt, "retort encrypted " + purpose, KEY + NONCE);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derived, 0, KEY, "AES"),
                new GCMParameterSpec(Byte.SIZE * TAG, derived, KEY, NONCE));
        return cipher;
    }
}
