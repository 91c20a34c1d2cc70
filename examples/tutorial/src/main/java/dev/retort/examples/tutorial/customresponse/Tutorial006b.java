// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.customresponse;

import dev.retort.Get;
import dev.retort.Redirect;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;

/// A redirect.
@Resource
public final class Tutorial006b {

    public static void mount(Retort app) {
        app.mount(new Tutorial006b());
    }

    @Get("/fastapi")
    @Status(307)
    Redirect elsewhere() {
        return Redirect.temporary("https://fastapi.tiangolo.com");
    }
}
