// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.subapplications;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Plugin;
import dev.retort.Resource;
import dev.retort.Retort;

/// Another application below a prefix, with documentation of its own.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app, Plugin manner) {
        var inside = Retort.create();
        inside.install(manner).mount(new Sub());
        app.mount(new Tutorial001()).mount("/subapi", inside);
    }

    @Get("/app")
    Message read() {
        return new Message("Hello World from main app");
    }

    @Json
    record Message(String message) {}

    /// What the other application answers.
    @Resource
    static final class Sub {

        @Get("/sub")
        Message read() {
            return new Message("Hello World from sub API");
        }
    }
}
