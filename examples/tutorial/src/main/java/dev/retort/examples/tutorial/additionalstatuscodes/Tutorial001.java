// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.additionalstatuscodes;

import dev.retort.Body;
import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// 200 for what was changed, 201 for what was made.
@Resource
public final class Tutorial001 {

    private final Map<String, Item> items =
            new ConcurrentHashMap<>(Map.of("foo", new Item("Fighters", 6), "bar", new Item("Tenders", 3)));

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Put("/items/{item_id}")
    Upserted upsert(@PathParam("item_id") String itemId, @Body @Nullable String name, @Body @Nullable Integer size) {
        var item = new Item(name, size);
        return items.put(itemId, item) == null ? new Upserted.Made(item) : new Upserted.Changed(item);
    }

    sealed interface Upserted {

        /// The item as it is now.
        @Status(200)
        record Changed(@Body Item item) implements Upserted {}

        /// The item that was made.
        @Status(201)
        record Made(@Body Item item) implements Upserted {}
    }

    @Json
    record Item(@Nullable String name, @Nullable Integer size) {}
}
