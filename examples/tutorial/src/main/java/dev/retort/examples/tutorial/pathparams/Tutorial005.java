// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.pathparams;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Retort;

/// A variable that is one of a few words.
@Resource
public final class Tutorial005 {

    public static void mount(Retort app) {
        app.mount(new Tutorial005());
    }

    @Get("/models/{model_name}")
    Model read(@PathParam("model_name") ModelName modelName) {
        return new Model(
                modelName,
                switch (modelName) {
                    case ALEXNET -> "Deep Learning FTW!";
                    case LENET -> "LeCNN all the images";
                    case RESNET -> "Have some residuals";
                });
    }

    @Json(naming = Naming.SNAKE_CASE)
    enum ModelName {
        ALEXNET,
        RESNET,
        LENET
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Model(ModelName modelName, String message) {}
}
