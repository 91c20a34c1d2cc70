// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.requestformmodels;

import dev.retort.Form;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;

/// Fields of a form that belong together, and no others.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Post("/login/")
    FormData login(@Form(unknown = Unknown.REFUSE) FormData data) {
        return data;
    }

    @Json
    record FormData(String username, String password) {}
}
