// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.schemaextraexample;

import dev.retort.Example;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// Examples of a body, with names; the compiler checks those that are said to be valid.
@Resource
public final class Tutorial005 {

    public static void mount(Retort app) {
        app.mount(new Tutorial005());
    }

    @Put("/items/{item_id}")
    Updated update(
            @PathParam("item_id") long itemId,
            @Example(
                            name = "normal",
                            summary = "A normal example",
                            description = "A **normal** item works correctly.",
                            value = """
                                    {"name": "Foo", "description": "A very nice Item", "price": 35.4, "tax": 3.2}""")
                    @Example(
                            name = "converted",
                            summary = "An example with a number as text",
                            description = "Where reading is lenient, price `strings` become `numbers`",
                            value = """
                                    {"name": "Bar", "price": "35.4"}""",
                            valid = false)
                    @Example(
                            name = "invalid",
                            summary = "Invalid data is rejected with an error",
                            value = """
                                    {"name": "Baz", "price": "thirty five point four"}""",
                            valid = false)
                    Item item) {
        return new Updated(itemId, item);
    }

    @Json
    record Item(
            String name,
            @Nullable String description,
            double price,
            @Nullable Double tax) {}

    @Json(naming = Naming.SNAKE_CASE)
    record Updated(long itemId, Item item) {}
}
