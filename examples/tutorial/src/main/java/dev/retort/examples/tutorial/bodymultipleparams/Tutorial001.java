// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodymultipleparams;

import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/// A body that may be absent, beside path and query.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Put("/items/{item_id}")
    Updated update(@PathParam("item_id") @Min(0) @Max(1000) int itemId, Optional<String> q, Optional<Item> item) {
        return new Updated(itemId, q.filter(text -> !text.isEmpty()), item);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Updated(int itemId, Optional<String> q, Optional<Item> item) {}
}
