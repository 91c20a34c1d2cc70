// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.handlingerrors;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Retort;
import dev.retort.Status;

/// An exception of one's own, and who answers for it.
@Resource
public final class Tutorial003 {

    public static void mount(Retort app) {
        app.mount(new Tutorial003())
                .onError(
                        UnicornException.class,
                        (error, request) ->
                                new Oops("Oops! %s did something. There goes a rainbow...".formatted(error.name)));
    }

    @Get("/unicorns/{name}")
    @Responds(status = 418, body = Oops.class)
    Unicorn read(String name) throws UnicornException {
        if (name.equals("yolo")) throw new UnicornException(name);
        return new Unicorn(name);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Unicorn(String unicornName) {}

    @Json
    record Oops(String message) {}

    /// A unicorn did something.
    @Status(418)
    static final class UnicornException extends Exception {
        private final String name;

        UnicornException(String name) {
            super(name + " did something");
            this.name = name;
        }
    }
}
