// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Protects texts that clients keep for the application, in cookies or in links: what was changed, has expired, or was
/// sealed for another purpose does not open.
///
/// ```java
/// static final Seal CART = Seal.encrypting("cart", key).lasting(Duration.ofDays(7));
///
/// Response.ok(page).cookie(SetCookie.of("cart", CART.close("3 apples")));
/// Optional<String> cart = request.cookie("cart").flatMap(CART::open);
/// ```
///
/// What is sealed is letters, digits, `-` and `_`, and about half as long again as the text. A client can send it again
/// as often as it likes, and another client that has seen it can as well. Immutable, and safe for use by many threads.
public final class Seal {

    /// The strength that AES-256 and HMAC-SHA256 offer; what is shorter would be the weakest part.
    private static final int KEY_LENGTH = 32;

    private final SealMethod method;
    private final String purpose;
    private final List<Secret> keys;
    private final Optional<Duration> lifetime;
    private final InstantSource clock;

    private Seal(
            SealMethod method, String purpose, List<Secret> keys, Optional<Duration> lifetime, InstantSource clock) {
        this.method = method;
        this.purpose = Objects.requireNonNull(purpose);
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /// Seals texts that clients may read, but not change (HMAC-SHA256).
    ///
    /// @param purpose what is sealed for one purpose does not open for another, though the keys be the same
    /// @param key     at least 32 bytes that nobody can guess, such as what `openssl rand -base64 32` prints
    /// @param older   keys that were used before: they open, but do not close
    /// @throws IllegalArgumentException when a key is shorter
    public static Seal signing(String purpose, Secret key, Secret... older) {
        return new Seal(new SignedSeal(), purpose, checked(key, older), Optional.empty(), InstantSource.system());
    }

    /// Seals texts that clients may neither read nor change (AES-256 in GCM). Their length can be seen.
    ///
    /// @param purpose what is sealed for one purpose does not open for another, though the keys be the same
    /// @param key     at least 32 bytes that nobody can guess, such as what `openssl rand -base64 32` prints
    /// @param older   keys that were used before: they open, but do not close
    /// @throws IllegalArgumentException when a key is shorter
    public static Seal encrypting(String purpose, Secret key, Secret... older) {
        return new Seal(new EncryptedSeal(), purpose, checked(key, older), Optional.empty(), InstantSource.system());
    }

    private static List<Secret> checked(Secret key, Secret... older) {
        List<Secret> keys = Stream.concat(Stream.of(key), Stream.of(older)).toList();
        for (Secret each : keys) {
            int length = each.reveal().getBytes(StandardCharsets.UTF_8).length;
            if (length < KEY_LENGTH) {
                throw new IllegalArgumentException(
                        "a key needs %s bytes, but has %s: make one with openssl rand -base64 32"
                                .formatted(KEY_LENGTH, length));
            }
        }
        return keys;
    }

    /// A copy that closes texts for a limited time: afterwards they do not open. Without this they open for
    /// ever.
    ///
    /// @param lifetime counted in whole seconds
    /// @throws IllegalArgumentException when the time is zero or negative
    public Seal lasting(Duration lifetime) {
        if (!lifetime.isPositive()) throw new IllegalArgumentException("the lifetime must be longer than nothing");
        return new Seal(method, purpose, keys, Optional.of(lifetime), clock);
    }

    /// A copy with another clock.
    Seal at(InstantSource clock) {
        return new Seal(method, purpose, keys, lifetime, clock);
    }

    /// Seals a text of any length.
    ///
    /// @return letters, digits, `-` and `_`, different each time where the text is encrypted
    public String close(String text) {
        long expiry =
                lifetime.map(clock.instant()::plus).map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] dated = ByteBuffer.allocate(Long.BYTES + content.length)
                .putLong(expiry)
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(method.close(keys.getFirst(), purpose, dated));
    }

    /// The text that was sealed; empty when it was not sealed with these keys for this purpose, was
    /// changed, or has expired.
    ///
    /// @param sealed anything that a client may send
    public Optional<String> open(String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException notSealed) {
            return Optional.empty();
        }
        return keys.stream()
                .flatMap(key -> method.open(key, purpose, bytes).stream())
                .findFirst()
                .flatMap(this::dated);
    }

    private Optional<String> dated(byte[] content) {
        long expiry = ByteBuffer.wrap(content).getLong();
        if (clock.instant().getEpochSecond() >= expiry) return Optional.empty();
        return Optional.of(new String(content, Long.BYTES, content.length - Long.BYTES, StandardCharsets.UTF_8));
    }

    /// The purpose, without the keys.
    @Override
    public String toString() {
        return "seal for " + purpose;
    }
}
