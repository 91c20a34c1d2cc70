// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.firststeps;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;

/// The smallest application.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Get("/")
    Greeting greet() {
        return new Greeting("Hello World");
    }

    @Json
    record Greeting(String message) {}
}
