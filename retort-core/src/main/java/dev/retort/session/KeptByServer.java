// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/// The cookie is a random name, and the store knows its hash.
record KeptByServer(SessionStore store) implements Keeping {

    private static final int NAME_BYTES = 32;

    @Override
    public Optional<String> load(String cookie) {
        return store.load(key(cookie));
    }

    @Override
    public Optional<String> save(Optional<String> cookie, String content, Duration lifetime) {
        if (cookie.isPresent()) return cookie.filter(name -> store.replace(key(name), content, lifetime));
        String name = name();
        store.save(key(name), content, lifetime);
        return Optional.of(name);
    }

    @Override
    public void remove(String cookie) {
        store.remove(key(cookie));
    }

    private static String name() {
        var bytes = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(bytes);
        return text(bytes);
    }

    private static String key(String cookie) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
