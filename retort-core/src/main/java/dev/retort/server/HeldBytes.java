// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import java.util.concurrent.atomic.AtomicLong;

/// How many bytes of requests all connections together hold, until the requests were worked on. Without a
/// bound, a few hundred clients that never finish, or finish all at once, would take all the memory there
/// is. Safe for use by many threads.
final class HeldBytes {

    /// What a client is told whose bytes are too many.
    static final String EXHAUSTED = "too much is being received: try again in a moment";

    private static final long LEAST = 16L << 20;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    private HeldBytes(long most) {
        this.most = most;
    }

    /// Up to an eighth of the heap: a buffer takes up to twice its size while it grows.
    static HeldBytes ofHeap() {
        return new HeldBytes(Math.max(LEAST, Runtime.getRuntime().maxMemory() / 8));
    }

    /// Takes so many more.
    ///
    /// @return false when there are too many, and none was taken
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= most) return true;
        held.addAndGet(-bytes);
        return false;
    }

    /// Gives so many back.
    void give(long bytes) {
        if (bytes > 0) held.addAndGet(-bytes);
    }
}
