// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.advancedmiddleware;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.web.HttpsRedirect;

/// Who comes by `http` is sent to `https`.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.install(HttpsRedirect.standard()).mount(new Tutorial001());
    }

    @Json
    record Message(String message) {}

    @Get("/")
    Message read() {
        return new Message("Hello World");
    }
}
