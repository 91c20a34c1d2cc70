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

/// Header fields that belong together.
@Resource
public final class Tutorial001 {

    /// A name or an address of IPv4, and a port up to 65535.
    static final String HOST =
            "[A-Za-z0-9._-]+" + "(:([0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?";

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Get("/items/")
    Echo read(@Header CommonHeaders headers) {
        return new Echo(headers.host, headers.saveData, headers.ifModifiedSince, headers.traceparent, headers.xTag);
    }

    record CommonHeaders(
            @Pattern(regexp = HOST) String host,

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
