// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodyfields;

import dev.retort.Body;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A body that is a member of an object, with limits on its own members.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Put("/items/{item_id}")
    Updated update(@PathParam("item_id") long itemId, @Body(embed = true) Item item) {
        return new Updated(itemId, item);
    }

    /// @param price The price must be greater than zero
    @Json
    record Item(
            String name,
            @Size(max = 300) @Nullable String description,
            @Positive double price,
            @Nullable Double tax) {}

    @Json(naming = Naming.SNAKE_CASE)
    record Updated(long itemId, Item item) {}
}
