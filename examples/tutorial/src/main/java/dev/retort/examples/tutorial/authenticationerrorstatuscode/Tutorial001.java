// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.authenticationerrorstatuscode;

import dev.retort.BearerAuth;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;
import java.util.Optional;

/// A token without which the answer is 403, for clients that know no 401.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    /// Nobody has said who is calling.
    @Status(403)
    static final class NotAuthenticated extends Exception {

        NotAuthenticated() {
            super("Not authenticated");
        }
    }

    @Json
    record Me(String message, String token) {}

    @Get("/me")
    Me me(@BearerAuth(name = "HTTPBearer403") Optional<String> token) throws NotAuthenticated {
        return new Me("You are authenticated", token.orElseThrow(NotAuthenticated::new));
    }
}
