// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.apptesting;

import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;
import dev.retort.examples.tutorial.WrongToken;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A store of items behind a token.
@Resource
public final class AppB {

    private final Map<String, Item> items = new ConcurrentHashMap<>(Map.of(
            "foo", new Item("foo", "Foo", "There goes my hero"),
            "bar", new Item("bar", "Bar", "The bartenders")));

    public static void mount(Retort app) {
        app.mount(new AppB());
    }

    @Get("/items/{item_id}")
    Item read(@PathParam("item_id") String itemId, @Header String xToken) throws WrongToken, ItemNotFound {
        check(xToken);
        Item item = items.get(itemId);
        if (item == null) throw new ItemNotFound();
        return item;
    }

    @Post("/items/")
    Item create(Item item, @Header String xToken) throws WrongToken, ItemExists {
        check(xToken);
        if (items.putIfAbsent(item.id, item) != null) throw new ItemExists();
        return item;
    }

    private static void check(String token) throws WrongToken {
        if (!token.equals("coneofsilence")) throw new WrongToken("Invalid X-Token header");
    }

    @Json
    record Item(String id, String title, @Nullable String description) {}

    /// There is no such item.
    @Status(404)
    static final class ItemNotFound extends Exception {
        ItemNotFound() {
            super("Item not found");
        }
    }

    /// There is such an item already.
    @Status(409)
    static final class ItemExists extends Exception {
        ItemExists() {
            super("Item already exists");
        }
    }
}
