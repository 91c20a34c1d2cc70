// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.javalin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// What takes longer than one answer: a body that is made while it is sent, echoes, and events for all.
final class Live {

    private static final byte[] PART = "One line of sixty-four bytes, of which there are 1,024 in a row\n"
            .repeat(256)
            .getBytes(StandardCharsets.US_ASCII);

    private final Set<SseClient> listeners = ConcurrentHashMap.newKeySet();
    private long number;

    private Live() {}

    /// With a clock that ticks a hundred times a second.
    static void on(RoutesConfig routes) {
        var live = new Live();
        var clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        clock.scheduleAtFixedRate(live::tick, 10, 10, TimeUnit.MILLISECONDS);
        routes.get("/stream", Live::stream);
        routes.ws("/socket", socket -> socket.onMessage(message -> message.send(message.message())));
        routes.sse("/events", live::listen);
    }

    private static void stream(Context context) throws IOException {
        context.contentType("text/plain");
        var out = context.outputStream();
        for (int part = 0; part < 4; part++) out.write(PART);
    }

    private void listen(SseClient client) {
        client.keepAlive();
        client.onClose(() -> listeners.remove(client));
        listeners.add(client);
    }

    private void tick() {
        var tick = new Tick(number++);
        for (var listener : listeners) listener.sendEvent(tick);
    }

    record Tick(long tick) {}
}
