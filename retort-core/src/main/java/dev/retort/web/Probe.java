// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Task;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A check of [Health] that never runs twice at the same time: who asks while it runs gets what it finds, and who asks
/// after its deadline that it failed, until it has ended. Safe for use by many threads.
final class Probe {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private final String name;
    private final Task check;
    private final Duration deadline;
    private @Nullable CompletableFuture<Boolean> running;

    Probe(String name, Task check, Duration deadline) {
        this.name = name;
        this.check = check;
        this.deadline = deadline;
    }

    String name() {
        return name;
    }

    /// Whether it succeeds; known within its deadline.
    synchronized Future<Boolean> outcome() {
        if (running != null) return running;
        var outcome = new CompletableFuture<Boolean>();
        running = outcome;
        Thread thread = Thread.ofVirtual().name("check " + name).start(() -> run(outcome));
        outcome.completeOnTimeout(false, deadline.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((_, _) -> thread.interrupt());
        return outcome;
    }

    private void run(CompletableFuture<Boolean> outcome) {
        boolean up = false;
        try {
            check.run();
            up = true;
        } catch (Throwable thrown) {
            LOG.warn("the check “{}” failed", name, thrown);
        } finally {
            ended();
            outcome.complete(up);
        }
    }

    private synchronized void ended() {
        running = null;
    }
}
