// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.pathparams;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Retort;

/// Text wins over a variable, in whatever order they are written.
@Resource
public final class Tutorial003 {

    public static void mount(Retort app) {
        app.mount(new Tutorial003());
    }

    @Get("/users/me")
    User me() {
        return new User("the current user");
    }

    @Get("/users/{user_id}")
    User read(@PathParam("user_id") String userId) {
        return new User(userId);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record User(String userId) {}
}
