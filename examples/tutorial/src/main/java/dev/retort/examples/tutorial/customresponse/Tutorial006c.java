// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.customresponse;

import dev.retort.Get;
import dev.retort.Redirect;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;

/// A redirect with a status of one's own.
@Resource
public final class Tutorial006c {

    public static void mount(Retort app) {
        app.mount(new Tutorial006c());
    }

    @Get("/pydantic")
    @Status(302)
    Redirect elsewhere() {
        return Redirect.to("https://docs.pydantic.dev/");
    }
}
