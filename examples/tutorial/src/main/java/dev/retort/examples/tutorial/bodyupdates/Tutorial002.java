// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodyupdates;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A change of those members that are sent.
@Resource
public final class Tutorial002 {

    private final Map<String, Item> items = new ConcurrentHashMap<>(Map.of(
            "foo", new Item("Foo", null, 50.2, 10.5, List.of()),
            "bar", new Item("Bar", "The bartenders", 62.0, 20.2, List.of()),
            "baz", new Item("Baz", null, 50.2, 10.5, List.of())));

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/items/{item_id}")
    Item read(@PathParam("item_id") String itemId) throws ItemNotFound {
        Item item = items.get(itemId);
        if (item == null) throw new ItemNotFound();
        return item;
    }

    @Patch("/items/{item_id}")
    Item update(@PathParam("item_id") String itemId, Merge<Item> change) throws ItemNotFound {
        Item item = items.computeIfPresent(itemId, (id, stored) -> change.apply(stored));
        if (item == null) throw new ItemNotFound();
        return item;
    }

    @Json
    record Item(
            @Nullable String name,
            @Nullable String description,
            @Nullable Double price,
            @Default("10.5") double tax,
            @Default("[]") List<String> tags) {}

    /// There is no such item.
    @Status(404)
    static final class ItemNotFound extends Exception {
        ItemNotFound() {
            super("Item not found");
        }
    }
}
