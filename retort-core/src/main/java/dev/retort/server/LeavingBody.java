// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
final class LeavingBody extends OutputStream {

    private static final Logger log = LoggerFactory.getLogger(LeavingBody.class);

    /// The most that waits here.
    static final int SIZE = 16 * 1024;

    private static final byte[] LINE_END = {'\r', '\n'};

    private final Turn turn;
    private final Answer answer;
    private final Answer.Streamed body;

    private final Doorbell bell;

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

    /// Everything that was written is flushed: nothing is half said.
    private boolean resting;

    /// When it rested last, in the terms of [System#nanoTime()].
    private long restedAt = System.nanoTime();

    /// The body is to end as soon as it rests.
    private boolean ending;

    /// When something was sent last, in the terms of [System#nanoTime()].
    private long sentAt;

    private State state = State.OPEN;

    /// What follows the body when it is whole.
    private List<String> trailers = List.of();

    private enum State {
        OPEN,
        WHOLE,
        BROKEN
    }

    LeavingBody(Turn turn, Answer answer, Answer.Streamed body) {
        this.turn = turn;
        this.answer = answer;
        this.body = body;
        this.bell = new Doorbell(turn::deliver);
    }

    // The request's thread

    /// Makes the whole body.
    ///
    /// @return what went wrong before any of it had left, so that another answer can take its place; empty when
    ///     none is to
    Optional<Throwable> run() {
        try {
            List<String> behind;
            try (Answer.Producer producer = body.producer()) {
                producer.writeTo(this);
                behind = producer.trailers();
            }
            if (body.length() >= 0 && written < body.length()) {
                throw new IOException(
                        "a body of %d bytes was announced, and %d were written".formatted(body.length(), written));
            }
            end(behind);
            return Optional.empty();
        } catch (Throwable thrown) {
            return fail(thrown) ? Optional.of(thrown) : Optional.empty();
        }
    }

    private void end(List<String> behind) {
        lock.lock();
        try {
            if (state == State.WHOLE) return;
            state = State.WHOLE;
            trailers = behind;
            if (!trailers.isEmpty()) begin();
            if (begun) bell.ring();
        } finally {
            lock.unlock();
        }
        // Nobody else has seen the buffer then.
        if (!begun) turn.finish(new Answer(answer.status(), answer.headers(), buffer, length));
    }

    /// Breaks the body off, if some of it has left.
    ///
    /// @return whether nothing has left, and the client still waits for an answer
    private boolean fail(Throwable thrown) {
        // The client is gone, which most likely is the reason.
        if (turn.isAbandoned()) return false;
        boolean sent;
        lock.lock();
        try {
            // The body was ended early, which most likely is the reason.
            if (state == State.WHOLE) return false;
            sent = begun;
            state = State.BROKEN;
            if (sent) bell.ring();
        } finally {
            lock.unlock();
        }
        if (sent) log.error("an answer broke off", thrown);
        return !sent;
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
            if (resting) restedAt = System.nanoTime();
            resting = false;
            for (int from = offset; from < offset + count; ) {
                requireRoom();
                int now = Math.min(offset + count - from, SIZE - length);
                fill(bytes, from, now);
                from += now;
            }
        } finally {
            lock.unlock();
        }
        written += count;
    }

    private void fill(byte[] bytes, int from, int count) {
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(SIZE, Math.max(length + count, buffer.length * 2)));
        }
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
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
        if (state == State.WHOLE) throw new IOException("this answer was ended, because the application stops");
    }

    @Override
    public void flush() throws IOException {
        lock.lock();
        try {
            requireClient();
            resting = true;
            if (ending) state = State.WHOLE;
            release();
            requireClient();
        } finally {
            lock.unlock();
        }
    }

    private void release() {
        leaving = true;
        begin();
        bell.ring();
    }

    private void begin() {
        if (begun) return;
        begun = true;
        turn.begin(answer, this);
    }

    // The event loop

    /// Notes that the loop looks from now on.
    void heard() {
        bell.answer();
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

    /// Whether the body may rest as long as it likes, and does, or did until lately.
    ///
    /// @param now in the terms of [System#nanoTime()]
    boolean mayRest(long now) {
        if (body.heartbeat() == null) return false;
        lock.lock();
        try {
            return resting || now - restedAt < turn.limitNanos();
        } finally {
            lock.unlock();
        }
    }

    /// Puts a heartbeat into a body that has rested for long enough. Only there it is between two things that
    /// the producer says, and not within one.
    void beat(long now) {
        Answer.Heartbeat heartbeat = body.heartbeat();
        if (heartbeat == null) return;
        lock.lock();
        try {
            boolean due = now - sentAt >= heartbeat.every().toNanos();
            if (!due || !resting || leaving || state != State.OPEN) return;
            fill(heartbeat.bytes(), 0, heartbeat.bytes().length);
            leaving = true;
        } finally {
            lock.unlock();
        }
    }

    /// Ends a body that may go on for ever, at once where it rests, or else as soon as it does.
    ///
    /// @return whether its producer has nothing to do any more
    boolean endEarly() {
        if (body.heartbeat() == null) return false;
        lock.lock();
        try {
            if (state != State.OPEN) return false;
            ending = true;
            if (resting) state = State.WHOLE;
            return resting;
        } finally {
            lock.unlock();
        }
    }

    /// Appends what there is.
    ///
    /// @param chunked whether the body is sent in chunks (RFC 9112, 7.1)
    /// @param now     in the terms of [System#nanoTime()]
    /// @return whether the body is complete
    boolean appendTo(ByteBuf out, boolean chunked, long now) {
        lock.lock();
        try {
            if (state == State.BROKEN) return false;
            sentAt = now;
            if (length > 0) {
                if (chunked) out.writeCharSequence(Integer.toHexString(length) + "\r\n", StandardCharsets.US_ASCII);
                out.writeBytes(buffer, 0, length);
                if (chunked) out.writeBytes(LINE_END);
                length = 0;
                emptied.signal();
            }
            leaving = false;
            return state == State.WHOLE;
        } finally {
            lock.unlock();
        }
    }

    /// What follows the body, once it is whole.
    List<String> trailers() {
        lock.lock();
        try {
            return trailers;
        } finally {
            lock.unlock();
        }
    }
}
