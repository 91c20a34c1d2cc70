// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.body;

import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// A body, and the same as the answer.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Post("/items/")
    Item create(Item item) {
        return item;
    }

    @Json
    record Item(
            String name,
            @Nullable String description,
            double price,
            @Nullable Double tax) {}
}
