// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.biggerapplications;

import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Retort;
import dev.retort.Tagged;
import dev.retort.examples.tutorial.WrongToken;

/// An application of several parts, each a resource; guards stand before all of it or before some.
@Resource
public final class App {

    public static void mount(Retort app) {
        app.provide(new QueryToken())
                .provide(new HeaderToken())
                .guard(QueryToken.class)
                .mount(new App())
                .mount(new Users())
                .mount(new Items())
                .mount("/admin", admin -> admin.guard(HeaderToken.class).mount(new Admin()));
    }

    /// Whoever comes in must know Jessica.
    static final class QueryToken {

        @Provides
        void verify(String token) throws WrongToken {
            if (!token.equals("jessica")) throw new WrongToken("No Jessica token provided");
        }
    }

    /// Whoever comes further must have a token.
    static final class HeaderToken {

        @Provides
        void verify(@Header String xToken) throws WrongToken {
            if (!xToken.equals("fake-super-secret-token")) throw new WrongToken("X-Token header invalid");
        }
    }

    @Json
    record Message(String message) {}

    @Get("/")
    Message read() {
        return new Message("Hello Bigger Applications!");
    }

    /// For those who keep it going.
    @Resource
    @Responds(status = 418, description = "I'm a teapot")
    @Tagged("admin")
    static final class Admin {

        @Post("/")
        Message update() {
            return new Message("Admin getting schwifty");
        }
    }
}
