// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodymultipleparams;

import dev.retort.Body;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;

/// Several bodies, which are the members of one object.
@Resource
public final class Tutorial003 {

    public static void mount(Retort app) {
        app.mount(new Tutorial003());
    }

    @Put("/items/{item_id}")
    Updated update(@PathParam("item_id") long itemId, Item item, User user, @Body int importance) {
        return new Updated(itemId, item, user, importance);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Updated(long itemId, Item item, User user, int importance) {}
}
