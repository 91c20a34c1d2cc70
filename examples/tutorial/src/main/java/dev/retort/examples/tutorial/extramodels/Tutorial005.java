// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.extramodels;

import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Map;
import java.util.TreeMap;

/// Numbers by name.
@Resource
public final class Tutorial005 {

    public static void mount(Retort app) {
        app.mount(new Tutorial005());
    }

    @Get("/keyword-weights/")
    Map<String, Double> read() {
        return new TreeMap<>(Map.of("foo", 2.3, "bar", 3.4));
    }
}
