// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Get;
import dev.retort.GuardedBy;
import dev.retort.Json;
import dev.retort.Lifetime;
import dev.retort.Provides;
import dev.retort.Resource;
import java.util.concurrent.atomic.AtomicInteger;

/// How often what an endpoint needs is made.
@Resource
record Counts(First first, Cache cache) {

    /// Counts whoever comes.
    static final class First {

        final AtomicInteger calls = new AtomicInteger();

        @Provides
        void count() {
            calls.incrementAndGet();
        }
    }

    @Json
    record Id(int id) {}

    @GuardedBy(First.class)
    @Get("/dep-first/{id}")
    Id first(int id) {
        return new Id(id);
    }

    @Json
    record Number(int n) {}

    @Get("/dep-count")
    Number count() {
        return new Number(first.calls.get());
    }

    /// What is provided once a request, whoever asks for it.
    static final class Cache {

        private final AtomicInteger calls = new AtomicInteger();

        record Call(int number) {}

        record One(int number) {}

        record Other(int number) {}

        @Provides(Lifetime.REQUEST)
        Call call() {
            return new Call(calls.incrementAndGet());
        }

        @Provides
        One one(Call call) {
            return new One(call.number());
        }

        @Provides
        Other other(Call call) {
            return new Other(call.number());
        }
    }

    @Json
    record Cached(boolean same, boolean fresh) {}

    /// A method that is called gives a new one each time.
    @Get("/cache")
    Cached cache(Cache.One one, Cache.Other other) {
        return new Cached(one.number() == other.number(), cache.call().number() != one.number());
    }
}
