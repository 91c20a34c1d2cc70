// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The body of one answer on its way from the request's thread, which makes it, to the event loop, which sends
/// it.
///
/// Between the two lies one buffer of a fixed size, under a lock that is held to copy and never to wait for
/// the network. The thread fills it and waits while it is full; the loop empties it whenever the client takes
/// more. So a body of any length costs the same memory, and what gathers while the loop is busy leaves in one
/// piece.
///
/// Nothing leaves before the buffer is full or flushed. A body that ends before is sent like any other, with
/// its length; one that fails before becomes the answer that says so.
final class BodyStream extends OutputStream {

    private static final Logger log = LoggerFactory.getLogger(BodyStream.class);

    /// The most that waits here.
    static final int SIZE = 16 * 1024;

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Turn turn;
    private final Answer answer;
    private final Answer.Streamed body;

    /// How much was written. Of the request's thread only.
    private long written;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition emptied = lock.newCondition();

    // Under the lock.
    private byte[] buffer = new byte[512];
    private int length;

    /// The head may be sent, and with it what the buffer holds.
    private boolean begun;

    /// The loop has to look: the buffer is full or flushed.
    private boolean leaving;

    /// The loop was told to look and has not yet.
    private boolean told;

    private State state = State.OPEN;

    private enum State {
        OPEN,
        WHOLE,
        BROKEN
    }

    BodyStream(Turn turn, Answer answer, Answer.Streamed body) {
        this.turn = turn;
        this.answer = answer;
        this.body = body;
    }

    // The request's thread

    /// Makes the whole body.
    void run() {
        try {
            try (Answer.Producer producer = body.producer()) {
                producer.writeTo(this);
            }
            if (body.length() >= 0 && written < body.length()) {
                throw new IOException(
                        "a body of %d bytes was announced, and %d were written".formatted(body.length(), written));
            }
            end();
        } catch (Throwable thrown) {
            fail(thrown);
        }
    }

    private void end() {
        lock.lock();
        try {
            state = State.WHOLE;
            if (begun) tell();
        } finally {
            lock.unlock();
        }
        // Nobody else has seen the buffer then.
        if (!begun) turn.finish(new Answer(answer.status(), answer.headers(), buffer, length));
    }

    private void fail(Throwable thrown) {
        // Who is gone is told nothing, and has been the reason most likely.
        if (turn.isAbandoned()) return;
        boolean sent;
        lock.lock();
        try {
            sent = begun;
            state = State.BROKEN;
            if (sent) tell();
        } finally {
            lock.unlock();
        }
        if (sent) log.error("an answer broke off", thrown);
        else turn.fail(thrown);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        if (body.length() >= 0 && written + count > body.length()) {
            throw new IOException("a body of %d bytes was announced, and more were written".formatted(body.length()));
        }
        lock.lock();
        try {
            for (int from = offset; from < offset + count; ) {
                requireRoom();
                int now = Math.min(offset + count - from, SIZE - length);
                if (length + now > buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.min(SIZE, Math.max(length + now, buffer.length * 2)));
                }
                System.arraycopy(bytes, from, buffer, length, now);
                length += now;
                from += now;
            }
        } finally {
            lock.unlock();
        }
        written += count;
    }

    private void requireRoom() throws IOException {
        while (length == SIZE) {
            requireClient();
            release();
            try {
                emptied.await();
            } catch (InterruptedException _) {
                requireClient();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while the client was to take the answer");
            }
        }
        requireClient();
    }

    private void requireClient() throws IOException {
        if (turn.isAbandoned()) throw new IOException("nobody waits for this answer any more");
    }

    @Override
    public void flush() throws IOException {
        requireClient();
        lock.lock();
        try {
            release();
        } finally {
            lock.unlock();
        }
    }

    private void release() {
        leaving = true;
        if (!begun) {
            begun = true;
            turn.begin(answer, this);
        }
        tell();
    }

    private void tell() {
        if (told) return;
        told = true;
        turn.deliver();
    }

    // The event loop

    /// Notes that the loop has been told, and looks from now on.
    void heard() {
        lock.lock();
        try {
            told = false;
        } finally {
            lock.unlock();
        }
    }

    /// Whether there is something to send, or the end to see.
    boolean isReady() {
        lock.lock();
        try {
            return leaving && length > 0 || state != State.OPEN;
        } finally {
            lock.unlock();
        }
    }

    boolean isBroken() {
        lock.lock();
        try {
            return state == State.BROKEN;
        } finally {
            lock.unlock();
        }
    }

    /// Appends what there is.
    ///
    /// @param chunked whether the body is sent in chunks (RFC 9112, 7.1), and its end has to be said
    /// @return whether the body is complete
    boolean appendTo(ByteBuf out, boolean chunked) {
        lock.lock();
        try {
            if (state == State.BROKEN) return false;
            if (length > 0) {
                if (chunked) out.writeCharSequence(Integer.toHexString(length) + "\r\n", StandardCharsets.US_ASCII);
                out.writeBytes(buffer, 0, length);
                if (chunked) out.writeBytes(LINE_END);
                length = 0;
                emptied.signal();
            }
            leaving = false;
            if (state == State.WHOLE && chunked) out.writeBytes(LAST_CHUNK);
            return state == State.WHOLE;
        } finally {
            lock.unlock();
        }
    }
}
