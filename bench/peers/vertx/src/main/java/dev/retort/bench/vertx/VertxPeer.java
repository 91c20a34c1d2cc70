// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.vertx;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.util.Optional;

/// The workloads on Vert.x: an event loop for each core, and nothing that blocks.
final class VertxPeer extends VerticleBase {

    private final int port;
    private final OrderSchema schema = new OrderSchema();

    private VertxPeer(int port) {
        this.port = port;
    }

    /// @param arguments the port
    static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        var loops = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        Vertx.vertx().deployVerticle(() -> new VertxPeer(port), loops).onFailure(failure -> {
            failure.printStackTrace();
            System.exit(1);
        });
    }

    @Override
    public Future<?> start() {
        var router = Router.router(vertx);
        router.get("/plaintext").handler(context -> text(context, "Hello, World!"));
        router.get("/json").handler(context -> context.json(new JsonObject().put("message", "Hello, World!")));
        router.get("/shops/:shop/items/:item").handler(VertxPeer::select);
        router.get("/sleep").handler(context -> vertx.setTimer(10, _ -> text(context, "awake")));
        router.post("/orders")
                .handler(BodyHandler.create(false))
                .handler(this::order)
                .failureHandler(VertxPeer::refuse);
        Live.on(router, vertx);
        Aggregate.on(router, vertx);
        Database.on(router, vertx);
        Optional.ofNullable(System.getenv("BENCH_ROUTES")).map(Path::of).ifPresent(file -> Growth.on(router, file));
        return vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
    }

    private static void text(RoutingContext context, String text) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .end(text);
    }

    private static void select(RoutingContext context) {
        try {
            context.json(Selection.of(context).toJson());
        } catch (IllegalArgumentException fault) {
            context.response().setStatusCode(400).end(fault.getMessage());
        }
    }

    /// Left to itself, Vert.x answers 500 to what is not JSON.
    private static void refuse(RoutingContext context) {
        if (context.failure() instanceof DecodeException)
            context.response().setStatusCode(400).end();
        else context.next();
    }

    private void order(RoutingContext context) {
        var order = context.body().asJsonObject();
        var faults = schema.faults(order);
        if (!faults.isEmpty()) {
            context.response().setStatusCode(422);
            context.json(new JsonObject().put("errors", faults));
            return;
        }
        var items = order.getJsonArray("items");
        long total = 0;
        for (int i = 0; i < items.size(); i++) {
            var item = items.getJsonObject(i);
            total += item.getInteger("quantity") * item.getLong("price");
        }
        context.json(new JsonObject()
                .put("id", order.getString("id"))
                .put("total", total)
                .put("items", items.size())
                .put("customer", order.getJsonObject("customer").getString("name"))
                .put("express", order.getBoolean("express")));
    }
}
