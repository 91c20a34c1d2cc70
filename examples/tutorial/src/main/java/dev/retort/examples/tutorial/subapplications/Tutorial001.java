// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.subapplications;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;

/// A part of the application with a prefix of its own.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001()).mount("/subapi", sub -> sub.mount(new Sub()));
    }

    @Get("/app")
    Message read() {
        return new Message("Hello World from main app");
    }

    @Json
    record Message(String message) {}

    /// What is below the prefix.
    @Resource
    static final class Sub {

        @Get("/sub")
        Message read() {
            return new Message("Hello World from sub API");
        }
    }
}
