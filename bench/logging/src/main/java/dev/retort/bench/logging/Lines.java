// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.logging;

import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Logs the line of a request over and over, from several threads at once, and exits. Prints when what counts begins,
/// with the processor's time until then, and how long it took until the threads were done; both in microseconds.
final class Lines {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort.access");

    private Lines() {}

    /// The number of threads, the lines of each that count, the lines of each before those.
    public static void main(String[] arguments) throws InterruptedException {
        int threads = Integer.parseInt(arguments[0]);
        log(threads, Integer.parseInt(arguments[2]));
        Thread.sleep(1_000); // until what was logged so far is written
        IO.println(
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1_000);
        long began = System.nanoTime();
        log(threads, Integer.parseInt(arguments[1]));
        IO.println((System.nanoTime() - began) / 1_000);
        System.exit(0);
    }

    private static void log(int threads, int lines) throws InterruptedException {
        var started = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) started.add(Thread.ofPlatform().start(() -> log(lines)));
        for (Thread thread : started) thread.join();
    }

    private static void log(int lines) {
        MDC.put("request", "0197f2b4-6f1c-7d3e-8a55-3c1d2e4f5a6b");
        for (int i = 0; i < lines; i++) {
            LOG.atInfo()
                    .addKeyValue("method", "GET")
                    .addKeyValue("path", "/books/9780141439587")
                    .addKeyValue("status", 200)
                    .addKeyValue("micros", i)
                    .log("{} {} {}", "GET", "/books/9780141439587", 200);
        }
    }
}
