// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.events;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/// A model that is loaded when the application starts, and given up when it has stopped.
@Resource
public final class Tutorial003 {

    public static void mount(Retort app) {
        app.provide(Model.class, _ -> Model.load()).mount(new Tutorial003());
    }

    record Model(double factor) implements AutoCloseable {

        static Model load() {
            return new Model(42);
        }

        double answer(double x) {
            return x * factor;
        }

        @Override
        public void close() {
            System.out.println("the model is gone");
        }
    }

    @Get("/predict")
    Prediction predict(@DecimalMin("-1e300") @DecimalMax("1e300") double x, Model model) {
        return new Prediction(model.answer(x));
    }

    @Json
    record Prediction(double result) {}
}
