// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.openapiwebhooks;

import dev.retort.Documentation;
import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;

/// What the application will tell those who have subscribed.
@Resource
public final class Tutorial001 {

    private static final JsonValue WEBHOOKS = JsonValue.parse("""
            {"new-subscription": {"post": {
              "operationId": "new_subscription",
              "summary": "New subscription",
              "description": "Sent to the address that was registered for it when a user subscribes.",
              "requestBody": {"required": true, "content": {"application/json": {"schema": {
                "type": "object", "title": "Subscription", "required": ["username", "monthly_fee", "start_date"],
                "properties": {"username": {"type": "string"}, "monthly_fee": {"type": "number"},
                               "start_date": {"type": "string", "format": "date-time"}}}}}},
              "responses": {"200": {"description": "It is understood.", "content": {"application/json": {"schema": {}}}},
                            "422": {"description": "It is not understood."}}}}}""");

    public static void mount(Retort app) {
        app.mount(new Tutorial001()).documentation(Documentation.standard().customize(Tutorial001::withWebhooks));
    }

    private static JsonObject withWebhooks(JsonObject document) {
        var members = new LinkedHashMap<>(document.members());
        members.put("webhooks", WEBHOOKS);
        return new JsonObject(members);
    }

    @Get("/users/")
    List<String> users() {
        return List.of("Rick", "Morty");
    }
}
