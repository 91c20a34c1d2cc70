// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.Set;

/// What takes longer than one answer: a body that is made while it is sent, echoes, and events for all.
final class Live {

    private static final Buffer PART =
            Buffer.buffer("One line of sixty-four bytes, of which there are 1,024 in a row\n".repeat(256));

    /// Those of one event loop.
    private final Set<HttpServerResponse> listeners = new HashSet<>();

    private long number;

    private Live() {}

    /// With a clock that ticks a hundred times a second.
    static void on(Router router, Vertx vertx) {
        var live = new Live();
        vertx.setPeriodic(10, _ -> live.tick());
        router.get("/stream").handler(Live::stream);
        router.get("/socket").handler(Live::upgrade);
        router.get("/events").handler(live::listen);
    }

    private static void stream(RoutingContext context) {
        var response =
                context.response().setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
        for (int part = 0; part < 4; part++) response.write(PART.copy());
        response.end();
    }

    private static void upgrade(RoutingContext context) {
        context.request().toWebSocket().onSuccess(Live::echo).onFailure(context::fail);
    }

    private static void echo(ServerWebSocket socket) {
        socket.textMessageHandler(socket::writeTextMessage);
    }

    private void listen(RoutingContext context) {
        var response = context.response().setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream");
        response.closeHandler(_ -> listeners.remove(response));
        response.writeHead();
        listeners.add(response);
    }

    private void tick() {
        var event = "data: {\"tick\":" + number++ + "}\n\n";
        for (var listener : listeners) listener.write(event);
    }
}
