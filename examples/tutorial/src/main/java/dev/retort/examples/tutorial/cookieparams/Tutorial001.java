// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.cookieparams;

import dev.retort.Cookie;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// A cookie that may be absent.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Get("/items/")
    Ads read(@Cookie("ads_id") @Nullable String adsId) {
        return new Ads(adsId);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Ads(@Nullable String adsId) {}
}
