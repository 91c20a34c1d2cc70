// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.serversentevents;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Sse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Items as events.
@Resource
public final class Tutorial001 {

    private static final List<Item> ITEMS = List.of(
            new Item("Plumbus", "A multi-purpose household device."),
            new Item("Portal Gun", "A portal opening device."),
            new Item("Meeseeks Box", "A box that summons a Meeseeks."));

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Get("/items/stream")
    Sse<Item> items() {
        return Sse.of(ITEMS.stream());
    }

    @Json
    record Item(String name, @Nullable String description) {}
}
