// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.pathparamsnumericvalidations;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Retort;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/// Limits of numbers, whole and broken.
@Resource
public final class Tutorial006 {

    public static void mount(Retort app) {
        app.mount(new Tutorial006());
    }

    @Get("/items/{item_id}")
    Item read(
            @PathParam("item_id") @Min(0) @Max(1000) int itemId,
            String q,
            @DecimalMin(value = "0", inclusive = false) @DecimalMax(value = "10.5", inclusive = false) double size) {
        return new Item(itemId, Optional.of(q).filter(text -> !text.isEmpty()), size);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Item(int itemId, Optional<String> q, double size) {}
}
