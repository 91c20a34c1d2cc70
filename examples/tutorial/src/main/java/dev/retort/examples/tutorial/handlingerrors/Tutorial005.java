// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.handlingerrors;

import dev.retort.InvalidRequest;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is wrong, and what was sent.
@Resource
public final class Tutorial005 {

    public static void mount(Retort app) {
        app.mount(new Tutorial005())
                .onError(InvalidRequest.class, (invalid, request) -> Response.of(422, both(invalid, request)));
    }

    @Post("/items/")
    @Responds(status = 422, description = "What is wrong, and what was sent.", body = JsonValue.class)
    Item create(Item item) {
        return item;
    }

    @Json
    record Item(String title, int size) {}

    private static Map<String, Object> both(InvalidRequest invalid, Request request) {
        var both = new LinkedHashMap<String, Object>();
        both.put("detail", request.errors(invalid));
        both.put("body", invalid.body().map(Object.class::cast).orElseGet(() -> textOf(request)));
        return both;
    }

    /// What is no JSON.
    private static Object textOf(Request request) {
        return request.bytes().length == 0 ? new JsonNull() : request.text();
    }
}
