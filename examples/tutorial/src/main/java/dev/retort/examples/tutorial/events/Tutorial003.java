// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.events;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;

/// A model that is loaded once, before the first request: it is an object that the resource is given.
@Resource
public record Tutorial003(java.util.function.DoubleUnaryOperator model) {

    public static void mount(Retort app) {
        app.mount(new Tutorial003(x -> x * 42));
    }

    @Get("/predict")
    Prediction predict(double x) {
        return new Prediction(model.applyAsDouble(x));
    }

    @Json
    record Prediction(double result) {}
}
