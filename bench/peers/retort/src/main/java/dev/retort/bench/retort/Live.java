// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.BodyWriter;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Sse;
import dev.retort.Topic;
import dev.retort.WebSocket;
import dev.retort.WebSocketSession;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// What takes longer than one answer: a body that is made while it is sent, echoes, and events for all.
@Resource
record Live(Topic<Live.Tick> ticks) {

    private static final byte[] PART = "One line of sixty-four bytes, of which there are 1,024 in a row\n"
            .repeat(256)
            .getBytes(StandardCharsets.US_ASCII);

    /// With a clock that ticks a hundred times a second.
    static Live ticking() {
        var live = new Live(Topic.inMemory());
        var clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        var number = new long[1];
        clock.scheduleAtFixedRate(() -> live.ticks.publish(new Tick(number[0]++)), 10, 10, TimeUnit.MILLISECONDS);
        return live;
    }

    @Get("/stream")
    @Produces("text/plain")
    BodyWriter stream() {
        return out -> {
            for (int part = 0; part < 4; part++) out.write(PART);
        };
    }

    @WebSocket("/socket")
    void echo(WebSocketSession<String, String> session) {
        for (String text : session) session.send(text);
    }

    @Get("/events")
    Sse<Tick> events() {
        return Sse.of(ticks.stream());
    }

    @Json
    record Tick(long tick) {}
}
