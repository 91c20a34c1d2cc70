// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparams;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;

/// Parameters of the query, with defaults.
@Resource
public final class Tutorial001 {

    private static final List<Item> ITEMS = List.of(new Item("Foo"), new Item("Bar"), new Item("Baz"));

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Get("/items/")
    List<Item> list(@Default("0") int skip, @Default("10") int limit) {
        return ITEMS.stream().skip(Math.max(0, skip)).limit(Math.max(0, limit)).toList();
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Item(String itemName) {}
}
