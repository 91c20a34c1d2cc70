// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/// Sends requests over a real port.
final class HttpTransport implements Transport {

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
            var fields = new ArrayList<String>();
            response.headers()
                    .map()
                    .forEach((name, values) -> values.forEach(value -> {
                        fields.add(name);
                        fields.add(value);
                    }));
            return new TestResponse(response.statusCode(), fields, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the answer to " + method + " " + target, e);
        }
    }

    @Override
    public void close() {
        client.close();
        running.close();
    }
}
