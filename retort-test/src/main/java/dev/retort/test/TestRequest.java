// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Secret;
import dev.retort.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that is put together, and nothing before [#send] or [#webSocket]. Its methods change it and
/// return it. For one thread.
public final class TestRequest {

    private final Transport transport;
    private final String method;
    private final String target;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = {};
    private @Nullable SentForm form;

    TestRequest(Transport transport, String method, String target) {
        this.transport = transport;
        this.method = method;
        this.target = target;
    }

    /// Adds a header field, beside any others of the same name.
    public TestRequest header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    /// Sets a JSON body, with `Content-Type: application/json`.
    ///
    /// @param value a map, a list, a scalar, or a record with a codec; for JSON that is written already, use
    ///              [#body]
    /// @throws IllegalArgumentException when something in it has no codec, or is a [Secret]
    public TestRequest json(@Nullable Object value) {
        var out = new JsonWriter();
        out.any(value);
        byte[] json = out.toByteArray();
        if (new String(json, StandardCharsets.UTF_8).contains("\"" + Secret.of("") + "\""))
            throw new IllegalArgumentException(
                    "a Secret in this body would be sent as asterisks, since it is never written: send a map with its text");
        return body("application/json", json);
    }

    /// Sets a body that is text, in UTF-8.
    public TestRequest body(String contentType, String text) {
        return body(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sets a body as it is.
    public TestRequest body(String contentType, byte[] bytes) {
        return body(bytes).header("Content-Type", contentType);
    }

    /// Sets a body without saying what it is: no `Content-Type` is added.
    public TestRequest body(byte[] bytes) {
        body = bytes.clone();
        return this;
    }

    /// Adds a field to a form, which is the body.
    public TestRequest field(String name, String value) {
        form().add(name, value);
        return this;
    }

    /// Adds a file to a form, which is then sent as `multipart/form-data`.
    ///
    /// @param filename    what the client calls the file
    /// @param contentType such as `image/png`
    public TestRequest file(String name, String filename, String contentType, byte[] content) {
        form().add(name, filename, contentType, content);
        return this;
    }

    private SentForm form() {
        if (form == null) form = new SentForm();
        return form;
    }

    /// Sends the request and waits for the whole answer.
    public TestResponse send() {
        if (form == null) return transport.send(method, target, headers, body);
        var all = new ArrayList<>(headers);
        all.add("Content-Type");
        all.add(form.contentType());
        return transport.send(method, target, all, form.body());
    }

    /// Opens a WebSocket, for which the request must be a GET. Subprotocols are a header field,
    /// `Sec-WebSocket-Protocol`.
    ///
    /// @throws TestSocket.Refused when the application answers with something else
    public TestSocket webSocket() {
        return transport.webSocket(target, headers);
    }
}
