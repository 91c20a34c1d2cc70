// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/// Collects a request body. Grows with what has come, never with what was announced: an announcement costs a
/// client nothing.
final class BodyBuffer {

    private byte[] bytes = {};
    private int length;

    int length() {
        return length;
    }

    /// Adds a piece.
    ///
    /// @param last whether nothing will follow
    void add(ByteBuf piece, boolean last) {
        int more = piece.readableBytes();
        if (more == 0) return;
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) bytes = Arrays.copyOf(bytes, last ? needed : Math.max(needed, growth()));
        piece.readBytes(bytes, length, more);
        length = needed;
    }

    private int growth() {
        return (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 16);
    }

    /// The body, in an array of its length.
    byte[] take() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
