// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Headers;
import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Hands requests to the application without a socket, each on a virtual thread of its own, as the server
/// does.
final class MemoryTransport implements Transport {

    private static final Executor VIRTUAL_THREADS = Thread::startVirtualThread;

    private final Service service;

    MemoryTransport(Service service) {
        this.service = service;
    }

    @Override
    public TestResponse send(String method, String target, List<String> headers, byte[] body) {
        var head = new RequestHead(method, target, Headers.of(headers.toArray(String[]::new)), "http", "memory");
        return switch (service.open(head)) {
            case Exchange.Refused(Answer answer) -> received(head, answer);
            case Exchange.Taken taken
            when body.length > taken.bodyLimit() ->
                received(head, service.problem(413, "the request body is too large"));
            case Exchange.Accepted(var _, var _, Exchange.Work work) ->
                onThreadOfItsOwn(work, () -> received(head, work.run(body)));
            case Exchange.Streaming(var _, var _, Exchange.Reading work) ->
                onThreadOfItsOwn(work, () -> received(head, work.run(new ByteArrayInputStream(body))));
        };
    }

    /// Returns when everything is done, what comes after the answer included.
    private static TestResponse onThreadOfItsOwn(Exchange.Followed work, Supplier<TestResponse> exchange) {
        try {
            return CompletableFuture.supplyAsync(() -> whole(work, exchange), VIRTUAL_THREADS)
                    .join();
        } catch (CompletionException thrown) {
            throw thrown.getCause() instanceof UncheckedIOException broken ? broken : thrown;
        }
    }

    private static TestResponse whole(Exchange.Followed work, Supplier<TestResponse> exchange) {
        try {
            return exchange.get();
        } finally {
            work.ended(Exchange.Ending.ANSWERED);
        }
    }

    /// An answer as a client gets it, a streamed one gathered.
    private TestResponse received(RequestHead head, Answer answer) {
        boolean bare = head.method().equals("HEAD") || Answer.hasNoBody(answer.status());
        return switch (answer.body()) {
            case Answer.Bytes(byte[] array, int length) ->
                new TestResponse(answer.status(), answer.headers(), Arrays.copyOf(array, bare ? 0 : length));
            case Answer.Streamed(var _, Answer.Producer producer, var _) -> gathered(head, answer, producer, bare);
        };
    }

    private TestResponse gathered(RequestHead head, Answer answer, Answer.Producer producer, boolean bare) {
        var out = new Gathering();
        try {
            try (producer) {
                if (!bare) producer.writeTo(out);
            }
            return new TestResponse(answer.status(), answer.headers(), out.toByteArray());
        } catch (Exception thrown) {
            if (!out.begun) return received(head, service.failure(head, thrown));
            var broken = new IOException("the answer broke off after " + out.size() + " bytes", thrown);
            throw new UncheckedIOException(head.method() + " " + head.target() + " got no whole answer", broken);
        }
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
