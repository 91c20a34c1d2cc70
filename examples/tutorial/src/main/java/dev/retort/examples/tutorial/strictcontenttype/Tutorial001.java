// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.strictcontenttype;

import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;

/// A body that does not say what it is.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.strictContentType(false).mount(new Tutorial001());
    }

    @Post("/items/")
    Item create(Item item) {
        return item;
    }

    @Json
    record Item(String name, double price) {}
}
