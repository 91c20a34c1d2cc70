// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodynestedmodels;

import dev.retort.Default;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Records in lists in records.
@Resource
public final class Tutorial007 {

    public static void mount(Retort app) {
        app.mount(new Tutorial007());
    }

    @Post("/offers/")
    Offer create(Offer offer) {
        return offer;
    }

    @Json
    record Offer(String name, @Nullable String description, double price, List<Item> items) {}

    @Json
    record Item(
            String name,
            @Nullable String description,
            double price,
            @Nullable Double tax,
            @Default("[]") Set<String> tags,
            @Nullable List<Image> images) {}
}
