// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.dependencies;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Retort;
import dev.retort.Scoped;
import java.util.Map;

/// What is provided sees what was thrown, and may say what is answered.
@Resource
public final class Tutorial008b {

    private static final Map<String, Item> ITEMS = Map.of(
            "plumbus", new Item("Freshly pickled plumbus", "Morty"),
            "portal-gun", new Item("Gun to create portals", "Rick"));

    public static void mount(Retort app) {
        app.providePerRequest(Username.class, (_, _) -> new Username("Rick")).mount(new Tutorial008b());
    }

    static final class OwnerError extends Exception {

        private static final long serialVersionUID = 1;

        OwnerError(String owner) {
            super(owner);
        }
    }

    record Username(String name) implements Scoped {

        @Override
        public void failed(Throwable thrown) {
            if (thrown instanceof OwnerError error) throw Problem.badRequest("Owner error: " + error.getMessage());
        }
    }

    @Json
    record Item(String description, String owner) {}

    @Responds(status = 404, description = "There is no such item.")
    @Get("/items/{item_id}")
    Item read(@PathParam("item_id") String itemId, Username username) throws OwnerError {
        Item item = ITEMS.get(itemId);
        if (item == null) throw Problem.notFound("Item not found");
        if (!item.owner().equals(username.name())) throw new OwnerError(username.name());
        return item;
    }
}
