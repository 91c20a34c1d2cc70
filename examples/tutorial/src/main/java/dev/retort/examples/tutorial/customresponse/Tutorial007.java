// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.customresponse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.retort.BodyWriter;
import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;

/// A film, sent while it is made.
@Resource
public final class Tutorial007 {

    public static void mount(Retort app) {
        app.mount(new Tutorial007());
    }

    @Get("/")
    BodyWriter film() {
        return out -> {
            for (int i = 0; i < 10; i++) {
                out.write("some fake video bytes".getBytes(UTF_8));
                out.flush();
            }
        };
    }
}
