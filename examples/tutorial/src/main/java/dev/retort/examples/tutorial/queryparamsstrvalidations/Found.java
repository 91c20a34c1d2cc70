// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparamsstrvalidations;

import dev.retort.Json;
import dev.retort.Naming;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a search found, and the query that found it.
@Json
record Found(List<Item> items, Optional<String> q) {

    /// The two items that there are.
    static Found by(@Nullable String q) {
        return new Found(
                List.of(new Item("Foo"), new Item("Bar")),
                Optional.ofNullable(q).filter(text -> !text.isEmpty()));
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Item(String itemId) {}
}
