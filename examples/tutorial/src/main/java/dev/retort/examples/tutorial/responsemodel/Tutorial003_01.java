// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.responsemodel;

import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.Email;
import org.jspecify.annotations.Nullable;

/// The declared type rules what is written: a password that was read is never sent back.
@Resource
public final class Tutorial003_01 {

    public static void mount(Retort app) {
        app.mount(new Tutorial003_01());
    }

    @Post("/user/")
    BaseUser create(UserIn user) {
        return new BaseUser(user.username, user.email, user.fullName);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record BaseUser(
            String username, @Email String email, @Nullable String fullName) {}

    @Json(naming = Naming.SNAKE_CASE)
    record UserIn(
            String username, @Email String email, @Nullable String fullName, String password) {}
}
