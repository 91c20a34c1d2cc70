// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.cookieparammodels;

import dev.retort.Cookie;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// Cookies that belong together.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Get("/items/")
    Cookies read(@Cookie Cookies cookies) {
        return cookies;
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Cookies(
            String sessionId,
            @Nullable String fatebookTracker,
            @Nullable String googallTracker) {}
}
