// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Retort;

/// Every type and every edge, one endpoint each.
public final class Laboratory {

    private Laboratory() {}

    public static void mount(Retort app) {
        var first = new Counts.First();
        var cache = new Counts.Cache();
        app.provide(new Locks.DigestAuth())
                .provide(first)
                .provide(cache)
                .mount(new Types())
                .mount(new Queries())
                .mount(new Models())
                .mount(new Members())
                .mount(new Edges())
                .mount(new Locks())
                .mount(new Counts(first, cache));
    }
}
