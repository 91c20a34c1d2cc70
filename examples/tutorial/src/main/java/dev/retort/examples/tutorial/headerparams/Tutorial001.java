// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.headerparams;

import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Name;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// A header field that may be absent.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Get("/items/")
    Agent read(@Header @Nullable String userAgent) {
        return new Agent(userAgent);
    }

    @Json
    record Agent(@Name("User-Agent") @Nullable String userAgent) {}
}
