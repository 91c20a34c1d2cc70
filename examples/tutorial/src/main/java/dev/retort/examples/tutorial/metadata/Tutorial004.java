// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.metadata;

import dev.retort.Get;
import dev.retort.Info;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Tagged;
import java.util.List;

/// Tags with descriptions, one with a link.
public final class Tutorial004 {

    private Tutorial004() {}

    public static void mount(Retort app) {
        app.info(Info.of("Tags", "1.0.0")
                        .description("Operations in groups.")
                        .license("Apache-2.0")
                        .tag("users", "Operations with users. The **login** logic is also here.")
                        .tag(new Info.Tag(
                                "items",
                                "Manage items. So _fancy_ they have their own docs.",
                                new Info.Link("https://fastapi.tiangolo.com/", "Items external docs"))))
                .mount(new Users())
                .mount(new Items());
    }

    @Resource
    @Tagged("users")
    static final class Users {

        @Get("/users/")
        List<Named> list() {
            return List.of(new Named("Harry"), new Named("Ron"));
        }
    }

    @Resource
    @Tagged("items")
    static final class Items {

        @Get("/items/")
        List<Named> list() {
            return List.of(new Named("wand"), new Named("flying broom"));
        }
    }

    @Json
    record Named(String name) {}
}
