// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.pathoperationconfiguration;

import dev.retort.Default;
import dev.retort.Json;
import dev.retort.Operation;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a comment says, the document says.
@Resource
public final class Tutorial005 {

    public static void mount(Retort app) {
        app.mount(new Tutorial005());
    }

    /// Create an item with all the information:
    ///
    /// - **name**: each item must have a name
    /// - **description**: a long description
    /// - **price**: required
    /// - **tax**: if the item doesn't have tax, you can omit this
    /// - **tags**: a set of unique tag strings for this item
    ///
    /// @return The created item
    @Post("/items/")
    @Operation(summary = "Create an item")
    Item create(Item item) {
        return item;
    }

    @Json
    record Item(
            String name,
            @Nullable String description,
            double price,
            @Nullable Double tax,
            @Default("[]") Set<String> tags) {}
}
