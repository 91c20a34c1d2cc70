// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Searches for the bytes at which the text of a string ends, eight at a time: the hottest loop of reading.
///
/// A byte equals `x` when it is zero after an exclusive or, and subtracting 1 from zero sets the highest bit
/// (Warren, *Hacker's Delight*, 6-1). A borrow may mark bytes *above* the first hit wrongly; the first one is
/// always right.
final class Words {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x80 * EACH;
    private static final long QUOTES = '"' * EACH;
    private static final long BACKSLASHES = '\\' * EACH;
    private static final long SPACES = ' ' * EACH;

    private Words() {}

    /// Eight bytes, the first one lowest.
    static long at(byte[] bytes, int i) {
        return (long) LONGS.get(bytes, i);
    }

    /// Writes eight bytes, the lowest one first.
    static void put(byte[] bytes, int i, long word) {
        LONGS.set(bytes, i, word);
    }

    /// The first byte that is not ASCII from `from` on, or `end`.
    static int endOfAscii(byte[] bytes, int from, int end) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long hits = at(bytes, i) & HIGH;
            if (hits != 0) return i + (Long.numberOfTrailingZeros(hits) >>> 3);
        }
        while (i < end && bytes[i] >= 0) i++;
        return i;
    }

    /// The first quote, backslash, control character or byte that is not ASCII from `from` on, or `end`.
    static int endOfPlain(byte[] bytes, int from, int end) {
        return find(bytes, from, end, HIGH);
    }

    /// The first quote, backslash or control character from `from` on, or `end`.
    static int endOfText(byte[] bytes, int from, int end) {
        return find(bytes, from, end, 0);
    }

    private static int find(byte[] bytes, int from, int end, long also) {
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long word = at(bytes, i);
            long hits = special(word) | (word & also);
            if (hits != 0) return i + (Long.numberOfTrailingZeros(hits) >>> 3);
        }
        while (i < end && !ends(bytes[i], also != 0)) i++;
        return i;
    }

    private static boolean ends(byte unit, boolean atNonAscii) {
        return unit == '"' || unit == '\\' || unit < ' ' && (unit >= 0 || atNonAscii);
    }

    private static long special(long word) {
        long quote = word ^ QUOTES;
        long backslash = word ^ BACKSLASHES;
        return ((quote - EACH) & ~quote | (backslash - EACH) & ~backslash | (word - SPACES) & ~word) & HIGH;
    }
}
