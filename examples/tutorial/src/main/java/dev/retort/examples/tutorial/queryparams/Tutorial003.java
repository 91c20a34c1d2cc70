// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparams;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Optional;

/// A flag beside a text that may be absent.
@Resource
public final class Tutorial003 {

    private static final String DESCRIPTION = "This is an amazing item that has a long description";

    public static void mount(Retort app) {
        app.mount(new Tutorial003());
    }

    @Get("/items/{item_id}")
    Item read(
            @PathParam("item_id") String itemId, Optional<String> q, @Query("short") @Default("false") boolean brief) {
        return new Item(itemId, q.filter(text -> !text.isEmpty()), brief ? Optional.empty() : Optional.of(DESCRIPTION));
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Item(String itemId, Optional<String> q, Optional<String> description) {}
}
