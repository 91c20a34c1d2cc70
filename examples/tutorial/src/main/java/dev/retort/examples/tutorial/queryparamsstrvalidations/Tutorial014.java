// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparamsstrvalidations;

import dev.retort.Get;
import dev.retort.Hidden;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// A parameter that the document does not show.
@Resource
public final class Tutorial014 {

    public static void mount(Retort app) {
        app.mount(new Tutorial014());
    }

    @Get("/items/")
    Found list(@Hidden @Query("hidden_query") @Nullable String hiddenQuery) {
        return new Found(hiddenQuery == null || hiddenQuery.isEmpty() ? "Not found" : hiddenQuery);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Found(String hiddenQuery) {}
}
