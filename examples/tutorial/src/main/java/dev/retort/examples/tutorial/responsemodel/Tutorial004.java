// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.responsemodel;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Merge;
import dev.retort.PathParam;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Retort;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers with the members that were set, and no others: what was kept of each item is what was sent.
@Resource
public final class Tutorial004 {

    private static final Map<String, Merge<Item>> ITEMS = Map.of(
            "foo",
            Merge.of(Item.class, "{\"name\": \"Foo\", \"price\": 50.2}"),
            "bar",
            Merge.of(
                    Item.class,
                    "{\"name\": \"Bar\", \"description\": \"The bartenders\", \"price\": 62, \"tax\": 20.2}"),
            "baz",
            Merge.of(
                    Item.class,
                    "{\"name\": \"Baz\", \"description\": null, \"price\": 50.2, \"tax\": 10.5, \"tags\": []}"));

    public static void mount(Retort app) {
        app.mount(new Tutorial004());
    }

    @Json
    record Item(
            String name,
            @Nullable String description,
            double price,
            @Default("10.5") double tax,
            @Default("[]") List<String> tags) {}

    @Get("/items/{item_id}")
    @Responds(status = 404, description = "There is no such item.")
    Merge<Item> read(@PathParam("item_id") String itemId) {
        Merge<Item> item = ITEMS.get(itemId);
        if (item == null) throw Problem.notFound("Item not found");
        return item;
    }
}
