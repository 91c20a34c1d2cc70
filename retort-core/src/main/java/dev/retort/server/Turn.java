// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import org.jspecify.annotations.Nullable;

/// One request of a connection and the place of its answer in the order of answers.
///
/// Its fields belong to the event loop. Two cross to the request's thread and back, carried by the queues of
/// [Handover]: [#body] and the result. The pair of [#abandon()] and [#run()] agrees on whether there still is
/// somebody to answer.
final class Turn implements Runnable {

    private static final byte[] NOTHING = {};

    final Connection connection;

    /// What runs, or `null` where the answer is known from the head.
    final Exchange.@Nullable Accepted accepted;

    /// The answer goes without its body.
    boolean headOnly;

    boolean http10;

    /// Nothing else of the connection may be under way beside it (RFC 9112, 9.3.2: only safe methods run in
    /// parallel).
    boolean exclusive;

    /// The whole request is here, and a thread may have it.
    boolean ready;

    boolean started;

    /// The client waits for 100 before it sends the body.
    boolean awaitsContinue;

    /// The connection is closed after the answer.
    boolean closes;

    /// The client may still be sending when the connection is closed.
    boolean lingers;

    byte[] body = NOTHING;

    @Nullable
    Answer answer;

    /// How many bytes of the answer's body are written; -1 before its head is.
    int written = -1;

    /// When the work has taken too long, in the terms of [System#nanoTime()].
    long deadline;

    /// The next one in a queue of the hand-over.
    @Nullable
    Turn next;

    private @Nullable Answer result;
    private volatile @Nullable Thread thread;
    private volatile boolean abandoned;

    Turn(Connection connection, Exchange.@Nullable Accepted accepted) {
        this.connection = connection;
        this.accepted = accepted;
    }

    /// Runs the work on the present thread and hands its answer back.
    @Override
    public void run() {
        thread = Thread.currentThread();
        if (abandoned || accepted == null) return;
        var shared = connection.shared();
        result = shared.service().run(accepted.work(), body);
        if (!abandoned) shared.handover().answered(this);
    }

    /// Interrupts the work, if it runs, and drops what it may still answer.
    void abandon() {
        abandoned = true;
        Thread runner = thread;
        if (runner != null) runner.interrupt();
    }

    /// Takes the answer that the work has made.
    ///
    /// @return false when nobody waits for it any more
    boolean settle() {
        if (abandoned) return false;
        answer = result;
        return true;
    }
}
