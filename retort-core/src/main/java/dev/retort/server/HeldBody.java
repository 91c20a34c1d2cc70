// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import io.netty.buffer.ByteBuf;

/// What has come of something that is to become complete, counted among what all connections hold. Used on the event
/// loop
/// only.
final class HeldBody {

    private final HeldBytes held;
    private BodyBuffer body = new BodyBuffer();

    HeldBody(HeldBytes held) {
        this.held = held;
    }

    int length() {
        return body.length();
    }

    /// Adds a piece.
    ///
    /// @param last whether nothing will follow
    /// @return false when all connections together hold too much, and it was not added
    boolean add(ByteBuf piece, boolean last) {
        if (!held.take(piece.readableBytes())) return false;
        body.add(piece, last);
        return true;
    }

    /// Hands over what has come, and begins anew. It counts on: whoever takes it gives it back.
    byte[] take() {
        byte[] whole = body.take();
        body = new BodyBuffer();
        return whole;
    }

    /// Forgets what has come.
    void clear() {
        held.give(body.length());
        body = new BodyBuffer();
    }
}
