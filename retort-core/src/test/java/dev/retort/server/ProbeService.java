// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.Exchange.Answered;
import dev.retort.http.Exchange.Buffered;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// An application made for tests: each path does one thing.
final class ProbeService implements Service {

    static final long BODY_LIMIT = 1000;
    static final int BIG = 3_000_000;

    /// More than the system takes of what a client does not.
    static final int HUGE = 12_000_000;

    /// Opened by tests to let `/gate` answer.
    final CountDownLatch gate = new CountDownLatch(1);

    /// A permit for each handler that has begun to wait, and one for each that was interrupted in it.
    final Semaphore waiting = new Semaphore(0);

    final Semaphore interrupted = new Semaphore(0);

    /// Targets in the order in which their handlers began.
    final Queue<String> begun = new ConcurrentLinkedQueue<>();

    @Override
    public Exchange open(RequestHead head) {
        String target = head.target();
        return switch (target) {
            case "/refused" -> new Answered(text(404, "no such thing"));
            case "/open-fails" -> throw new IllegalStateException("a bug in open");
            case "/short" -> new Buffered(BODY_LIMIT, Duration.ofSeconds(2), _ -> await());
            case "/long" -> new Buffered(BODY_LIMIT, Duration.ofSeconds(60), _ -> await());
            default -> new Buffered(BODY_LIMIT, Duration.ofSeconds(60), body -> run(head, body));
        };
    }

    private Answer run(RequestHead head, byte[] body) {
        begun.add(head.target());
        return switch (head.target()) {
            case "/fails" -> throw new IllegalStateException("a bug in a handler");
            case "/unspeakable" -> throw new UnspeakableError();
            case "/gate" -> gated();
            case "/nap" -> nap();
            case "/compute" -> compute();
            case "/empty" -> Answer.empty(204);
            case "/unchanged" -> Answer.empty(304, "ETag", "\"1\"");
            case "/big" -> big(BIG);
            case "/huge" -> big(HUGE);
            case "/split" -> Answer.empty(200, "X-Name", "a\r\nSet-Cookie: stolen=1");
            case "/framed" -> Answer.empty(200, "Content-Length", "7");
            case "/overlong" -> new Answer(200, List.of(), body, body.length + 1);
            case "/fields" -> text(200, fields(head));
            case "/client" ->
                text(
                        200,
                        head.certificate()
                                .orElseThrow()
                                .getSubjectX500Principal()
                                .getName());
            case "/thread" -> text(200, Thread.currentThread().isVirtual() ? "virtual" : "platform");
            default -> text(200, head.method() + " " + head.target() + " " + new String(body, ISO_8859_1));
        };
    }

    /// Cannot be logged.
    private static final class UnspeakableError extends Error {

        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            throw new OutOfMemoryError("there is nothing left to say it with");
        }
    }

    private Answer await() {
        waiting.release();
        try {
            Thread.sleep(Duration.ofMinutes(1));
        } catch (InterruptedException _) {
            interrupted.release();
        }
        return text(200, "too late");
    }

    private Answer gated() {
        waiting.release();
        try {
            gate.await();
        } catch (InterruptedException _) {
            interrupted.release();
        }
        return text(200, "through the gate");
    }

    /// Keeps a core busy until the gate is opened.
    private Answer compute() {
        waiting.release();
        while (gate.getCount() > 0) Thread.onSpinWait();
        return text(200, "computed");
    }

    private static Answer nap() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return text(200, "rested");
    }

    private static Answer big(int length) {
        var body = new byte[length];
        for (int i = 0; i < length; i++) body[i] = (byte) ('a' + i % 26);
        return new Answer(200, List.of("Content-Type", "text/plain"), body, length);
    }

    private static String fields(RequestHead head) {
        var lines = new ArrayList<String>();
        head.headers().forEach((name, value) -> lines.add(name + "=" + value));
        return String.join("|", lines);
    }

    private static Answer text(int status, String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        return new Answer(status, List.of("Content-Type", "text/plain"), bytes, bytes.length);
    }

    @Override
    public Answer problem(int status, String detail) {
        byte[] bytes = detail.getBytes(ISO_8859_1);
        return new Answer(status, List.of("Content-Type", "application/problem+json"), bytes, bytes.length);
    }
}
