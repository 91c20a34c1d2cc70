// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicTest {

    private final Topic<Integer> topic = Topic.inMemory();

    @Test
    void a_stream_yields_what_is_published_after_it_was_made() {
        topic.publish(0);
        try (Stream<Integer> stream = topic.stream()) {
            topic.publish(1);
            topic.publish(2);

            assertThat(stream.limit(2)).containsExactly(1, 2);
        }
    }

    @Test
    void a_stream_that_is_not_read_fast_enough_ends() {
        try (Stream<Integer> stream = topic.stream()) {
            for (int i = 0; i < 5_000; i++) topic.publish(i);

            List<Integer> read = stream.toList();

            assertThat(read).hasSizeLessThan(5_000).isEqualTo(firstOnes(read.size()));
        }
    }

    @Test
    void a_subscriber_that_fails_when_it_is_too_slow_keeps_nothing_from_others() throws InterruptedException {
        BlockingQueue<Integer> first = new LinkedBlockingQueue<>();
        BlockingQueue<Integer> last = new LinkedBlockingQueue<>();
        var told = new AtomicInteger();
        topic.subscribe(first::add);
        topic.subscribe(new Topic.Subscriber<Integer>() {
            @Override
            public void told(Integer message) throws InterruptedException {
                Thread.sleep(Duration.ofMinutes(1));
            }

            @Override
            public void tooSlow() {
                told.incrementAndGet();
                throw new NoClassDefFoundError("Farewell");
            }
        });
        topic.subscribe(last::add);

        for (int i = 0; i < 1_100; i++) {
            topic.publish(i);
            assertThat(first.take()).isEqualTo(i);
            assertThat(last.take()).isEqualTo(i);
        }

        assertThat(told).hasValue(1);
    }

    private static List<Integer> firstOnes(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void a_stream_ends_when_its_reader_is_interrupted() {
        try (Stream<Integer> stream = topic.stream()) {
            Thread.currentThread().interrupt();

            assertThat(stream.toList()).isEmpty();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
