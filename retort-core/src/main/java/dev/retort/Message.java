// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// A message of a WebSocket (RFC 6455, 5.6): text or bytes.
///
/// @param isText whether it is text
/// @param bytes  the text as UTF-8, or the bytes themselves; not copied, so not to be changed any more
public record Message(boolean isText, byte[] bytes) {

    /// A message of text.
    public static Message text(String text) {
        return new Message(true, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A message of bytes.
    ///
    /// @param bytes not copied, and not to be changed any more
    public static Message binary(byte[] bytes) {
        return new Message(false, Objects.requireNonNull(bytes));
    }

    /// The bytes as UTF-8 text. In a message of bytes, U+FFFD stands for what is no UTF-8.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Whether the other is of the same kind and says the same.
    @Override
    public boolean equals(Object other) {
        return other instanceof Message(boolean otherIsText, byte[] otherBytes)
                && isText == otherIsText
                && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return isText ? "text “" + text() + "”" : bytes.length + " bytes";
    }
}
