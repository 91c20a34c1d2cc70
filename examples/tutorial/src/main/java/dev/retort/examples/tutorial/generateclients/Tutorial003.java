// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.generateclients;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;

/// Operations whose names make good methods of clients.
@Resource
public final class Tutorial003 {

    public static void mount(Retort app) {
        app.mount(new Tutorial003());
    }

    @Post("/items/")
    ResponseMessage createItem(Item item) {
        return new ResponseMessage("Item received");
    }

    @Get("/items/")
    List<Item> getItems() {
        return List.of(new Item("Plumbus", 3), new Item("Portal Gun", 9001));
    }

    @Post("/users/")
    ResponseMessage createUser(User user) {
        return new ResponseMessage("User received");
    }

    @Json
    record Item(String name, double price) {}

    @Json
    record ResponseMessage(String message) {}

    @Json
    record User(String username, String email) {}
}
