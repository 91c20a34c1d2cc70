// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Retort;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import dev.retort.web.Health;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What those who run an application are told.
class HealthTest {

    @Test
    void an_application_without_checks_is_well_and_ready() {
        try (var client = TestClient.inMemory(Retort.create().install(Health.standard()))) {
            TestResponse health = client.get("/health").send().expect(200);
            assertThat(health.text()).isEqualTo("{\"status\":\"up\"}");
            assertThat(health.header("Cache-Control")).contains("no-store");
            assertThat(client.get("/ready").send().expect(200).text()).isEqualTo("{\"status\":\"up\"}");
        }
    }

    @Test
    void an_application_of_which_a_check_fails_lives_but_is_not_ready() {
        Health health = Health.standard()
                .check("database", () -> {
                    throw new IllegalStateException("password 1234 is wrong");
                })
                .check("mail", () -> {});
        try (var client = TestClient.inMemory(Retort.create().install(health))) {
            client.get("/health").send().expect(200);
            assertThat(client.get("/ready").send().expect(503).text())
                    .isEqualTo("{\"status\":\"down\",\"checks\":{\"database\":\"down\",\"mail\":\"up\"}}");
        }
    }

    @Test
    void a_check_that_takes_too_long_fails_and_is_interrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        Health health = Health.standard().deadline(Duration.ofMillis(50)).check("slow", () -> {
            try {
                Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException over) {
                interrupted.countDown();
                throw over;
            }
        });
        try (var client = TestClient.inMemory(Retort.create().install(health))) {
            assertThat(client.get("/ready")
                            .send()
                            .expect(503)
                            .json("/checks/slow")
                            .text())
                    .isEqualTo("down");
            interrupted.await();
        }
    }

    @Test
    void a_check_that_cannot_be_interrupted_is_not_begun_again() throws InterruptedException {
        var begun = new AtomicInteger();
        var runs = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Health health = Health.standard().deadline(Duration.ofMillis(50)).check("stuck", () -> {
            begun.incrementAndGet();
            runs.countDown();
            awaitStubbornly(end);
        });
        try (var client = TestClient.inMemory(Retort.create().install(health))) {
            for (int i = 0; i < 3; i++) client.get("/ready").send().expect(503);
            runs.await();
            assertThat(begun).hasValue(1);
        } finally {
            end.countDown();
        }
    }

    private static void awaitStubbornly(CountDownLatch end) {
        while (true) {
            try {
                end.await();
                return;
            } catch (InterruptedException _) {
                // this is what is tested
            }
        }
    }

    @Test
    void an_application_that_stops_lives_but_is_not_ready() {
        List<Integer> statuses = new ArrayList<>();
        var opened = new CompletableFuture<TestClient>();
        Retort application = Retort.create().install(Health.standard()).preClose(() -> {
            statuses.add(opened.join().get("/ready").send().status());
            statuses.add(opened.join().get("/health").send().status());
        });
        opened.complete(TestClient.inMemory(application));

        opened.join().close();

        assertThat(statuses).containsExactly(503, 200);
    }

    @Test
    void two_checks_of_one_name_are_refused() {
        assertThatThrownBy(() -> Health.standard().check("mail", () -> {}).check("mail", () -> {}))
                .hasMessage("there are two checks mail");
    }
}
