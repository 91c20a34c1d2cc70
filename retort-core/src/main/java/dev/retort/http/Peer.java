// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import dev.retort.Headers;
import java.util.List;

/// Who waits for the answer of an exchange. Safe for use by many threads.
@FunctionalInterface
public interface Peer {

    /// The fields that came behind the body (RFC 9110, 6.5); none before its end.
    default Headers trailers() {
        return Headers.of();
    }

    /// Sends header fields before the answer (status 103, RFC 8297), if the protocol allows that and the
    /// answer has not begun.
    ///
    /// @param fields names and values in turn, already checked
    default void hint(List<String> fields) {}

    /// Whether the work took too long, so that its client has been answered already, and its thread was
    /// interrupted.
    default boolean isTimedOut() {
        return false;
    }

    /// Whether the client went away, or was sent away because the server stops, so that what the work makes
    /// or throws is of no interest any more. The thread that runs it is interrupted afterwards.
    boolean isGone();
}
