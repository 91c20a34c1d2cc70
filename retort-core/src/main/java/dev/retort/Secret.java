// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/// A text that must not be seen by accident: a password, a key, a token. [#toString] does not tell it, so that it is in
/// no log line, no message and no text put together from its parts; who needs it says so with [#reveal].
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

    /// A secret, as it is: neither stripped nor checked.
    public static Secret of(String text) {
        return new Secret(text);
    }

    /// The text itself. What is done with it is up to the caller.
    public String reveal() {
        return text;
    }

    /// Whether the other holds the same text. Takes the same time wherever they differ; it may tell the length.
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
