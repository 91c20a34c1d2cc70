// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

/// The words that methods, names of fields and names of cookies are (RFC 9110, 5.6.2).
public final class Token {

    private static final boolean[] CHARACTERS = new boolean[128];

    static {
        for (char c = '0'; c <= '9'; c++) CHARACTERS[c] = true;
        for (char c = 'A'; c <= 'Z'; c++) CHARACTERS[c] = CHARACTERS[c + 32] = true;
        for (char c : "!#$%&'*+-.^_`|~".toCharArray()) CHARACTERS[c] = true;
    }

    private Token() {}

    /// Whether a text is a token; an empty one is not.
    public static boolean matches(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!mayHold(text.charAt(i))) return false;
        }
        return !text.isEmpty();
    }

    /// Whether a token may hold a character.
    public static boolean mayHold(int character) {
        return character >= 0 && character < CHARACTERS.length && CHARACTERS[character];
    }
}
