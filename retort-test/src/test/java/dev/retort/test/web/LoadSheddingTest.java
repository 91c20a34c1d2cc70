// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Problem;
import dev.retort.Retort;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import dev.retort.web.LoadShedding;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// As many requests at a time as a scope can bear.
class LoadSheddingTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AutoClose
    private final TestClient client = TestClient.inMemory(Retort.create()
            .get("/free", _ -> "free")
            .mount(
                    "/narrow",
                    narrow -> narrow.install(LoadShedding.of(1).retryAfter(Duration.ofSeconds(7)))
                            .get("/long", _ -> rest())
                            .get("/stream", _ -> Stream.of("a", "b").peek(_ -> rest()))
                            .get("/short", _ -> "short")
                            .get("/broken", _ -> {
                                throw Problem.notFound("nothing here");
                            })));

    private String rest() {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return "long";
    }

    @Test
    void a_request_too_many_is_refused_and_told_when_to_come_back() throws InterruptedException {
        CompletableFuture<TestResponse> first = sent("/narrow/long");

        TestResponse refused = client.get("/narrow/short").send().expect(503);

        assertThat(refused.header("Retry-After")).contains("7");
        assertThat(refused.json("/detail").text()).isEqualTo("too many requests are under way");
        client.get("/free").send().expect(200);
        end.countDown();
        first.join().expect(200);
        client.get("/narrow/short").send().expect(200);
    }

    @Test
    void a_streamed_answer_counts_until_its_end() throws InterruptedException {
        CompletableFuture<TestResponse> first = sent("/narrow/stream");

        client.get("/narrow/short").send().expect(503);

        end.countDown();
        first.join().expect(200);
        client.get("/narrow/short").send().expect(200);
    }

    private CompletableFuture<TestResponse> sent(String target) throws InterruptedException {
        var sent = CompletableFuture.supplyAsync(() -> client.get(target).send());
        begun.await();
        return sent;
    }

    @Test
    void what_fails_is_under_way_no_longer() {
        client.get("/narrow/broken").send().expect(404);
        client.get("/narrow/nowhere").send().expect(404);
        client.get("/narrow/short").send().expect(200);
    }

    @Test
    void a_scope_that_bears_nothing_is_refused() {
        assertThatThrownBy(() -> LoadShedding.of(0)).hasMessage("most must be at least 1, but is 0");
    }
}
