// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Where the contents of sessions are kept on the server. Safe for use by many threads.
public interface SessionStore {

    /// The content that was saved last.
    ///
    /// @param key letters, digits, `-` and `_`; a hash of what the client has, so that whoever reads the store can
    ///            pretend to be nobody
    /// @return empty where there is none, or it has expired
    Optional<String> load(String key);

    /// Keeps a content in the place of an earlier one.
    ///
    /// @param lifetime after which it is as if it had never been
    void save(String key, String content, Duration lifetime);

    /// Forgets a content, if there is one.
    void remove(String key);

    /// Keeps contents in the memory of this process, where they end with it.
    ///
    /// @param most how many; for one more the one goes that was used longest ago
    static SessionStore inMemory(int most) {
        return new MemoryStore(most, InstantSource.system());
    }
}
