// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.vertx;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;

/// Asks an upstream three times at once.
record Aggregate(WebClient client, int port) {

    static void on(Router router, Vertx vertx) {
        var pool = new PoolOptions().setHttp1MaxSize(4096);
        int port = Integer.parseInt(System.getenv().getOrDefault("BENCH_UPSTREAM_PORT", "1"));
        var aggregate = new Aggregate(WebClient.create(vertx, new WebClientOptions(), pool), port);
        router.get("/aggregate").handler(aggregate::answer);
    }

    private void answer(RoutingContext context) {
        Future.all(ask(), ask(), ask())
                .onSuccess(answers -> context.json(new JsonObject().put("answers", new JsonArray(answers.list()))))
                .onFailure(context::fail);
    }

    private Future<String> ask() {
        return client.get(port, "127.0.0.1", "/upstream").send().map(HttpResponse::bodyAsString);
    }
}
