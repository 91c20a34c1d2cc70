// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Headers;
import dev.retort.InvalidRequest;
import dev.retort.Problem;
import dev.retort.WebSocketOptions;
import dev.retort.http.Answer;
import dev.retort.http.Conversation;
import dev.retort.http.FieldList;
import dev.retort.http.RequestHead;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The beginning of a WebSocket connection (RFC 6455, 4.2): a request that asks for it, and the answer that agrees.
public final class Handshake {

    private static final String VERSION = "13";
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_LENGTH = 16;

    private Handshake() {}

    /// An endpoint that looks at the parameters only of requests that ask for a WebSocket.
    public static Endpoint before(Endpoint endpoint) {
        return call -> {
            require(call.head());
            try {
                return endpoint.answer(call);
            } catch (InvalidRequest faults) {
                if (!call.isPydantic()) throw faults;
                // In lenient mode a handshake is refused without a word of why.
                throw Problem.of(403);
            }
        };
    }

    private static void require(RequestHead head) {
        Headers headers = head.headers();
        boolean asked = head.method().equals("GET")
                && lists(headers, "Upgrade").contains("websocket")
                && lists(headers, "Connection").contains("upgrade");
        if (!asked) throw required("this is a WebSocket: ask for it with Upgrade: websocket over HTTP/1.1");
        if (!headers.all("Sec-WebSocket-Version").equals(List.of(VERSION))) {
            throw required("the version of WebSocket that is spoken here is 13");
        }
        if (head.hasBody()) throw Problem.badRequest("a request for a WebSocket has no body");
        if (!isKey(headers.all("Sec-WebSocket-Key"))) {
            throw Problem.badRequest("Sec-WebSocket-Key must be given once, with 16 bytes in Base64");
        }
    }

    private static Problem required(String detail) {
        return Problem.of(426, detail).header("Upgrade", "websocket").header("Sec-WebSocket-Version", VERSION);
    }

    private static boolean isKey(List<String> keys) {
        try {
            return keys.size() == 1 && Base64.getDecoder().decode(keys.getFirst()).length == KEY_LENGTH;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The answer that agrees.
    ///
    /// @param protocol what [#protocol] found
    /// @throws Problem with status 403 when it came from a page of an origin that may not ask
    static Answer answer(
            RequestHead head, WebSocketOptions options, Optional<String> protocol, Conversation conversation) {
        requireOrigin(head, options.origins());
        var fields = new ArrayList<>(List.of("Upgrade", "websocket", "Sec-WebSocket-Accept", accept(head)));
        protocol.ifPresent(agreed -> {
            fields.add("Sec-WebSocket-Protocol");
            fields.add(agreed);
        });
        return new Answer(101, List.copyOf(fields), new Answer.Upgrade(options, conversation));
    }

    /// Browsers let every page open a WebSocket to any server, with the cookies of that server, and only
    /// say where the page came from.
    private static void requireOrigin(RequestHead head, List<String> origins) {
        List<String> origin = head.headers().all("Origin");
        if (origin.isEmpty() || origins.contains("*") || origins.containsAll(origin)) return;
        String own = head.scheme() + "://" + head.headers().first("Host").orElse("");
        if (origin.size() == 1 && origin.getFirst().equalsIgnoreCase(own)) return;
        throw Problem.of(403, "pages of this origin may not connect here");
    }

    private static String accept(RequestHead head) {
        String key = head.headers().first("Sec-WebSocket-Key").orElseThrow();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /// The preferred of the subprotocols that both sides speak.
    static Optional<String> protocol(RequestHead head, List<String> spoken) {
        List<String> offered = FieldList.elements(head.headers().all("Sec-WebSocket-Protocol"));
        return spoken.stream().filter(offered::contains).findFirst();
    }

    private static List<String> lists(Headers headers, String name) {
        return FieldList.elements(headers.all(name)).stream()
                .map(String::toLowerCase)
                .toList();
    }
}
