// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lends carriers to the scheduler of virtual threads while handlers that compute keep all that it has busy.
///
/// The scheduler takes no virtual thread from its carrier before it blocks (JEP 444). So as many handlers that compute
/// as there are processors would keep all others waiting until they are done; with one carrier more the operating
/// system shares the processors among them. A carrier that was lent goes back as soon as some have nothing to do.
/// The scheduler is that of the whole program. Safe for use by many threads.
final class Carriers {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private static final int MOST = 64;

    /// How long one is lent at least.
    private static final Duration TERM = Duration.ofSeconds(1);

    private final AtomicInteger lent = new AtomicInteger();

    /// One is on its way.
    private final AtomicBoolean lending = new AtomicBoolean();
    private volatile boolean closed;

    /// Lends one more, unless one is being lent already, or [#MOST] are. Returns at once.
    void lend() {
        if (closed || lent.get() >= MOST || !lending.compareAndSet(false, true)) return;
        lent.incrementAndGet();
        try {
            // A platform thread for each carrier: to load what changes carriers takes time that the event loop does not
            // have. And the scheduler wakes no carrier for a task of a thread whose last one still waits.
            Thread.ofPlatform().daemon().name("retort-carriers").start(this::serveTerm);
        } catch (Throwable failure) {
            LOG.error("no carrier could be lent", failure);
            lending.set(false);
            lent.decrementAndGet();
        }
    }

    private void serveTerm() {
        try {
            var scheduler = add();
            try {
                do Thread.sleep(TERM);
                while (!closed && scheduler.getMountedVirtualThreadCount() >= scheduler.getParallelism());
            } finally {
                change(scheduler, -1);
            }
        } catch (InterruptedException | UnsupportedOperationException _) {
            // Nobody interrupts it, and the scheduler may be one that cannot be changed.
        } finally {
            lent.decrementAndGet();
        }
    }

    private VirtualThreadSchedulerMXBean add() {
        try {
            var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
            change(scheduler, 1);
            LOG.debug("handlers that compute keep all carriers busy: there are {} now", scheduler.getParallelism());
            return scheduler;
        } finally {
            lending.set(false);
        }
    }

    private static synchronized void change(VirtualThreadSchedulerMXBean scheduler, int by) {
        scheduler.setParallelism(scheduler.getParallelism() + by);
    }

    /// Lends no more, and takes back within a second what is lent.
    void close() {
        closed = true;
    }
}
