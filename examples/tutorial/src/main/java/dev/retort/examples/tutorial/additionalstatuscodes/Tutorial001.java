// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.additionalstatuscodes;

import dev.retort.Body;
import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
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
    Response<Item> upsert(
            @PathParam("item_id") String itemId, @Body @Nullable String name, @Body @Nullable Integer size) {
        var item = new Item(name, size);
        return Response.of(items.put(itemId, item) == null ? 201 : 200, item);
    }

    @Json
    record Item(@Nullable String name, @Nullable Integer size) {}
}
