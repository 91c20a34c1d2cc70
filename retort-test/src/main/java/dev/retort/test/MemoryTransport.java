// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Headers;
import dev.retort.http.Answer;
import dev.retort.http.BodyException;
import dev.retort.http.Conversation;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/// Hands requests to the application without a socket, each on a virtual thread of its own, as the server
/// does.
final class MemoryTransport implements Transport {

    private static final Executor VIRTUAL_THREADS = Thread::startVirtualThread;

    private static final List<String> HANDSHAKE = List.of(
            "Host", "memory",
            "Connection", "Upgrade",
            "Upgrade", "websocket",
            "Sec-WebSocket-Version", "13",
            "Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");

    private final Service service;

    MemoryTransport(Service service) {
        this.service = service;
    }

    @Override
    public TestResponse send(String method, String target, List<String> headers, byte[] body) {
        var head = new RequestHead(
                method, target, Headers.of(headers.toArray(String[]::new)), "http", "memory", body.length > 0);
        return switch (service.open(head)) {
            case Exchange.Answered(Answer answer) -> received(head, answer, MemoryTransport::bare);
            case Exchange.Accepted accepted
            when body.length > accepted.bodyLimit() ->
                onThreadOfItsOwn(head, accepted.work(), () -> tooLarge(accepted.work()));
            case Exchange.Buffered(var _, var _, Exchange.BufferedWork work) ->
                onThreadOfItsOwn(head, work, () -> work.run(body));
            case Exchange.Streaming(var _, var _, var _, Exchange.StreamingWork work) ->
                onThreadOfItsOwn(head, work, () -> work.run(new ByteArrayInputStream(body)));
        };
    }

    private Answer tooLarge(Exchange.Work work) {
        String detail = "the request body is too large";
        return work.bodyRefused(new BodyException(413, detail)).orElseGet(() -> service.problem(413, detail));
    }

    @Override
    public TestSocket webSocket(String target, List<String> headers) {
        var fields = new ArrayList<>(HANDSHAKE);
        fields.addAll(headers);
        var head = new RequestHead("GET", target, Headers.of(fields.toArray(String[]::new)), "http", "memory", false);
        return switch (service.open(head)) {
            case Exchange.Answered(Answer answer) ->
                throw new TestSocket.Refused(received(head, answer, MemoryTransport::bare));
            case Exchange.Buffered(var _, var _, Exchange.BufferedWork work) ->
                open(head, work, () -> work.run(new byte[0]));
            case Exchange.Streaming(var _, var _, var _, Exchange.StreamingWork work) ->
                open(head, work, () -> work.run(InputStream.nullInputStream()));
        };
    }

    /// Runs a request of which something goes on when its answer is there.
    private TestSocket open(RequestHead head, Exchange.Work work, Supplier<Answer> exchange) {
        var opened = new CompletableFuture<TestSocket>();
        VIRTUAL_THREADS.execute(() -> {
            try {
                Answer answer = exchange.get();
                if (answer.body() instanceof Answer.Upgrade(var _, Conversation conversation)) {
                    var socket = new MemorySocket(new TestSocket.Inbox());
                    opened.complete(socket.socket(protocol(answer)));
                    conversation.hold(socket);
                } else {
                    opened.completeExceptionally(new TestSocket.Refused(received(head, answer, work::failed)));
                }
            } catch (RuntimeException | Error thrown) {
                opened.completeExceptionally(thrown);
            } finally {
                work.ended(Exchange.Ending.ANSWERED);
            }
        });
        try {
            return opened.join();
        } catch (CompletionException thrown) {
            throw thrown.getCause() instanceof TestSocket.Refused refused ? refused : thrown;
        }
    }

    private static String protocol(Answer answer) {
        return Headers.of(answer.headers().toArray(String[]::new))
                .first("Sec-WebSocket-Protocol")
                .orElse("");
    }

    /// Returns when everything is done, what comes after the answer included.
    private static TestResponse onThreadOfItsOwn(RequestHead head, Exchange.Work work, Supplier<Answer> exchange) {
        try {
            return CompletableFuture.supplyAsync(() -> whole(head, work, exchange), VIRTUAL_THREADS)
                    .join();
        } catch (CompletionException thrown) {
            throw thrown.getCause() instanceof UncheckedIOException broken ? broken : thrown;
        }
    }

    private static TestResponse whole(RequestHead head, Exchange.Work work, Supplier<Answer> exchange) {
        var ending = Exchange.Ending.ANSWERED;
        try {
            return received(head, exchange.get(), work::failed);
        } catch (UncheckedIOException broken) {
            ending = Exchange.Ending.BROKEN_OFF;
            throw broken;
        } finally {
            work.ended(ending);
        }
    }

    /// The answer to what failed twice.
    private static Answer bare(Throwable thrown) {
        return Answer.empty(500);
    }

    /// An answer as a client gets it, a streamed one gathered.
    ///
    /// @param instead the answer in its place when its body fails before any of it would have left
    private static TestResponse received(RequestHead head, Answer answer, Function<Throwable, Answer> instead) {
        return switch (answer.body()) {
            case Answer.Bytes(byte[] array, int length) ->
                new TestResponse(
                        answer.status(), answer.headers(), Arrays.copyOf(array, isBare(head, answer) ? 0 : length));
            case Answer.Streamed(var _, Answer.Producer producer, var _) -> gathered(head, answer, producer, instead);
            case Answer.Upgrade _ -> new TestResponse(answer.status(), answer.headers(), new byte[0]);
        };
    }

    private static TestResponse gathered(
            RequestHead head, Answer answer, Answer.Producer producer, Function<Throwable, Answer> instead) {
        var out = new Gathering();
        try {
            try (producer) {
                if (!isBare(head, answer)) producer.writeTo(out);
            }
            return new TestResponse(answer.status(), answer.headers(), out.toByteArray());
        } catch (Exception thrown) {
            if (!out.begun) return received(head, instead.apply(thrown), MemoryTransport::bare);
            var broken = new IOException("the answer broke off after " + out.size() + " bytes", thrown);
            throw new UncheckedIOException(head.method() + " " + head.target() + " got no whole answer", broken);
        }
    }

    private static boolean isBare(RequestHead head, Answer answer) {
        return head.method().equals("HEAD") || Answer.hasNoBody(answer.status());
    }

    /// Knows whether a part of an answer would have left a server.
    private static final class Gathering extends ByteArrayOutputStream {

        private boolean begun;

        @Override
        public void flush() {
            begun = true;
        }
    }

    @Override
    public void close() {
        service.closing();
        service.close();
    }
}
