// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

/// The check of an encoding that Java's own decoder would repair in silence (RFC 3629, section 4).
final class Utf8 {

    private Utf8() {}

    /// The offset of the first sequence that is not UTF-8, or -1 when all is well.
    static int firstFault(byte[] bytes, int end) {
        for (int i = Words.endOfAscii(bytes, 0, end); i < end; i = Words.endOfAscii(bytes, i, end)) {
            // What is not ASCII seldom comes alone.
            while (i < end && bytes[i] < 0) {
                int length = sequence(bytes, i, end);
                if (length == 0) return i;
                i += length;
            }
        }
        return -1;
    }

    static boolean isContinuation(byte unit) {
        return (unit & 0xC0) == 0x80;
    }

    /// The length of the sequence at `i`, which is not ASCII, or 0 when it is malformed, overlong, a surrogate, or
    /// beyond U+10FFFF.
    private static int sequence(byte[] bytes, int i, int end) {
        int lead = bytes[i] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + length > end) return 0;
        // The second byte alone tells the sequences that encode nothing.
        int second = bytes[i + 1] & 0xFF;
        int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) return 0;
        for (int k = 2; k < length; k++) {
            if (!isContinuation(bytes[i + k])) return 0;
        }
        return length;
    }
}
