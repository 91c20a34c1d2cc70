// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.generateclients;

import dev.retort.Documentation;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Tagged;
import java.util.List;

/// Operations whose names make good methods of clients.
public final class Tutorial003 {

    private Tutorial003() {}

    public static void mount(Retort app) {
        app.documentation(Documentation.standard()
                        .operationIds(each -> each.tags().getFirst() + "-" + Naming.SNAKE_CASE.of(each.method())))
                .mount(new Items())
                .mount(new Users());
    }

    @Resource
    @Tagged("items")
    static final class Items {

        @Post("/items/")
        ResponseMessage createItem(Item item) {
            return new ResponseMessage("Item received");
        }

        @Get("/items/")
        List<Item> getItems() {
            return List.of(new Item("Plumbus", 3), new Item("Portal Gun", 9001));
        }
    }

    @Resource
    @Tagged("users")
    static final class Users {

        @Post("/users/")
        ResponseMessage createUser(User user) {
            return new ResponseMessage("User received");
        }
    }

    @Json
    record Item(String name, double price) {}

    @Json
    record ResponseMessage(String message) {}

    @Json
    record User(String username, String email) {}
}
