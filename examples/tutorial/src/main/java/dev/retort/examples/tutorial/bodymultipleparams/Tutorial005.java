// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodymultipleparams;

import dev.retort.Body;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;

/// One body that is a member of an object.
@Resource
public final class Tutorial005 {

    public static void mount(Retort app) {
        app.mount(new Tutorial005());
    }

    @Put("/items/{item_id}")
    Updated update(@PathParam("item_id") long itemId, @Body(embed = true) Item item) {
        return new Updated(itemId, item);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Updated(long itemId, Item item) {}
}
