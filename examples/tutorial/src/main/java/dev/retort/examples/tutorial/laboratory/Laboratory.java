// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Retort;

/// Every type and every edge, one endpoint each.
public final class Laboratory {

    private Laboratory() {}

    public static void mount(Retort app) {
        app.mount(new Types())
                .mount(new Queries())
                .mount(new Models())
                .mount(new Members())
                .mount(new Edges());
    }
}
