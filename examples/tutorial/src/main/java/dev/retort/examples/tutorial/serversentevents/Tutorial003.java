// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.serversentevents;

import dev.retort.Event;
import dev.retort.Get;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Sse;
import java.util.stream.Stream;

/// Lines of text as events.
@Resource
public final class Tutorial003 {

    public static void mount(Retort app) {
        app.mount(new Tutorial003());
    }

    @Get("/logs/stream")
    Sse<String> logs() {
        return Sse.events(Stream.of(
                        "2025-01-01 INFO  Application started",
                        "2025-01-01 DEBUG Connected to database",
                        "2025-01-01 WARN  High memory usage detected")
                .map(Event::text));
    }
}
