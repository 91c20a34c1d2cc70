// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.biggerapplications;

import dev.retort.Get;
import dev.retort.GuardedBy;
import dev.retort.Json;
import dev.retort.Name;
import dev.retort.PathParam;
import dev.retort.Problem;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Tagged;
import java.util.LinkedHashMap;
import java.util.Map;

/// What there is.
@GuardedBy(App.HeaderToken.class)
@Resource("/items")
@Responds(status = 404, description = "Not found")
@Tagged("items")
final class Items {

    private static final Map<String, Item> ITEMS = items();

    private static Map<String, Item> items() {
        var items = new LinkedHashMap<String, Item>();
        items.put("plumbus", new Item("Plumbus"));
        items.put("gun", new Item("Portal Gun"));
        return items;
    }

    @Json
    record Item(String name) {}

    @Json
    record Numbered(String name, @Name("item_id") String itemId) {}

    @Json
    record Updated(@Name("item_id") String itemId, String name) {}

    @Get("/")
    Map<String, Item> list() {
        return ITEMS;
    }

    @Get("/{item_id}")
    Numbered get(@PathParam("item_id") String itemId) {
        Item item = ITEMS.get(itemId);
        if (item == null) throw Problem.notFound("Item not found");
        return new Numbered(item.name(), itemId);
    }

    @Responds(status = 403, description = "Operation forbidden")
    @Tagged({"items", "custom"})
    @Put("/{item_id}")
    Updated update(@PathParam("item_id") String itemId) {
        if (!itemId.equals("plumbus")) throw Problem.of(403, "You can only update the item: plumbus");
        return new Updated(itemId, "The great Plumbus");
    }
}
