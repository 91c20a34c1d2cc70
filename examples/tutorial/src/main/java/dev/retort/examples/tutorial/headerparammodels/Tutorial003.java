// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.headerparammodels;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Header fields whose names are those of their members in JSON.
@Resource
public final class Tutorial003 {

    public static void mount(Retort app) {
        app.mount(new Tutorial003());
    }

    @Get("/items/")
    CommonHeaders read(@Header CommonHeaders headers) {
        return headers;
    }

    @Json(naming = Naming.SNAKE_CASE)
    record CommonHeaders(
            @Pattern(regexp = Tutorial001.HOST) String host,

            boolean saveData,
            @Nullable String ifModifiedSince,
            @Nullable String traceparent,
            @Default("[]") List<String> xTag) {}
}
