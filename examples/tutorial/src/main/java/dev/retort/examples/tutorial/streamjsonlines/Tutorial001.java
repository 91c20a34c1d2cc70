// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.streamjsonlines;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Items as they come, one a line.
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
    @Produces("application/jsonl")
    Stream<Item> stream() {
        return ITEMS.stream();
    }

    /// The same: what is written has a type in Java, always.
    @Get("/items/stream-no-annotation")
    @Produces("application/jsonl")
    Stream<Item> streamNoAnnotation() {
        return ITEMS.stream();
    }

    @Json
    record Item(String name, @Nullable String description) {}
}
