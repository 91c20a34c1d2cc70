// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/// A text that must not be seen by accident: a password, a key, a token. [#toString] gives asterisks, so
/// the text gets into no log line, no message and no record that is printed. Code that needs it calls
/// [#reveal].
///
/// ```java
/// record Database(String url, Secret password) {}
/// ```
///
/// Immutable. The text stays in memory for as long as this does: it is kept from logs, not from a debugger.
public final class Secret {

    private static final String MASK = "**********";

    private final String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /// A secret with this text, which is neither stripped nor checked.
    public static Secret of(String text) {
        return new Secret(text);
    }

    /// The text itself.
    public String reveal() {
        return text;
    }

    /// Whether the other holds the same text. Takes the same time wherever two texts of one length differ,
    /// so that nobody can guess a secret piece by piece; the time may tell its length.
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /// Ten asterisks, whatever the text is.
    @Override
    public String toString() {
        return MASK;
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
