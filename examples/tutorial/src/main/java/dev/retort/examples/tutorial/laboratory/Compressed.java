// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.Get;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import dev.retort.web.Compression;

/// Answers that are compressed from 100 bytes on.
@Resource
public final class Compressed {

    public static void mount(Retort app) {
        app.install(Compression.standard().minimum(100).level(9)).mount(new Compressed());
    }

    @Get("/big")
    @Produces("application/json")
    JsonValue big() {
        return new JsonString("x".repeat(200));
    }

    @Get("/small")
    @Produces("application/json")
    JsonValue small() {
        return new JsonString("x");
    }
}
