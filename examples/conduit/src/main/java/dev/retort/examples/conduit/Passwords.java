// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conduit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Passwords as they are kept: hashed so slowly that guessing them takes too long (PBKDF2, RFC 8018).
///
/// @param rounds how slowly
record Passwords(int rounds) {

    private static final int BITS = 256;
    private static final int SALT = 16;

    String hash(String password) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt) + HexFormat.of().formatHex(derived(password, salt));
    }

    boolean matches(String password, String hash) {
        byte[] bytes = HexFormat.of().parseHex(hash);
        byte[] salt = Arrays.copyOf(bytes, SALT);
        byte[] expected = Arrays.copyOfRange(bytes, SALT, bytes.length);
        return MessageDigest.isEqual(expected, derived(password, salt));
    }

    private byte[] derived(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", impossible);
        }
    }
}
