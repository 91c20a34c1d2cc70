// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.pathparams;

import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;

/// One path, one method, one answer: a second endpoint for the same would not start.
@Resource
public final class Tutorial003b {

    public static void mount(Retort app) {
        app.mount(new Tutorial003b());
    }

    @Get("/users")
    List<String> list() {
        return List.of("Rick", "Morty");
    }
}
