// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.security;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.OAuth2;
import dev.retort.Resource;
import dev.retort.Retort;

/// A token of the OAuth 2.0 password flow.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Json
    record Token(String token) {}

    @Get("/items/")
    Token read(@OAuth2(name = "OAuth2PasswordBearer", tokenUrl = "token") String token) {
        return new Token(token);
    }
}
