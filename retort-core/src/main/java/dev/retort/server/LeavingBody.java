// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
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
/// The thread fills a buffer of its own. When that is full or flushed, it joins what waits for the loop, under a
/// lock that is never held to wait for the network. The thread waits while too much waits there; the loop takes
/// all of it whenever the client takes more. So a body of any length costs the same memory, and what gathers
/// while the loop is busy leaves in one piece.
///
/// Nothing leaves before the first buffer is full or flushed. A body that ends before is sent like any other,
/// with its length; one that fails before becomes the answer that says so.
final class LeavingBody extends OutputStream {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /// The size of a full buffer, and how much may wait for the loop before the thread waits, too.
    private static final int SIZE = 32 * 1024;

    private static final int FIRST_SIZE = 512;

    private static final byte[] NOTHING = {};

    private static final byte[] LINE_END = {'\r', '\n'};

    private final Turn turn;
    private final Answer answer;
    private final Answer.Streamed body;

    private final Doorbell bell;

    // Of the request's thread.

    /// How much was written.
    private long written;

    private byte[] filling = new byte[FIRST_SIZE];
    private int filled;

    /// The head may be sent, and with it what waits.
    private boolean begun;

    /// Nothing was written since it was flushed.
    private boolean flushed;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition emptied = lock.newCondition();

    // Under the lock.

    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>(4);
    private int length;

    /// Everything that was written is flushed: nothing is half said.
    private boolean resting;

    /// When it rested last, in the terms of [System#nanoTime()].
    private long restedAt = System.nanoTime();

    /// The body is to end as soon as it rests.
    private boolean ending;

    /// When something was sent last, in the terms of [System#nanoTime()].
    private long sentAt;

    /// Set under the lock, and read anywhere.
    private volatile State state = State.OPEN;

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
        this.bell = new Doorbell(turn::handBack);
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
                        "a body of %s bytes was announced, and %s were written".formatted(body.length(), written));
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
            if (begun || !trailers.isEmpty()) add();
        } finally {
            lock.unlock();
        }
        if (begun) bell.ring();
        else turn.finish(new Answer(answer.status(), answer.headers(), filling, filled));
    }

    /// Breaks the body off, if some of it has left.
    ///
    /// @return whether nothing has left, and the client still waits for an answer
    private boolean fail(Throwable thrown) {
        // The client is gone, which most likely is the reason.
        if (turn.isAbandoned()) return false;
        lock.lock();
        try {
            // The body was ended early, which most likely is the reason.
            if (state == State.WHOLE) return false;
            state = State.BROKEN;
        } finally {
            lock.unlock();
        }
        if (!begun) return true;
        bell.ring();
        LOG.error("an answer broke off", thrown);
        return false;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        if (body.length() >= 0 && written + count > body.length()) {
            throw new IOException("a body of %s bytes was announced, and more were written".formatted(body.length()));
        }
        requireClient();
        if (flushed) stir();
        for (int from = offset; from < offset + count; ) {
            if (filled == SIZE) release(false);
            int now = Math.min(offset + count - from, SIZE - filled);
            fill(bytes, from, now);
            from += now;
        }
        written += count;
    }

    private void stir() {
        flushed = false;
        lock.lock();
        try {
            resting = false;
            restedAt = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    private void fill(byte[] bytes, int from, int count) {
        if (filled + count > filling.length) {
            int roomy = filling.length == 0 ? SIZE : filling.length * 4;
            filling = Arrays.copyOf(filling, Math.min(SIZE, Math.max(filled + count, roomy)));
        }
        System.arraycopy(bytes, from, filling, filled, count);
        filled += count;
    }

    @Override
    public void flush() throws IOException {
        release(true);
        flushed = true;
        requireClient();
    }

    /// Has what was written leave, when there is room for it.
    ///
    /// @param rests nothing is half said then
    private void release(boolean rests) throws IOException {
        lock.lock();
        try {
            requireClient();
            awaitRoom();
            resting = rests;
            if (rests && ending) state = State.WHOLE;
            add();
        } finally {
            lock.unlock();
        }
        // Without the lock, which the loop needs at once.
        bell.ring();
    }

    private void awaitRoom() throws IOException {
        while (length >= SIZE) {
            try {
                emptied.await();
            } catch (InterruptedException _) {
                requireClient();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while the client was to take the answer");
            }
            requireClient();
        }
    }

    private void requireClient() throws IOException {
        if (turn.isAbandoned()) throw new IOException("nobody waits for this answer any more");
        if (state == State.WHOLE) throw new IOException("this answer was ended, because the application stops");
    }

    /// Adds what was written to what waits.
    private void add() {
        if (!begun) turn.begin(answer, this);
        begun = true;
        if (filled == SIZE) {
            waiting.addLast(filling);
            filling = NOTHING;
        } else if (filled > 0) {
            waiting.addLast(Arrays.copyOf(filling, filled));
        }
        length += filled;
        filled = 0;
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
            return length > 0 || state != State.OPEN;
        } finally {
            lock.unlock();
        }
    }

    boolean isBroken() {
        return state == State.BROKEN;
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
            if (!due || !resting || length > 0 || state != State.OPEN) return;
            waiting.addLast(heartbeat.bytes());
            length = heartbeat.bytes().length;
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

    /// How many bytes there are to append.
    int length() {
        lock.lock();
        try {
            return length;
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
                waiting.forEach(out::writeBytes);
                waiting.clear();
                if (chunked) out.writeBytes(LINE_END);
                length = 0;
                emptied.signal();
            }
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
