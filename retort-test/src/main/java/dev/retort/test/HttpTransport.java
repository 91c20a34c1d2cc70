// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/// Sends requests over a real port.
final class HttpTransport implements Transport {

    private static final String PROTOCOLS = "Sec-WebSocket-Protocol";

    private final Running running;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpTransport(Running running) {
        this.running = running;
    }

    @Override
    public TestResponse send(String method, String target, List<String> headers, byte[] body) {
        var publisher =
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        var request =
                HttpRequest.newBuilder(URI.create(running.address() + target)).method(method, publisher);
        for (int i = 0; i < headers.size(); i += 2) request.header(headers.get(i), headers.get(i + 1));
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new TestResponse(response.statusCode(), fields(response), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the answer to " + method + " " + target, e);
        }
    }

    @Override
    public TestSocket webSocket(String target, List<String> headers) {
        var builder = client.newWebSocketBuilder();
        for (int i = 0; i < headers.size(); i += 2) {
            if (headers.get(i).equalsIgnoreCase(PROTOCOLS)) builder.subprotocols(headers.get(i + 1));
            else builder.header(headers.get(i), headers.get(i + 1));
        }
        var socket = new HttpSocket();
        URI uri = URI.create("ws" + (running.address() + target).substring("http".length()));
        try {
            return socket.socket(builder.buildAsync(uri, socket).join());
        } catch (CompletionException thrown) {
            if (!(thrown.getCause() instanceof WebSocketHandshakeException refused)) throw thrown;
            HttpResponse<?> response = refused.getResponse();
            throw new TestSocket.Refused(new TestResponse(response.statusCode(), fields(response), new byte[0]));
        }
    }

    private static List<String> fields(HttpResponse<?> response) {
        var fields = new ArrayList<String>();
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> {
                    fields.add(name);
                    fields.add(value);
                }));
        return fields;
    }

    @Override
    public void close() {
        // In this order: a client waits for its WebSockets, which the application ends.
        running.close();
        client.close();
    }
}
