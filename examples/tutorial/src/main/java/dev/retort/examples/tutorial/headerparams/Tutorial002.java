// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.headerparams;

import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import dev.retort.Retort;
import org.jspecify.annotations.Nullable;

/// A header field whose name has an underscore.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/items/")
    Strange read(@Header("strange_header") @Nullable String strangeHeader) {
        return new Strange(strangeHeader);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Strange(@Nullable String strangeHeader) {}
}
