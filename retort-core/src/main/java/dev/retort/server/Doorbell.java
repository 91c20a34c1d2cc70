// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import java.util.concurrent.atomic.AtomicBoolean;

/// Has the event loop look at something, once for all that happens until it does. Rung by any thread,
/// answered by the loop.
final class Doorbell {

    private final Runnable look;
    private final AtomicBoolean ringing = new AtomicBoolean();

    /// @param look has the loop look; it [answers][#answer()] first
    Doorbell(Runnable look) {
        this.look = look;
    }

    /// Has the loop look, unless it is about to.
    void ring() {
        if (!ringing.get() && ringing.compareAndSet(false, true)) look.run();
    }

    /// Notes that the loop looks from now on: what happens afterwards rings again.
    void answer() {
        ringing.set(false);
    }
}
