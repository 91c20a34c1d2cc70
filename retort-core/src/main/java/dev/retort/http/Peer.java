// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

/// Who waits for the answer of an exchange. Safe for use by many threads.
@FunctionalInterface
public interface Peer {

    /// Whether the client went away, or was sent away because the server stops, so that what the work makes or throws
    /// is of no interest any more. The thread that runs it is interrupted afterwards.
    boolean isGone();
}
