// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.openapiwebhooks;

import dev.retort.Documentation;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Operation;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Retort;
import dev.retort.Webhooks;
import dev.retort.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;

/// What the application will tell those who have subscribed.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001()).documentation(Documentation.standard().webhooks(Events.class));
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Subscription(String username, double monthlyFee, OffsetDateTime startDate) {}

    @Webhooks
    interface Events {

        /// New subscription. Sent to the address that was registered for it when a user subscribes.
        @Post("/new-subscription")
        @Operation(id = "new_subscription")
        @Responds(status = 422, description = "It is not understood.", body = Void.class)
        JsonValue newSubscription(Subscription subscription);
    }

    @Get("/users/")
    List<String> users() {
        return List.of("Rick", "Morty");
    }
}
