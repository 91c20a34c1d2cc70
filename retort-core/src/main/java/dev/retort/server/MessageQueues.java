// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Message;
import dev.retort.WebSocketClose;
import dev.retort.http.Messages;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The messages of one WebSocket on their way between the threads that serve it and the event loop, which has the
/// frames ([WebSocketConnection]).
///
/// There is a queue each way, under a lock that is held to add and to take, never to wait for the network.
/// While the queue of outgoing messages is full, threads that send wait; while that of incoming ones is
/// full, nothing more is read from the client, and nothing decoded. So a client that does not listen, or
/// says more than anybody hears, costs no more than both queues and a message each. Incoming messages count
/// among the bytes that all connections hold.
final class MessageQueues implements Messages {

    /// The bytes in a queue from which on it is full.
    private static final int FULL = 64 * 1024;

    /// What a message costs beside its bytes.
    private static final int OVERHEAD = 64;

    private static final int LOST = 1006;

    private final HeldBytes held;
    private final Doorbell bell;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition room = lock.newCondition();

    // Under the lock.
    private final ArrayDeque<Message> incoming = new ArrayDeque<>();
    private final ArrayDeque<Message> outgoing = new ArrayDeque<>();
    private long incomingBytes;
    private long outgoingBytes;
    private @Nullable WebSocketClose end;

    /// Nothing more is read, and the loop wants to know when there is room.
    private boolean full;

    /// A thread waits for a message.
    private boolean receiving;

    /// The threads that serve have asked for a message, or know of the end: they hear a farewell by themselves.
    private boolean listening;

    /// @param bell has the event loop look
    MessageQueues(HeldBytes held, Doorbell bell) {
        this.held = held;
        this.bell = bell;
    }

    // The threads that serve

    @Override
    public @Nullable Message receive() {
        lock.lock();
        try {
            listening = true;
            while (incoming.isEmpty()) {
                if (end != null) return null;
                receiving = true;
                await(arrived);
            }
            Message message = incoming.removeFirst();
            incomingBytes -= size(message);
            held.give(message.bytes().length);
            if (full && incomingBytes < FULL / 2) {
                full = false;
                bell.ring();
            }
            return message;
        } finally {
            receiving = false;
            lock.unlock();
        }
    }

    @Override
    public void send(Message message) {
        lock.lock();
        try {
            while (outgoingBytes >= FULL && end == null) await(room);
            if (end != null) {
                listening = true;
                throw new WebSocketClose(end.code(), end.reason());
            }
            outgoing.addLast(message);
            outgoingBytes += size(message);
            bell.ring();
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // it is, where this is called
    private static void await(Condition condition) {
        try {
            condition.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while waiting for a WebSocket"));
        }
    }

    private static int size(Message message) {
        return message.bytes().length + OVERHEAD;
    }

    @Override
    public void close(WebSocketClose end) {
        lock.lock();
        try {
            listening = true;
            drain(end);
        } finally {
            lock.unlock();
        }
    }

    /// Ends the conversation for the server, which stops.
    void drain(WebSocketClose end) {
        lock.lock();
        try {
            if (this.end != null) return;
            ended(end);
            clear();
            bell.ring();
        } finally {
            lock.unlock();
        }
    }

    /// Forgets what nobody will hear any more.
    void forget() {
        lock.lock();
        try {
            if (end == null) ended(new WebSocketClose(LOST, "nobody listens any more"));
            clear();
        } finally {
            lock.unlock();
        }
    }

    private void clear() {
        for (Message each : incoming) held.give(each.bytes().length);
        incoming.clear();
    }

    private void ended(WebSocketClose end) {
        this.end = end;
        arrived.signalAll();
        room.signalAll();
    }

    @Override
    public Optional<WebSocketClose> ended() {
        lock.lock();
        try {
            listening |= end != null;
            return Optional.ofNullable(end);
        } finally {
            lock.unlock();
        }
    }

    // The event loop

    /// Adds a message that came in, and was counted as it came.
    void arrived(Message message) {
        lock.lock();
        try {
            if (end != null) {
                held.give(message.bytes().length);
                return;
            }
            incoming.addLast(message);
            incomingBytes += size(message);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Whether nothing more is to be read until the bell rings.
    boolean isFull() {
        lock.lock();
        try {
            full |= incomingBytes >= FULL;
            return full && end == null;
        } finally {
            lock.unlock();
        }
    }

    /// The next message that is to leave.
    @Nullable
    Message next() {
        lock.lock();
        try {
            Message message = outgoing.pollFirst();
            if (message == null) return null;
            outgoingBytes -= size(message);
            if (outgoingBytes < FULL / 2) room.signalAll();
            return message;
        } finally {
            lock.unlock();
        }
    }

    /// How it ended, when all that was sent before has left.
    Optional<WebSocketClose> finished() {
        lock.lock();
        try {
            return outgoing.isEmpty() ? Optional.ofNullable(end) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Notes that the other side has closed. What it said before may still be received.
    void closedByPeer(WebSocketClose end) {
        lock.lock();
        try {
            if (this.end == null) ended(end);
            outgoing.clear();
        } finally {
            lock.unlock();
        }
    }

    /// Notes that the other side is gone.
    ///
    /// @return whether the thread that serves has to be interrupted, since it hears of that in no other way:
    ///     where the connection was lost, unless a thread waits for a message; after a farewell where nobody
    ///     listens. Who does comes to it behind the last message, and works on that undisturbed
    boolean lost() {
        lock.lock();
        try {
            boolean unheard = !receiving && (end == null || !listening);
            if (end == null) ended(new WebSocketClose(LOST, "the connection was lost"));
            outgoing.clear();
            return unheard;
        } finally {
            lock.unlock();
        }
    }
}
