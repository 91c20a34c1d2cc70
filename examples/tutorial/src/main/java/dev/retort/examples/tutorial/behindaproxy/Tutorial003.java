// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.behindaproxy;

import dev.retort.Documentation;
import dev.retort.Get;
import dev.retort.Info;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import dev.retort.Retort;

/// A path that a proxy in front takes away, and the servers that the document names.
@Resource
public final class Tutorial003 {

    private static final String ROOT_PATH = "/api/v1";

    public static void mount(Retort app) {
        app.mount(new Tutorial003())
                .info(Info.of("Behind a proxy", "1.0.0")
                        .license("Apache-2.0")
                        .server("https://stag.example.com", "Staging environment")
                        .server("https://prod.example.com", "Production environment"))
                .documentation(Documentation.standard().rootPath(ROOT_PATH));
    }

    @Get("/app")
    Message read() {
        return new Message("Hello World", ROOT_PATH);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Message(String message, String rootPath) {}
}
