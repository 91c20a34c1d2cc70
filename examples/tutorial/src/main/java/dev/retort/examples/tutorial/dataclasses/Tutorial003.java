// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.dataclasses;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Authors with their items.
@Resource
public final class Tutorial003 {

    private static final List<Author> AUTHORS = List.of(
            new Author(
                    "Breaters",
                    List.of(
                            new Item("Island In The Moon", "A place to be playin' and havin' fun"),
                            new Item("Holy Buddies", null))),
            new Author(
                    "System of an Up",
                    List.of(
                            new Item("Salt", "The kombucha mushroom people's favorite"),
                            new Item("Pad Thai", null),
                            new Item("Lonely Night", "The mostests lonliest nightiest of allest"))));

    public static void mount(Retort app) {
        app.mount(new Tutorial003());
    }

    @Post("/authors/{author_id}/items/")
    Author create(@PathParam("author_id") String authorId, List<Item> items) {
        return new Author(authorId, items);
    }

    @Get("/authors/")
    List<Author> list() {
        return AUTHORS;
    }

    @Json
    record Item(String name, @Nullable String description) {}

    @Json
    record Author(String name, List<Item> items) {}
}
