// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.separateopenapischemas;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member that may be left out when it is sent, and is always there when it is read.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Post("/items/")
    Item create(Item item) {
        return item;
    }

    @Get("/items/")
    List<Item> list() {
        return List.of(
                new Item("Portal Gun", "Device to travel through the multi-rick-verse"), new Item("Plumbus", null));
    }

    @Json
    record Item(String name, @Nullable String description) {}
}
