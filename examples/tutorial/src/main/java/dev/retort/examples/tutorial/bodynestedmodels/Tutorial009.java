// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodynestedmodels;

import dev.retort.Body;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.Map;

/// A body whose names are numbers.
@Resource
public final class Tutorial009 {

    public static void mount(Retort app) {
        app.mount(new Tutorial009());
    }

    @Post("/index-weights/")
    Map<Integer, Double> create(@Body Map<Integer, Double> weights) {
        return weights;
    }
}
