// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Message;
import dev.retort.WebSocketClose;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// A WebSocket over a real port: gathers what comes in.
final class HttpSocket implements WebSocket.Listener {

    private final TestSocket.Inbox inbox = new TestSocket.Inbox();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// A client's.
    TestSocket socket(WebSocket connected) {
        var wire = new TestSocket.Wire() {
            @Override
            public void send(Message message) {
                if (message.isText()) connected.sendText(message.text(), true).join();
                else
                    connected.sendBinary(ByteBuffer.wrap(message.bytes()), true).join();
            }

            @Override
            public void close(int code, String reason) {
                // The application may have closed in the meantime, which is as good.
                connected.sendClose(code, reason).exceptionally(_ -> connected).join();
            }
        };
        return new TestSocket(wire, connected.getSubprotocol(), inbox);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            inbox.add(new Message(true, text.toString().getBytes(StandardCharsets.UTF_8)));
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        while (data.hasRemaining()) bytes.write(data.get());
        if (last) {
            inbox.add(Message.binary(bytes.toByteArray()));
            bytes.reset();
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        inbox.end(new WebSocketClose(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        inbox.end(new WebSocketClose(1006, String.valueOf(error.getMessage())));
    }
}
