// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Retort;
import dev.retort.Running;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Handlers that compute and never block, more of them than there are processors. They end only when another request
/// has
/// had its turn, so that whoever keeps it waiting waits, too.
class ComputingTest {

    private static final int COMPUTING = Runtime.getRuntime().availableProcessors() + 2;

    private volatile boolean enough;

    @Test
    void those_that_come_later_are_answered_all_the_same() throws Exception {
        try (Running running = computing().get("/enough", _ -> said()).start()) {
            var computing = ask(running, "/compute", COMPUTING);
            var answers = ask(running, "/enough", 1);
            assertThat(bodies(answers)).containsExactly("enough");
            assertThat(bodies(computing)).hasSize(COMPUTING).containsOnly("computed");
        }
    }

    @Test
    void those_that_have_waited_for_something_go_on_all_the_same() throws Exception {
        var begun = new CountDownLatch(1);
        var awaited = new CountDownLatch(1);
        var app = computing().get("/wait", _ -> {
            begun.countDown();
            awaited.await();
            return said();
        });
        try (Running running = app.start()) {
            var waiting = ask(running, "/wait", 1);
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            var computing = ask(running, "/compute", COMPUTING);
            awaited.countDown();
            assertThat(bodies(waiting)).containsExactly("enough");
            assertThat(bodies(computing)).hasSize(COMPUTING).containsOnly("computed");
        }
    }

    private Retort computing() {
        return Retort.create().port(0).get("/compute", _ -> {
            while (!enough) Thread.onSpinWait();
            return "computed";
        });
    }

    private String said() {
        enough = true;
        return "enough";
    }

    private static List<CompletableFuture<HttpResponse<String>>> ask(Running running, String path, int times) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + running.port() + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        // One connection for each: a client may not send the next request before it has the answer to the last.
        for (int i = 0; i < times; i++)
            asked.add(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .sendAsync(request, BodyHandlers.ofString()));
        return asked;
    }

    private static List<String> bodies(List<CompletableFuture<HttpResponse<String>>> asked) {
        return asked.stream().map(each -> each.join().body()).toList();
    }
}
