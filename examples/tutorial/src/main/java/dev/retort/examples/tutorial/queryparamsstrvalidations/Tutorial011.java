// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparamsstrvalidations;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parameter that may come several times, or never.
@Resource
public final class Tutorial011 {

    public static void mount(Retort app) {
        app.mount(new Tutorial011());
    }

    @Get("/items/")
    Asked list(List<String> q) {
        return new Asked(q.isEmpty() ? null : q);
    }

    @Json
    record Asked(@Nullable List<String> q) {}
}
