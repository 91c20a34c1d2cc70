// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/// The bytes of a body or a message that have come so far, counted among those that all connections hold.
/// Grows with the bytes that come, never at once to the length that was announced: an announcement costs a client
/// nothing. Used by one thread at a time.
final class HeldBody {

    /// The longest array.
    static final int LARGEST = Integer.MAX_VALUE - 16;

    private static final byte[] NOTHING = {};

    private final HeldBytes held;
    private byte[] bytes = NOTHING;
    private int length;

    HeldBody(HeldBytes held) {
        this.held = held;
    }

    int length() {
        return length;
    }

    /// Adds a piece.
    ///
    /// @param most how many bytes there can be in the end
    /// @return false when there is no memory for it, and it was not added
    boolean add(ByteBuf piece, long most) {
        int more = piece.readableBytes();
        if (more == 0) return true;
        if (!held.take(more)) return false;
        int needed = Math.addExact(length, more);
        try {
            if (needed > bytes.length) bytes = Arrays.copyOf(bytes, capacity(needed, most));
        } catch (OutOfMemoryError _) {
            // The heap is full, whoever has filled it.
            held.give(more);
            return false;
        }
        piece.readBytes(bytes, length, more);
        length = needed;
        return true;
    }

    private int capacity(int needed, long most) {
        return (int) Math.max(needed, Math.min(bytes.length * 2L, Math.min(most, LARGEST)));
    }

    /// Hands over the bytes, in an array of their length, and begins anew. They still count as held, until
    /// whoever takes them gives them back.
    byte[] take() {
        byte[] whole = length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        bytes = NOTHING;
        length = 0;
        return whole;
    }

    /// Forgets what has come.
    void clear() {
        if (length > 0) held.give(length);
        bytes = NOTHING;
        length = 0;
    }
}
