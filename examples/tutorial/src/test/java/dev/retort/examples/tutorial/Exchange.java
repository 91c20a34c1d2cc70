// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import dev.retort.test.TestClient;
import dev.retort.test.TestRequest;
import dev.retort.test.TestResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A request to one of the applications, and what the reference answered to it, as the judge has recorded them.
///
/// @param request what was asked
/// @param status  of the answer
/// @param headers of the answer
/// @param body    of the answer
record Exchange(JsonObject request, int status, List<JsonValue> headers, String body) {

    private static final Path FOLDER = Path.of("judge/exchanges");

    /// The exchanges with an application, in their order.
    static List<Exchange> with(Application application) throws IOException {
        Path file = FOLDER.resolve(application.name().replace('/', '.') + ".json");
        var exchanges = (JsonArray) JsonValue.parse(Files.readAllBytes(file));
        return exchanges.elements().stream().map(Exchange::read).toList();
    }

    private static Exchange read(JsonValue exchange) {
        var headers = (JsonArray) exchange.at("/answer/headers");
        return new Exchange(
                (JsonObject) exchange.at("/request"),
                Integer.parseInt(exchange.at("/answer/status").toString()),
                headers == null ? List.of() : headers.elements(),
                new String(bytes(exchange.at("/answer/body")), StandardCharsets.UTF_8));
    }

    /// Asks an application the same.
    TestResponse repeat(TestClient client) {
        TestRequest repeated = client.request(method(), target());
        for (JsonValue header : ((JsonArray) request.at("/headers")).elements()) {
            repeated.header(header.at("/0").text(), header.at("/1").text());
        }
        JsonValue sent = request.at("/body");
        if (sent != null)
            repeated.header("Content-Length", "" + bytes(sent).length).body(bytes(sent));
        return repeated.send();
    }

    String method() {
        return request.at("/method").text();
    }

    String target() {
        return request.at("/target").text();
    }

    /// What was sent, as text.
    String sent() {
        return Optional.ofNullable(request.at("/body"))
                .map(body -> new String(bytes(body), StandardCharsets.UTF_8))
                .orElse("");
    }

    /// A field of the reference's answer.
    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.at("/0").text().equals(name))
                .map(header -> header.at("/1").text())
                .findFirst();
    }

    /// The request on one line.
    @Override
    public String toString() {
        var headers = new StringBuilder();
        for (JsonValue header : ((JsonArray) request.at("/headers")).elements()) {
            if (!header.at("/0").text().equals("Host")) {
                headers.append(" [%s: %s]"
                        .formatted(header.at("/0").text(), header.at("/1").text()));
            }
        }
        return line(method() + " " + target() + headers + " " + sent());
    }

    /// A text on one line, and no longer than a reader cares for.
    static String line(String text) {
        String line = text.replace("\r", "\\r").replace("\n", "\\n").strip();
        int end = Character.isHighSurrogate(line.charAt(Math.min(line.length(), 600) - 1)) ? 599 : 600;
        return line.length() <= 600 ? line : line.substring(0, end) + "…";
    }

    private static byte[] bytes(JsonValue recorded) {
        return recorded instanceof JsonObject binary
                ? Base64.getDecoder().decode(binary.at("/base64").text())
                : recorded.text().getBytes(StandardCharsets.UTF_8);
    }
}
