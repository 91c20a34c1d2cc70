// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.advancedmiddleware;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.web.TrustedHosts;

/// Hosts that the application answers for.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.install(TrustedHosts.of("example.com", "*.example.com")).mount(new Tutorial002());
    }

    @Json
    record Message(String message) {}

    @Get("/")
    Message read() {
        return new Message("Hello World");
    }
}
