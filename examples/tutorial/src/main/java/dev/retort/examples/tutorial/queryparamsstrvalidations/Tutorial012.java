// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparamsstrvalidations;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;

/// A parameter that may come several times, and what stands for it when it does not come.
@Resource
public final class Tutorial012 {

    public static void mount(Retort app) {
        app.mount(new Tutorial012());
    }

    @Get("/items/")
    Asked list(@Default("[\"foo\", \"bar\"]") List<String> q) {
        return new Asked(q);
    }

    @Json
    record Asked(List<String> q) {}
}
