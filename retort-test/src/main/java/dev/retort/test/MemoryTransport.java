// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Headers;
import dev.retort.http.Answer;
import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Hands requests to the application without a socket, each on a virtual thread of its own, as the server does.
final class MemoryTransport implements Transport {

    private static final Executor VIRTUAL_THREADS = Thread::startVirtualThread;

    private final Service service;

    MemoryTransport(Service service) {
        this.service = service;
    }

    @Override
    public TestResponse send(String method, String target, List<String> headers, byte[] body) {
        var head = new RequestHead(method, target, Headers.of(headers.toArray(String[]::new)), "http", "memory");
        Answer answer = answer(head, body);
        boolean bare = method.equals("HEAD") || answer.status() == 204 || answer.status() == 304;
        byte[] sent = bare ? new byte[0] : Arrays.copyOf(answer.body(), answer.length());
        return new TestResponse(answer.status(), answer.headers(), sent);
    }

    private Answer answer(RequestHead head, byte[] body) {
        return switch (service.open(head)) {
            case Exchange.Refused(Answer answer) -> answer;
            case Exchange.Accepted(long bodyLimit, var _, var _)
            when body.length > bodyLimit -> service.problem(413, "the body is longer than " + bodyLimit + " bytes");
            case Exchange.Accepted(var _, var _, Exchange.Work work) ->
                CompletableFuture.supplyAsync(() -> work.run(body), VIRTUAL_THREADS)
                        .join();
        };
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
