// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Limits;
import dev.retort.Parallel;
import dev.retort.Problem;
import dev.retort.Retort;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Several things at once.
class ParallelTest {

    private final AtomicInteger interrupted = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);

    private String sleep() throws InterruptedException {
        begun.countDown();
        try {
            Thread.sleep(Duration.ofHours(1));
            return "rested";
        } catch (InterruptedException over) {
            interrupted.incrementAndGet();
            throw over;
        }
    }

    private static <T> Callable<T> failing(Exception thrown) {
        return () -> {
            throw thrown;
        };
    }

    @Test
    void all_run_at_once_and_give_their_values_in_order() throws Exception {
        var together = new CyclicBarrier(3);
        List<Integer> values = Parallel.all(
                () -> together.await() * 0 + 1, () -> together.await() * 0 + 2, () -> together.await() * 0 + 3);

        assertThat(values).containsExactly(1, 2, 3);
    }

    @Test
    void two_things_of_different_types_are_put_together() throws Exception {
        String told = Parallel.all(() -> 7, () -> "pets", (count, what) -> count + " " + what);

        assertThat(told).isEqualTo("7 pets");
    }

    @Test
    void nothing_to_do_gives_nothing() throws Exception {
        assertThat(Parallel.all(List.of())).isEmpty();
        assertThatThrownBy(Parallel::any).hasMessage("there is no task to wait for");
        assertThatThrownBy(Parallel::race).hasMessage("there is no task to wait for");
    }

    @Test
    void the_first_failure_ends_all_others() {
        assertThatThrownBy(() -> Parallel.all(this::sleep, this::sleep, () -> {
                    begun.await();
                    throw new IOException("no luck");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no luck");

        assertThat(begun.getCount()).isZero();
        assertThat(interrupted.get()).isBetween(1, 2);
    }

    @Test
    void the_first_success_of_any_ends_all_others() throws Exception {
        String value = Parallel.any(failing(new IOException("no luck")), this::sleep, () -> {
            begun.await();
            return "found";
        });

        assertThat(value).isEqualTo("found");
        assertThat(interrupted).hasValue(1);
    }

    @Test
    void when_none_of_any_succeeds_all_failures_are_told() {
        assertThatThrownBy(() -> Parallel.any(failing(new IOException("a")), failing(new IOException("b"))))
                .isInstanceOf(IOException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
    }

    @Test
    void the_first_one_to_end_wins_the_race_by_success_or_failure() throws Exception {
        assertThat(Parallel.race(() -> "quick", this::sleep)).isEqualTo("quick");
        assertThatThrownBy(() -> Parallel.race(failing(new IOException("quick")), this::sleep))
                .hasMessage("quick");
    }

    @Test
    void an_error_is_thrown_as_it_is() {
        assertThatThrownBy(() -> Parallel.all(() -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> Parallel.all(() -> null)).hasMessage("a task gave null");
    }

    @Test
    void a_request_that_takes_too_long_ends_what_it_does_at_once() {
        var ended = new CountDownLatch(1);
        Retort application = Retort.create()
                .limits(Limits.defaults().handlerTime(Duration.ofSeconds(2)))
                .get("/", _ -> {
                    try {
                        return Parallel.all(this::sleep, this::sleep);
                    } finally {
                        ended.countDown();
                    }
                });
        try (var client = TestClient.overHttp(application)) {
            client.get("/").send().expect(503);
            assertThat(ended).satisfies(CountDownLatch::await);
        }
        assertThat(interrupted.get()).isBetween(1, 2);
    }

    @Test
    void a_problem_is_answered_as_if_the_handler_had_thrown_it() {
        Retort application =
                Retort.create().get("/", _ -> Parallel.all(() -> 1, failing(Problem.notFound("no such price"))));
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/").send().expect(404).json("/detail").text())
                    .isEqualTo("no such price");
        }
    }
}
