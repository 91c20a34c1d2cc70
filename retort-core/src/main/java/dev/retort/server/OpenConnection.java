// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

/// A connection that is open, as the clock and the end of the server see it. Used on the event loop only.
interface OpenConnection {

    /// Looks at the clock.
    void tick(long now);

    /// Closes the connection when its last answer is written, or at once when there is none to write.
    void drain();

    /// Closes the connection and interrupts what it runs.
    void abort();
}
