// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A name and a password (RFC 7617). The password is not in [#toString].
///
/// @param username without a colon
/// @param password as it was sent
public record BasicCredentials(String username, String password) {

    /// Whether both name and password are these. Takes the same time wherever they differ, so that nobody
    /// can guess them piece by piece.
    public boolean matches(String username, String password) {
        // As one text, so that both are compared whatever the first comparison says; a name has no colon.
        return same(this.username + ":" + this.password, username + ":" + password);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /// The name, with asterisks for the password.
    @Override
    public String toString() {
        return "BasicCredentials[username=" + username + ", password=**********]";
    }
}
