// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.extramodels;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Name;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Map;
import java.util.Optional;

/// One of two kinds of items, which a member tells apart.
@Resource
public final class Tutorial003 {

    private static final Map<String, BaseItem> ITEMS = Map.of(
            "item1", new CarItem("All my friends drive a low rider"),
            "item2", new PlaneItem("Music is my aeroplane, it's my aeroplane", 5));

    public static void mount(Retort app) {
        app.mount(new Tutorial003());
    }

    @Get("/items/{item_id}")
    Optional<BaseItem> read(@PathParam("item_id") String itemId) {
        return Optional.ofNullable(ITEMS.get(itemId));
    }

    @Json
    sealed interface BaseItem {}

    @Json
    @Name("plane")
    record PlaneItem(String description, int size) implements BaseItem {}

    @Json
    @Name("car")
    record CarItem(String description) implements BaseItem {}
}
