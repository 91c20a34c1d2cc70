// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The content, and after it its HMAC-SHA256 (RFC 2104).
record SignedSeal() implements SealMethod {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    @Override
    public byte[] close(Secret key, String purpose, byte[] content) {
        return ByteBuffer.allocate(content.length + LENGTH)
                .put(content)
                .put(signature(key, purpose, content))
                .array();
    }

    @Override
    public Optional<byte[]> open(Secret key, String purpose, byte[] sealed) {
        int length = sealed.length - LENGTH;
        if (length < Long.BYTES) return Optional.empty();
        byte[] content = Arrays.copyOf(sealed, length);
        byte[] sent = Arrays.copyOfRange(sealed, length, sealed.length);
        return MessageDigest.isEqual(sent, signature(key, purpose, content)) ? Optional.of(content) : Optional.empty();
    }

    private static byte[] signature(Secret key, String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            byte[] derived = SealMethod.derived(key, new byte[0], "retort signed " + purpose, LENGTH);
            mac.init(new SecretKeySpec(derived, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw SealMethod.missing(missing);
        }
    }
}
