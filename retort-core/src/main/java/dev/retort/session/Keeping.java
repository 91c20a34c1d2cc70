// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import java.time.Duration;
import java.util.Optional;

/// How the content of a session is found by its cookie.
sealed interface Keeping permits KeptByClient, KeptByServer {

    /// The content that belongs to a cookie; empty when it is none of ours any more.
    Optional<String> load(String cookie);

    /// Keeps a content.
    ///
    /// @param cookie what was loaded; empty for a session that is new, or gets a new cookie
    /// @return the cookie that leads to it; empty where what was loaded is forgotten by now, and nothing is
    ///         kept
    Optional<String> save(Optional<String> cookie, String content, Duration lifetime);

    /// Forgets what belongs to a cookie.
    void remove(String cookie);
}
