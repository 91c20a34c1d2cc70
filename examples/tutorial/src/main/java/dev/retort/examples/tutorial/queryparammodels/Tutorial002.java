// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.queryparammodels;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Unknown;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/// Parameters that belong together, and no others.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/items/")
    FilterParams list(@Query(unknown = Unknown.REFUSE) FilterParams filter) {
        return filter;
    }

    @Json(naming = Naming.SNAKE_CASE)
    record FilterParams(
            @Default("100") @Positive @Max(100) int limit,
            @Default("0") @PositiveOrZero int offset,
            @Default("created_at") Order orderBy,
            @Default("[]") List<String> tags) {}

    @Json(naming = Naming.SNAKE_CASE)
    enum Order {
        CREATED_AT,
        UPDATED_AT
    }
}
