// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.javalin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Asks an upstream three times at once.
record Aggregate(HttpClient client, HttpRequest upstream) {

    static void on(RoutesConfig routes) {
        var port = System.getenv().getOrDefault("BENCH_UPSTREAM_PORT", "1");
        var upstream = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/upstream"));
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        routes.get("/aggregate", new Aggregate(client.build(), upstream.build())::answer);
    }

    private void answer(Context context) {
        var asked = List.of(ask(), ask(), ask());
        context.json(new Answers(asked.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<String> ask() {
        return client.sendAsync(upstream, BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    record Answers(List<String> answers) {}
}
