// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.dependencies;

import dev.retort.Get;
import dev.retort.PathParam;
import dev.retort.Problem;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Retort;
import dev.retort.Scoped;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;

/// What is provided sees what was thrown; what it does not answer for is an error of the server nevertheless.
@Resource
public final class Tutorial008c {

    public static void mount(Retort app) {
        app.providePerRequest(Username.class, (_, _) -> new Username("Rick")).mount(new Tutorial008c());
    }

    static final class InternalError extends Exception {

        private static final long serialVersionUID = 1;
    }

    record Username(String name) implements Scoped {

        @Override
        public void failed(Throwable thrown) {
            if (thrown instanceof InternalError) System.out.println("Oops, we didn't raise again, Britney");
        }
    }

    @Responds(status = 404, description = "There is no such item.")
    @Responds(status = 500, description = "It failed.")
    @Get("/items/{item_id}")
    @Produces("application/json")
    JsonValue read(@PathParam("item_id") String itemId, Username username) throws InternalError {
        if (itemId.equals("portal-gun")) throw new InternalError();
        if (!itemId.equals("plumbus")) throw Problem.notFound("Item not found, there's only a plumbus here");
        return new JsonString(itemId);
    }
}
