// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodymultipleparams;

import dev.retort.Body;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Positive;
import java.util.Optional;

/// Several bodies beside the query, one of them a number with a limit.
@Resource
public final class Tutorial004 {

    public static void mount(Retort app) {
        app.mount(new Tutorial004());
    }

    @Put("/items/{item_id}")
    Updated update(
            @PathParam("item_id") long itemId,
            Item item,
            User user,
            @Body @Positive int importance,
            Optional<String> q) {
        return new Updated(itemId, item, user, importance, q.filter(text -> !text.isEmpty()));
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Updated(long itemId, Item item, User user, int importance, Optional<String> q) {}
}
