// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.handlingerrors;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Map;

/// An error with a header field.
@Resource
public final class Tutorial002 {

    private static final Map<String, String> ITEMS = Map.of("foo", "The Foo Wrestlers");

    public static void mount(Retort app) {
        app.mount(new Tutorial002()).onError(ItemNotFound.class, (error, request) -> {
            throw Problem.notFound(error.getMessage()).header("X-Error", "There goes my error");
        });
    }

    @Get("/items-header/{item_id}")
    Item read(@PathParam("item_id") String itemId) throws ItemNotFound {
        String item = ITEMS.get(itemId);
        if (item == null) throw new ItemNotFound();
        return new Item(item);
    }

    @Json
    record Item(String item) {}
}
