// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.security;

import dev.retort.BasicAuth;
import dev.retort.BasicCredentials;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;

/// A name and a password with every request.
@Resource
public final class Tutorial007 {

    public static void mount(Retort app) {
        app.provide(new Accounts()).mount(new Tutorial007());
    }

    record CurrentUser(String name) {}

    /// Who is calling.
    static final class Accounts {

        @Provides
        CurrentUser current(@BasicAuth(name = "HTTPBasic") BasicCredentials credentials) {
            if (credentials.matches("stanleyjobson", "swordfish")) return new CurrentUser(credentials.username());
            throw Problem.of(401, "Incorrect username or password").header("WWW-Authenticate", "Basic");
        }
    }

    @Json
    record User(String username) {}

    @Get("/users/me")
    User me(CurrentUser user) {
        return new User(user.name());
    }
}
