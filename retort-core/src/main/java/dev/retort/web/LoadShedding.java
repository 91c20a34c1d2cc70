// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Around;
import dev.retort.Outgoing;
import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Scope;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// Refuses requests with 503 and `Retry-After` while as many as a scope can bear are under way, so that those are
/// answered in time.
///
/// A request counts until its answer is made, or until the end of a body that is streamed. Each scope with
/// this plugin counts for itself; a request counts in its own scope and in those around it. Immutable: each
/// method returns a new one.
public final class LoadShedding implements Plugin {

    private final int most;
    private final Duration retryAfter;

    private LoadShedding(int most, Duration retryAfter) {
        this.most = most;
        this.retryAfter = retryAfter;
    }

    /// Sets how many requests may be under way at the same time. Others are told to come back after a
    /// second.
    ///
    /// @throws IllegalArgumentException for less than 1
    public static LoadShedding of(int most) {
        if (most < 1) throw new IllegalArgumentException("most must be at least 1, but is " + most);
        return new LoadShedding(most, Duration.ofSeconds(1));
    }

    /// Sets the time after which clients that are refused may come back (`Retry-After`).
    ///
    /// @param time counted in whole seconds
    /// @throws IllegalArgumentException for less than a second
    public LoadShedding retryAfter(Duration time) {
        if (time.toSeconds() < 1) throw new IllegalArgumentException("time must be at least 1 s, but is " + time);
        return new LoadShedding(most, time);
    }

    @Override
    public void install(Scope scope) {
        var free = new Semaphore(most);
        scope.around((_, next) -> admitted(free, next));
    }

    private Outgoing admitted(Semaphore free, Around.Next next) throws Exception {
        if (!free.tryAcquire()) {
            throw Problem.of(503, "too many requests are under way")
                    .header("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        boolean answered = false;
        try {
            Outgoing answer = next.proceed().atEnd(free::release);
            answered = true;
            return answer;
        } finally {
            if (!answered) free.release();
        }
    }
}
