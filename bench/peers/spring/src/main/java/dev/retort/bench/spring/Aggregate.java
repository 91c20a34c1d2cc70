// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/// Asks an upstream three times at once.
@RestController
class Aggregate {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RestClient upstream;

    Aggregate(@Value("${BENCH_UPSTREAM_PORT:1}") int port) {
        upstream = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl("http://127.0.0.1:" + port)
                .build();
    }

    @GetMapping("/aggregate")
    Answers aggregate() throws InterruptedException, ExecutionException {
        var first = ask();
        var second = ask();
        var third = ask();
        return new Answers(List.of(first.get(), second.get(), third.get()));
    }

    private Future<String> ask() {
        return threads.submit(() -> upstream.get().uri("/upstream").retrieve().body(String.class));
    }

    record Answers(List<String> answers) {}
}
