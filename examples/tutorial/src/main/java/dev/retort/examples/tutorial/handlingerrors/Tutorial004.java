// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.handlingerrors;

import dev.retort.ErrorFormat;
import dev.retort.Failure;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.Status;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.Optional;
import java.util.stream.Collectors;

/// Errors as plain text, on the wire and in the document.
@Resource
public final class Tutorial004 {

    public static void mount(Retort app) {
        app.mount(new Tutorial004()).errors(new PlainText());
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

    /// A line for each fault; all faults are 400.
    private static final class PlainText implements ErrorFormat {

        @Override
        public Response<?> answer(Failure failure) {
            if (failure.faults().isEmpty()) return Response.of(failure.status(), failure.detail());
            return Response.of(
                    400,
                    failure.faults().stream()
                            .map(fault -> "\nField: %s%s, Error: %s"
                                    .formatted(fault.in().wireName(), fault.pointer(), fault.detail()))
                            .collect(Collectors.joining("", "Validation errors:", "")));
        }

        @Override
        public Optional<Documented> documented(int status) {
            if (status == 422) return Optional.empty();
            return Optional.of(new Documented("text/plain", (JsonObject) JsonValue.parse("{\"type\": \"string\"}")));
        }
    }
}
