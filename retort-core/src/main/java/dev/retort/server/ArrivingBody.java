// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.BodyException;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The body of one request on its way from the event loop, which receives it, to the request's thread, which reads it
/// as it arrives.
///
/// Between the two lies a buffer, under a lock that is held to copy and never to wait for the network. While it holds
/// as much as [#SIZE] the loop takes nothing more from the client; what was received already may still be added. So a
/// body of any length costs the same memory.
final class ArrivingBody extends InputStream {

    /// How much waits here before the client has to wait.
    static final int SIZE = 64 * 1024;

    private final Turn turn;
    private final boolean keeps;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    // Under the lock.
    private final HeldBody filling;
    private boolean wanted;
    private boolean whole;
    private boolean closed;
    private @Nullable BodyException failure;

    // Of the request's thread only.
    private byte[] taken = {};
    private int at;
    private long kept;

    /// @param keeps whether bytes that were read still count as held, until [#giveBack()]
    ArrivingBody(Turn turn, boolean keeps) {
        this.turn = turn;
        this.keeps = keeps;
        this.filling = new HeldBody(held());
    }

    // The request's thread

    @Override
    public int read() throws IOException {
        return require() ? taken[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) return 0;
        if (!require()) return -1;
        int now = Math.min(length, taken.length - at);
        System.arraycopy(taken, at, bytes, offset, now);
        at += now;
        return now;
    }

    @Override
    public int available() {
        return taken.length - at;
    }

    /// Waits until there is something to read.
    ///
    /// @return false at the end of the body
    private boolean require() throws IOException {
        if (at < taken.length) return true;
        boolean full;
        lock.lock();
        try {
            if (filling.length() == 0 && !await()) return false;
            full = isFull();
            take();
        } finally {
            lock.unlock();
        }
        // Whether this thread has waited or not: a full buffer has stopped the client.
        if (full) turn.channel.resumeBody(turn);
        return true;
    }

    /// Waits for more, under the lock.
    private boolean await() throws IOException {
        try {
            while (filling.length() == 0) {
                if (failure != null) throw failure;
                if (closed) throw new IOException("the request is answered, and its body can no longer be read");
                if (whole) return false;
                want();
                arrived.await();
            }
            return true;
        } catch (InterruptedException _) {
            if (turn.isAbandoned()) throw gone();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the body was to arrive");
        }
    }

    /// Has the client told that the body is wanted, if it waits for that.
    private void want() {
        if (wanted) return;
        wanted = true;
        turn.channel.resumeBody(turn);
    }

    private void take() {
        taken = filling.take();
        at = 0;
        if (keeps) kept += taken.length;
        else held().give(taken.length);
    }

    /// Notes that nobody holds any of its bytes any more.
    void giveBack() {
        held().give(kept);
        kept = 0;
    }

    private HeldBytes held() {
        return turn.channel.loop().held();
    }

    private static BodyException gone() {
        return new BodyException(400, "the request was given up before its body was complete");
    }

    /// Reads no more: the rest of the body is thrown away.
    void end() {
        lock.lock();
        try {
            closed = true;
            filling.clear();
            if (whole) return;
        } finally {
            lock.unlock();
        }
        taken = new byte[0];
        at = 0;
        turn.channel.resumeBody(turn);
    }

    // The event loop

    /// Adds a piece.
    ///
    /// @param last whether nothing will follow
    void add(ByteBuf piece, boolean last) {
        lock.lock();
        try {
            if (!closed && failure == null && !filling.add(piece, HeldBody.LARGEST))
                failure = new BodyException(503, HeldBytes.EXHAUSTED);
            whole = last;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Says that the rest will never come.
    void fail(BodyException failure) {
        lock.lock();
        try {
            if (whole || this.failure != null) return;
            this.failure = failure;
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Throws the body away: the client is gone, or its request was given up.
    void abandon() {
        fail(gone());
        lock.lock();
        try {
            closed = true;
            filling.clear();
        } finally {
            lock.unlock();
        }
    }

    /// Whether the client has to wait.
    boolean isFull() {
        lock.lock();
        try {
            return filling.length() >= SIZE;
        } finally {
            lock.unlock();
        }
    }

    /// Whether somebody has asked for it.
    boolean isWanted() {
        lock.lock();
        try {
            return wanted && !closed;
        } finally {
            lock.unlock();
        }
    }

    /// Whether nobody will read the rest.
    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
