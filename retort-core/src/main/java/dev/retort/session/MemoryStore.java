// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Contents in memory, those that were used longest ago first.
final class MemoryStore implements SessionStore {

    private record Kept(String content, Instant until) {}

    private final int most;
    private final InstantSource clock;
    private final Map<String, Kept> contents = new LinkedHashMap<>(16, 0.75f, true);

    MemoryStore(int most, InstantSource clock) {
        if (most < 1) throw new IllegalArgumentException("a store of " + most + " sessions would keep none");
        this.most = most;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<String> load(String key) {
        Kept kept = contents.get(key);
        if (kept == null) return Optional.empty();
        if (kept.until.isAfter(clock.instant())) return Optional.of(kept.content);
        contents.remove(key);
        return Optional.empty();
    }

    @Override
    public synchronized void save(String key, String content, Duration lifetime) {
        contents.put(key, new Kept(content, clock.instant().plus(lifetime)));
        if (contents.size() > most) contents.remove(contents.keySet().iterator().next());
    }

    @Override
    public synchronized boolean replace(String key, String content, Duration lifetime) {
        return SessionStore.super.replace(key, content, lifetime);
    }

    @Override
    public synchronized void remove(String key) {
        contents.remove(key);
    }
}
