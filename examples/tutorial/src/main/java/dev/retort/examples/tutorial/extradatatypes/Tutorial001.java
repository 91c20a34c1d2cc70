// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.extradatatypes;

import dev.retort.Body;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Dates, times and durations.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Put("/items/{item_id}")
    Plan plan(
            @PathParam("item_id") UUID itemId,
            @Body("start_datetime") OffsetDateTime startDatetime,
            @Body("end_datetime") OffsetDateTime endDatetime,
            @Body("process_after") Duration processAfter,
            @Body("repeat_at") @Nullable LocalTime repeatAt) {
        OffsetDateTime startProcess = later(startDatetime, processAfter);
        return new Plan(
                itemId,
                startDatetime,
                endDatetime,
                seconds(processAfter),
                repeatAt,
                startProcess,
                seconds(Duration.between(startProcess, endDatetime)));
    }

    /// Its clients know durations as seconds.
    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /// Not beyond the years that a date is written with.
    private static OffsetDateTime later(OffsetDateTime start, Duration wait) {
        OffsetDateTime later = start.plus(wait);
        return later.withYear(Math.clamp(later.getYear(), 1, 9999));
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Plan(
            UUID itemId,
            OffsetDateTime startDatetime,
            OffsetDateTime endDatetime,
            double processAfter,
            @Nullable LocalTime repeatAt,
            OffsetDateTime startProcess,
            double duration) {}
}
