// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Limits;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open connections of one event loop, and its clock: one task looks at all of them a few times a second,
/// so that no request pays for a timer. Used on the loop only, but for [#awaitEmpty].
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private static final long LONGEST_TICK = 250;
    private static final long SHORTEST_TICK = 5;

    private final EventLoop loop;
    private final Handover handover;
    private final long tickMillis;
    private final Set<OpenConnection> open = new HashSet<>();
    private final CountDownLatch empty = new CountDownLatch(1);
    private long now = System.nanoTime();
    private boolean ticking;
    private boolean draining;

    Connections(EventLoop loop, Handover handover, Limits limits) {
        this.loop = loop;
        this.handover = handover;
        this.tickMillis = tickMillis(limits);
    }

    /// A quarter of the shortest limit, within bounds. By so much may a limit be exceeded before it is
    /// noticed.
    private static long tickMillis(Limits limits) {
        Duration shortest =
                Collections.min(List.of(limits.headTime(), limits.bodyTime(), limits.handlerTime(), limits.idleTime()));
        return Math.clamp(shortest.toMillis() / 4, SHORTEST_TICK, LONGEST_TICK);
    }

    void add(OpenConnection connection) {
        open.add(connection);
        if (draining) connection.drain();
        if (ticking) return;
        now = System.nanoTime();
        tickSoon();
    }

    /// The time of the last tick, for whatever need not be exact: reading the clock for each request costs
    /// noticeably more.
    long now() {
        return now;
    }

    /// By how much [#now()] may lag behind the clock.
    long lag() {
        return TimeUnit.MILLISECONDS.toNanos(tickMillis);
    }

    void remove(OpenConnection connection) {
        open.remove(connection);
        if (draining && open.isEmpty()) empty.countDown();
    }

    /// A copy of the connections that are open now, for loops in which some may close.
    private List<OpenConnection> present() {
        return List.copyOf(open);
    }

    private void tickSoon() {
        if (ticking || open.isEmpty()) return;
        loop.schedule(this::tick, tickMillis, TimeUnit.MILLISECONDS);
        ticking = true;
    }

    private void tick() {
        ticking = false;
        now = System.nanoTime();
        try {
            handover.wakeDispatcher();
            present().forEach(this::tickAt);
        } finally {
            // Whatever has failed: without a clock no limit of time would hold any more.
            tickSoon();
        }
    }

    /// A failure at one connection must not stop the clock of the others.
    private void tickAt(OpenConnection connection) {
        try {
            connection.tick(now);
        } catch (Throwable bug) {
            connection.abort();
            LOG.error("a connection failed at the clock", bug);
        }
    }

    /// Whether every answer is to be the last of its connection.
    boolean isDraining() {
        return draining;
    }

    /// Closes what is idle and lets what is under way come to its end.
    void drain() {
        draining = true;
        present().forEach(OpenConnection::drain);
        if (open.isEmpty()) empty.countDown();
    }

    /// Interrupts what is under way and closes everything.
    void abort() {
        present().forEach(OpenConnection::abort);
    }

    /// Waits until the last connection is closed after [#drain()], or the time is over.
    boolean awaitEmpty(long nanos) throws InterruptedException {
        return empty.await(nanos, TimeUnit.NANOSECONDS);
    }
}
