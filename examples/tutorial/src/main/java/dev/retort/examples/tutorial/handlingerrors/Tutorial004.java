// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.handlingerrors;

import dev.retort.Get;
import dev.retort.InvalidRequest;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Problem;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Status;
import java.util.stream.Collectors;

/// Errors as plain text, for all endpoints.
@Resource
public final class Tutorial004 {

    public static void mount(Retort app) {
        app.mount(new Tutorial004())
                .onError(Problem.class, (problem, request) -> Response.of(problem.status(), problem.detail()))
                .onError(Disliked.class, (disliked, request) -> disliked.getMessage())
                .onError(InvalidRequest.class, (invalid, request) -> Response.of(400, text(invalid)));
    }

    private static String text(InvalidRequest invalid) {
        return invalid.faults().stream()
                .map(fault ->
                        "\nField: %s%s, Error: %s".formatted(fault.in().wireName(), fault.pointer(), fault.detail()))
                .collect(Collectors.joining("", "Validation errors:", ""));
    }

    @Get("/items/{item_id}")
    Item read(@PathParam("item_id") long itemId) throws Disliked {
        if (itemId == 3) throw new Disliked();
        return new Item(itemId);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Item(long itemId) {}

    /// Nobody likes 3.
    @Status(418)
    static final class Disliked extends Exception {
        Disliked() {
            super("Nope! I don't like 3.");
        }
    }
}
