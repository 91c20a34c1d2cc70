// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import dev.retort.Retort;
import dev.retort.web.AccessLog;
import dev.retort.web.RequestId;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A process that logs a lot and then ends in one way or another; or one that answers a request.
final class Endings {

    static final int THREADS = 4;
    static final int LINES = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger("shop");

    private Endings() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("request")) {
            answerOne();
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(Endings::logWhileEnding));
        logALot();
        switch (arguments[0]) {
            case "exit" -> System.exit(3);
            case "signal" -> {
                new ProcessBuilder("kill", "-TERM", "" + ProcessHandle.current().pid()).start();
                Thread.sleep(60_000);
            }
            case "thrown" -> throw new IllegalStateException("nobody catches this");
            default -> LOG.info("the end of the last thread");
        }
    }

    private static void logALot() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "thread " + thread;
            threads.add(Thread.ofVirtual().start(() -> {
                for (int line = 0; line < LINES; line++) LOG.info("{} line {}", name, line);
            }));
        }
        for (Thread thread : threads) thread.join();
    }

    private static void logWhileEnding() {
        for (int line = 0; line < LINES; line++) LOG.info("ending, line {}", line);
    }

    private static void answerOne() throws Exception {
        Retort application = Retort.create()
                .port(0)
                .install(RequestId.standard())
                .install(AccessLog.standard())
                .get("/", request -> {
                    LOG.info("in the handler");
                    request.background().run("later", () -> LOG.info("after the answer"));
                    return "hello";
                });
        try (var running = application.start();
                var socket = new Socket("localhost", running.port())) {
            String request = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Request-ID: r-1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
