// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.requestforms;

import dev.retort.Form;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;

/// Two fields of a form.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Post("/login/")
    LoggedIn login(@Form String username, @Form String password) {
        return new LoggedIn(username);
    }

    @Json
    record LoggedIn(String username) {}
}
