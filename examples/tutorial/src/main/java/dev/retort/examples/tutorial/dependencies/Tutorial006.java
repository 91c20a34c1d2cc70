// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.dependencies;

import dev.retort.Get;
import dev.retort.GuardedBy;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.examples.tutorial.WrongToken;
import java.util.List;

/// Guards that give nothing to the endpoint.
@Resource
public final class Tutorial006 {

    public static void mount(Retort app) {
        app.provide(new TokenGuard()).provide(new KeyGuard()).mount(new Tutorial006());
    }

    /// Whoever comes in must have the token.
    static final class TokenGuard {

        @Provides
        void verify(@Header String xToken) throws WrongToken {
            if (!xToken.equals("fake-super-secret-token")) throw new WrongToken("X-Token header invalid");
        }
    }

    /// And the key.
    static final class KeyGuard {

        @Provides
        void verify(@Header String xKey) throws WrongToken {
            if (!xKey.equals("fake-super-secret-key")) throw new WrongToken("X-Key header invalid");
        }
    }

    @Json
    record Item(String item) {}

    @GuardedBy(TokenGuard.class)
    @GuardedBy(KeyGuard.class)
    @Get("/items/")
    List<Item> read() {
        return List.of(new Item("Foo"), new Item("Bar"));
    }
}
