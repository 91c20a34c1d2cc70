// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparams;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// A parameter that must be there, one with a default, and one that may be absent.
@Resource
public final class Tutorial006 {

    public static void mount(Retort app) {
        app.mount(new Tutorial006());
    }

    @Get("/items/{item_id}")
    Item read(@PathParam("item_id") String itemId, String needy, @Default("0") int skip, @Nullable Integer limit) {
        return new Item(itemId, needy, skip, limit);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Item(
            String itemId, String needy, int skip, @Nullable Integer limit) {}
}
