// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.cookieparammodels;

import dev.retort.Cookie;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import org.jspecify.annotations.Nullable;

/// Cookies that belong together, and no others.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/items/")
    Cookies read(@Cookie(unknown = Unknown.REFUSE) Cookies cookies) {
        return cookies;
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Cookies(
            String sessionId,
            @Nullable String fatebookTracker,
            @Nullable String googallTracker) {}
}
