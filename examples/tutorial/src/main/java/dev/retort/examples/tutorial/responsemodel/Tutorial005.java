// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.responsemodel;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of the members: a view is a record of its own, so the document says what there is.
@Resource
public final class Tutorial005 {

    private static final Map<String, Item> ITEMS = Map.of(
            "foo", new Item("Foo", null, 50.2, 10.5),
            "bar", new Item("Bar", "The Bar fighters", 62, 20.2),
            "baz", new Item("Baz", "There goes my baz", 50.2, 10.5));

    public static void mount(Retort app) {
        app.mount(new Tutorial005());
    }

    @Get("/items/{item_id}/name")
    Optional<Named> name(@PathParam("item_id") String itemId) {
        return item(itemId).map(item -> new Named(item.name, item.description));
    }

    @Get("/items/{item_id}/public")
    Optional<Public> shown(@PathParam("item_id") String itemId) {
        return item(itemId).map(item -> new Public(item.name, item.description, item.price));
    }

    private static Optional<Item> item(String itemId) {
        return Optional.ofNullable(ITEMS.get(itemId));
    }

    record Item(String name, @Nullable String description, double price, double tax) {}

    @Json
    record Named(String name, @Nullable String description) {}

    @Json
    record Public(String name, @Nullable String description, double price) {}
}
