// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Keeps the contents of sessions on the server: implement it over a database to share them among
/// processes. Must be safe for use by many threads.
public interface SessionStore {

    /// The content that was saved last.
    ///
    /// @param key letters, digits, `-` and `_`; a hash of the cookie, so that nobody can make a cookie of
    ///            what is in the store
    /// @return empty where there is none, or it has expired
    Optional<String> load(String key);

    /// Keeps a content, in place of any earlier one under the same key.
    ///
    /// @param content  text that [#load] gives back as it is
    /// @param lifetime the time after which the content is to be forgotten
    void save(String key, String content, Duration lifetime);

    /// Keeps a content in place of the earlier one under the same key, and does nothing where there is none
    /// any more: what one request has removed, another one that began before does not bring back. This looks
    /// first and saves then. Do both in one step where the store can, as `UPDATE` does in SQL: then nothing
    /// comes in between.
    ///
    /// @param content  as for [#save]
    /// @param lifetime as for [#save]
    /// @return whether there was one
    default boolean replace(String key, String content, Duration lifetime) {
        if (load(key).isEmpty()) return false;
        save(key, content, lifetime);
        return true;
    }

    /// Forgets a content, if there is one.
    void remove(String key);

    /// Keeps contents in the memory of this process, and loses them when it ends.
    ///
    /// @param most how many contents it keeps; beyond that, the one that was not used for the longest time
    ///     is forgotten
    /// @throws IllegalArgumentException for less than 1
    static SessionStore inMemory(int most) {
        return new MemoryStore(most, InstantSource.system());
    }
}
