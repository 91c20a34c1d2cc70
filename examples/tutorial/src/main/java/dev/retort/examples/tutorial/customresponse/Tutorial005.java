// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.customresponse;

import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;

/// A text.
@Resource
public final class Tutorial005 {

    public static void mount(Retort app) {
        app.mount(new Tutorial005());
    }

    @Get("/")
    String greet() {
        return "Hello World";
    }
}
