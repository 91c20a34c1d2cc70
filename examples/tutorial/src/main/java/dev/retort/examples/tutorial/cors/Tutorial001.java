// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.cors;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.web.Cors;

/// Pages of other origins that may use the application.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.install(Cors.of(
                                "http://localhost.tiangolo.com",
                                "https://localhost.tiangolo.com",
                                "http://localhost",
                                "http://localhost:8080")
                        .methods("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "QUERY")
                        .credentials())
                .mount(new Tutorial001());
    }

    @Json
    record Message(String message) {}

    @Get("/")
    Message read() {
        return new Message("Hello World");
    }
}
