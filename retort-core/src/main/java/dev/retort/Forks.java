// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.MDC;

/// Tasks under way, each on a thread of its own. For the thread that began them.
final class Forks<T> implements AutoCloseable {

    private final BlockingQueue<Ended<T>> ended = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    /// Begins all of them.
    Forks(List<? extends Callable<? extends T>> tasks) {
        Map<String, String> context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        for (int i = 0; i < tasks.size(); i++) {
            int index = i;
            Callable<? extends T> task = tasks.get(i);
            threads.add(Thread.ofVirtual().name("retort-parallel").start(() -> ended.add(run(index, task, context))));
        }
    }

    /// What became of a task.
    sealed interface Ended<T> {

        /// Its success.
        ///
        /// @throws Exception what it has thrown
        Succeeded<T> success() throws Exception;
    }

    /// It gave a value.
    ///
    /// @param index its place among the tasks
    record Succeeded<T>(int index, T value) implements Ended<T> {

        @Override
        public Succeeded<T> success() {
            return this;
        }
    }

    /// It has thrown something.
    record Failed<T>(Throwable thrown) implements Ended<T> {

        @Override
        public Succeeded<T> success() throws Exception {
            throw exception();
        }

        /// What it has thrown, unless that is an error, which is thrown at once.
        Exception exception() {
            return switch (thrown) {
                case Error error -> throw error;
                case Exception exception -> exception;
                default -> new IllegalStateException(thrown);
            };
        }

        void suppress(Failed<T> other) {
            if (!other.thrown().equals(thrown)) thrown.addSuppressed(other.thrown());
        }
    }

    /// @param context what log lines of the thread that waits say beside their message, such as the request's name
    private static <T> Ended<T> run(int index, Callable<? extends T> task, Map<String, String> context) {
        MDC.setContextMap(context);
        try {
            return new Succeeded<>(index, Objects.requireNonNull(task.call(), "a task gave null"));
        } catch (Throwable thrown) {
            return new Failed<>(thrown);
        }
    }

    /// Waits for the next one that ends.
    Ended<T> next() throws InterruptedException {
        return ended.take();
    }

    /// Interrupts those that are not at their end, and waits until they are.
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
