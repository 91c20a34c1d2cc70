// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.nio.charset.StandardCharsets;

/// The escapes inside strings (RFC 8259, section 7).
final class Escapes {

    private Escapes() {}

    /// Checks the escape, or the pair of escapes that is one character, at a backslash. The offset behind it.
    static int check(JsonScanner in, int backslash) {
        byte kind = in.document[Math.min(backslash + 1, in.end - 1)];
        if (kind == 'u') return checkUnicode(in, backslash);
        if (backslash + 1 < in.end && plain(kind) != 0) return backslash + 2;
        throw in.unexpected(backslash + 1);
    }

    private static int checkUnicode(JsonScanner in, int backslash) {
        char unit = unit(in, backslash);
        if (!Character.isSurrogate(unit)) return backslash + 6;
        int second = backslash + 6;
        boolean paired = Character.isHighSurrogate(unit)
                && second + 1 < in.end
                && in.document[second] == '\\'
                && in.document[second + 1] == 'u'
                && Character.isLowSurrogate(unit(in, second));
        if (!paired) throw in.error(backslash, "an escaped surrogate without its other half");
        return second + 6;
    }

    private static char unit(JsonScanner in, int backslash) {
        int unit = 0;
        for (int i = backslash + 2; i < backslash + 6; i++) {
            int digit = i < in.end ? hex(in.document[i]) : -1;
            if (digit < 0) throw in.unexpected(i);
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    /// The text of a string that has been checked.
    static String decode(byte[] document, int from, int to) {
        // No escape is shorter than the UTF-8 of what it stands for.
        var text = new byte[to - from];
        int length = 0;
        int i = from;
        while (true) {
            int escape = Words.endOfText(document, i, to);
            System.arraycopy(document, i, text, length, escape - i);
            length += escape - i;
            if (escape == to) break;
            i = escape + 2;
            if (document[escape + 1] != 'u') {
                text[length++] = plain(document[escape + 1]);
            } else {
                int character = codePoint(document, i);
                i += character > 0xFFFF ? 10 : 4;
                length = encode(character, text, length);
            }
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /// The character whose first hexadecimal digit is at `i`.
    private static int codePoint(byte[] document, int i) {
        char unit = unit(document, i);
        return Character.isHighSurrogate(unit) ? Character.toCodePoint(unit, unit(document, i + 6)) : unit;
    }

    private static char unit(byte[] document, int i) {
        return (char)
                (hex(document[i]) << 12 | hex(document[i + 1]) << 8 | hex(document[i + 2]) << 4 | hex(document[i + 3]));
    }

    private static int hex(byte digit) {
        return digit < 0 || digit > 'f' ? -1 : Character.digit(digit, 16);
    }

    /// What a backslash and one more byte stand for, or 0.
    private static byte plain(byte kind) {
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> 0;
        };
    }

    /// Writes a character in UTF-8. The offset behind it.
    static int encode(int character, byte[] to, int at) {
        int i = at;
        if (character < 0x80) {
            to[i++] = (byte) character;
        } else if (character < 0x800) {
            to[i++] = (byte) (0xC0 | character >> 6);
            to[i++] = (byte) (0x80 | character & 0x3F);
        } else if (character < 0x1_0000) {
            to[i++] = (byte) (0xE0 | character >> 12);
            to[i++] = (byte) (0x80 | character >> 6 & 0x3F);
            to[i++] = (byte) (0x80 | character & 0x3F);
        } else {
            to[i++] = (byte) (0xF0 | character >> 18);
            to[i++] = (byte) (0x80 | character >> 12 & 0x3F);
            to[i++] = (byte) (0x80 | character >> 6 & 0x3F);
            to[i++] = (byte) (0x80 | character & 0x3F);
        }
        return i;
    }
}
