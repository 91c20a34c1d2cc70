// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/// Does several things at once for one request, each on a virtual thread of its own.
///
/// ```java
/// return Parallel.all(() -> prices.of(id), () -> reviews.of(id), Offer::new);
/// ```
///
/// None of them outlives the call: when it returns or throws, all have ended. Those whose outcome is not wanted
/// any more are interrupted, and so are all when the thread that waits for them is: when the request takes longer
/// than [Limits#handlerTime], and when its client goes away. A task must not give `null`. What it logs has
/// the context (`MDC`) of that thread.
public final class Parallel {

    private Parallel() {}

    /// Does all tasks at once, and waits until all have succeeded or one has failed.
    ///
    /// @return what they gave, in the order of the tasks; empty when there are none
    /// @throws Exception what the first one to fail has thrown
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> List<T> all(Callable<? extends T>... tasks) throws Exception {
        return all(List.of(tasks));
    }

    /// Does all tasks of a list at once, however many there are, and waits until all have succeeded or one
    /// has failed.
    ///
    /// @return what they gave, in the order of the tasks; empty when there are none
    /// @throws Exception what the first one to fail has thrown
    public static <T> List<T> all(List<? extends Callable<? extends T>> tasks) throws Exception {
        try (var forks = new Forks<T>(tasks)) {
            Map<Integer, T> values = new TreeMap<>();
            while (values.size() < tasks.size()) {
                Forks.Succeeded<T> success = forks.next().success();
                values.put(success.index(), success.value());
            }
            return List.copyOf(values.values());
        }
    }

    /// Does two tasks at once, waits until both have succeeded or one has failed, and puts together what
    /// they gave.
    ///
    /// @throws Exception what the first one to fail has thrown
    @SuppressWarnings("unchecked") // what a task gave is of its type
    public static <A, B, R> R all(
            Callable<? extends A> first, Callable<? extends B> second, BiFunction<? super A, ? super B, R> together)
            throws Exception {
        List<Object> both = all(List.of(first, second));
        return together.apply((A) both.getFirst(), (B) both.getLast());
    }

    /// Does all tasks at once, and waits until one has succeeded or all have failed. The others are
    /// interrupted.
    ///
    /// @return what the first one to succeed gave
    /// @throws Exception what the first one to fail has thrown, with the others suppressed
    /// @throws IllegalArgumentException when there is no task
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> T any(Callable<? extends T>... tasks) throws Exception {
        try (var forks = new Forks<T>(some(tasks))) {
            var failures = new ArrayList<Forks.Failed<T>>();
            while (failures.size() < tasks.length) {
                switch (forks.next()) {
                    case Forks.Succeeded<T> success -> {
                        return success.value();
                    }
                    case Forks.Failed<T> failure -> failures.add(failure);
                }
            }
            Forks.Failed<T> first = failures.removeFirst();
            failures.forEach(first::suppress);
            throw first.exception();
        }
    }

    /// Does all tasks at once, and waits until one has ended, well or not. The others are interrupted.
    ///
    /// @return what the first one to end gave
    /// @throws Exception what the first one to end has thrown
    /// @throws IllegalArgumentException when there is no task
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> T race(Callable<? extends T>... tasks) throws Exception {
        try (var forks = new Forks<T>(some(tasks))) {
            return forks.next().success().value();
        }
    }

    private static <T> List<Callable<? extends T>> some(Callable<? extends T>[] tasks) {
        if (tasks.length == 0) throw new IllegalArgumentException("there is no task to wait for");
        return List.of(tasks);
    }
}
