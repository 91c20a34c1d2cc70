// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.dependencies;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// Parameters that several endpoints share: what they are made into is provided.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.provide(new Listing()).mount(new Tutorial001());
    }

    /// Makes one value of the parameters of a list.
    static final class Listing {

        @Provides
        Common common(@Nullable String q, @Default("0") int skip, @Default("100") int limit) {
            return new Common(new Read(q, skip, limit));
        }
    }

    record Common(Read read) {}

    @Json
    record Read(@Nullable String q, int skip, int limit) {}

    @Get("/items/")
    Read items(Common common) {
        return common.read();
    }

    @Get("/users/")
    Read users(Common common) {
        return common.read();
    }
}
