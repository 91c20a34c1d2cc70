// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.responsemodel;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;

/// A redirect or a message.
@Resource
public final class Tutorial003_02 {

    public static void mount(Retort app) {
        app.mount(new Tutorial003_02());
    }

    @Get("/portal")
    Portal enter(@Default("false") boolean teleport) {
        return teleport
                ? new Portal.Elsewhere("https://www.youtube.com/watch?v=dQw4w9WgXcQ")
                : new Portal.Here("Here's your interdimensional portal.");
    }

    sealed interface Portal {

        /// It is here.
        @Json
        @Status(200)
        record Here(String message) implements Portal {}

        /// It leads elsewhere.
        @Status(307)
        record Elsewhere(@Header String location) implements Portal {}
    }
}
