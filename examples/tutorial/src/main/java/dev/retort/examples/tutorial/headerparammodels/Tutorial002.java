// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.headerparammodels;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Header fields that belong together, and no others but those that every client sends.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/items/")
    Echo read(@Header(unknown = Unknown.REFUSE) CommonHeaders headers) {
        return new Echo(headers.host, headers.saveData, headers.ifModifiedSince, headers.traceparent, headers.xTag);
    }

    record CommonHeaders(
            @Pattern(regexp = Tutorial001.HOST) String host,

            boolean saveData,
            @Nullable String ifModifiedSince,
            @Nullable String traceparent,
            @Default("[]") List<String> xTag) {}

    /// The same, with the names of JSON.
    @Json(naming = Naming.SNAKE_CASE)
    record Echo(
            String host,
            boolean saveData,
            @Nullable String ifModifiedSince,
            @Nullable String traceparent,
            List<String> xTag) {}
}
