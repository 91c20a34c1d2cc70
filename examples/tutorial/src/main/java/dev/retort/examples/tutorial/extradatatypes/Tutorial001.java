// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.extradatatypes;

import dev.retort.Body;
import dev.retort.Invalid;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import java.time.DateTimeException;
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

    private static OffsetDateTime later(OffsetDateTime start, Duration wait) {
        try {
            OffsetDateTime later = start.plus(wait);
            if (later.getYear() >= 0 && later.getYear() <= 9999) return later;
        } catch (DateTimeException tooFar) {
            // as below
        }
        throw Invalid.at("process_after", "leads out of the calendar");
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
