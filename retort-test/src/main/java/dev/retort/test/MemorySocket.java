// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Message;
import dev.retort.WebSocketClose;
import dev.retort.http.Messages;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A WebSocket without a network: the application's end, which the client's writes to.
final class MemorySocket implements Messages {

    private final ArrayDeque<Message> incoming = new ArrayDeque<>();
    private final TestSocket.Inbox client;
    private @Nullable WebSocketClose end;

    MemorySocket(TestSocket.Inbox client) {
        this.client = client;
    }

    @Override
    public synchronized @Nullable Message receive() {
        try {
            while (incoming.isEmpty() && end == null) wait();
            return incoming.poll();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public synchronized void send(Message message) {
        if (end != null) throw new WebSocketClose(end.code(), end.reason());
        client.add(message);
    }

    @Override
    public synchronized void close(WebSocketClose end) {
        if (this.end != null) return;
        this.end = end;
        incoming.clear();
        client.end(end);
        notifyAll();
    }

    @Override
    public synchronized Optional<WebSocketClose> ended() {
        return Optional.ofNullable(end);
    }

    // The client's end

    /// A client's.
    TestSocket socket(String protocol) {
        return new TestSocket(
                new TestSocket.Wire() {
                    @Override
                    public void send(Message message) {
                        said(message);
                    }

                    @Override
                    public void close(int code, String reason) {
                        left(new WebSocketClose(code, reason));
                    }
                },
                protocol,
                client);
    }

    private synchronized void said(Message message) {
        if (end != null) return;
        incoming.add(message);
        notifyAll();
    }

    private synchronized void left(WebSocketClose end) {
        if (this.end != null) return;
        this.end = end;
        client.end(end);
        notifyAll();
    }
}
