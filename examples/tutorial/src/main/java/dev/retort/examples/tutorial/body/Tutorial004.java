// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.body;

import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Path, query and body in one endpoint.
@Resource
public final class Tutorial004 {

    public static void mount(Retort app) {
        app.mount(new Tutorial004());
    }

    @Put("/items/{item_id}")
    Updated update(@PathParam("item_id") long itemId, Item item, Optional<String> q) {
        return new Updated(
                itemId, item.name, item.description, item.price, item.tax, q.filter(text -> !text.isEmpty()));
    }

    @Json
    record Item(
            String name,
            @Nullable String description,
            double price,
            @Nullable Double tax) {}

    @Json(naming = Naming.SNAKE_CASE)
    record Updated(
            long itemId,
            String name,
            @Nullable String description,
            double price,
            @Nullable Double tax,
            Optional<String> q) {}
}
