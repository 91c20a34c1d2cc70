// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.headerparams;

import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Name;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A header field that may come several times, or never.
@Resource
public final class Tutorial003 {

    public static void mount(Retort app) {
        app.mount(new Tutorial003());
    }

    @Get("/items/")
    Tokens read(@Header List<String> xToken) {
        return new Tokens(xToken.isEmpty() ? null : xToken);
    }

    @Json
    record Tokens(@Name("X-Token values") @Nullable List<String> values) {}
}
