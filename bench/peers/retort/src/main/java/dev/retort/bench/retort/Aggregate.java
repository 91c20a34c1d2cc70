// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Parallel;
import dev.retort.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/// Asks an upstream three times at once.
@Resource
record Aggregate(HttpClient client, HttpRequest upstream) {

    static Aggregate fromEnvironment() {
        var port = System.getenv().getOrDefault("BENCH_UPSTREAM_PORT", "1");
        var upstream = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/upstream"));
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        return new Aggregate(client.build(), upstream.build());
    }

    @Get("/aggregate")
    Answers aggregate() throws Exception {
        return new Answers(Parallel.all(this::ask, this::ask, this::ask));
    }

    private String ask() throws IOException, InterruptedException {
        return client.send(upstream, BodyHandlers.ofString()).body();
    }

    @Json
    record Answers(List<String> answers) {}
}
