// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparamsstrvalidations;

import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Size;

/// A text that has to be sent. An absent one would be null in JSON; a query has no null, so this one has to be there.
@Resource
public final class Tutorial006c {

    public static void mount(Retort app) {
        app.mount(new Tutorial006c());
    }

    @Get("/items/")
    Found list(@Size(min = 3) String q) {
        return Found.by(q);
    }
}
