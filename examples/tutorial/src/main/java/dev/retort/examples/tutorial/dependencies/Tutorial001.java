// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.dependencies;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// Parameters that several endpoints share.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Get("/items/")
    Common items(@Query Common common) {
        return common;
    }

    @Get("/users/")
    Common users(@Query Common common) {
        return common;
    }

    @Json
    record Common(
            @Nullable String q,
            @Default("0") int skip,
            @Default("100") int limit) {}
}
