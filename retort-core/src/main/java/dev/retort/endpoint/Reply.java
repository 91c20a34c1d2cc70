// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.BodyWriter;
import dev.retort.FileResponse;
import dev.retort.Html;
import dev.retort.Response;
import dev.retort.Sse;
import dev.retort.http.Answer;
import dev.retort.json.Codec;
import dev.retort.json.Scalar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of several answers, while generated code puts it together from the components of a record.
public final class Reply {

    private final CallAnswer answer;
    private final int status;
    private final List<String> headers = new ArrayList<>();
    private @Nullable String type;

    Reply(CallAnswer answer, int status) {
        this.answer = answer;
        this.status = status;
    }

    /// Adds a header field.
    public <T> Reply header(String name, Scalar<T> type, T value) {
        String text = type.format(value);
        headers.add(name);
        headers.add(name.equalsIgnoreCase("Location") ? Answers.location(text) : text);
        return this;
    }

    /// Adds a header field, if there is a value.
    public <T> Reply header(String name, Scalar<T> type, Optional<T> value) {
        value.ifPresent(present -> header(name, type, present));
        return this;
    }

    /// Names the type of the body.
    public Reply producing(String mediaType) {
        type = mediaType;
        return this;
    }

    /// With a value as JSON.
    public <T> Answer json(Codec<? super T> codec, T value) {
        return context().response(codec, with(value));
    }

    /// With text.
    public Answer text(String text) {
        return context().response(with(text));
    }

    /// With a page.
    public Answer html(Html page) {
        return context().response(with(page));
    }

    /// With a page that a template makes.
    public Answer view(Object view) {
        return context().response(with(view));
    }

    /// With bytes.
    public Answer bytes(byte[] bytes) {
        return context().response(with(bytes));
    }

    /// With what the program writes itself.
    public Answer writer(BodyWriter writer) {
        return context().response(with(writer));
    }

    /// With the elements of a stream.
    public <T> Answer stream(Codec<? super T> codec, Stream<? extends T> stream) {
        return context().stream(codec, with(stream));
    }

    /// With events.
    public <T> Answer events(Codec<? super T> codec, Sse<T> events) {
        return context().events(codec, with(events));
    }

    /// With a file.
    public Answer file(FileResponse file) throws IOException {
        FileResponse whole = file;
        for (int i = 0; i < headers.size(); i += 2) {
            whole = whole.header(headers.get(i), headers.get(i + 1));
        }
        return context().file(whole);
    }

    /// Without a body.
    public Answer nothing() {
        return context().response(with(Response.empty(status)));
    }

    private CallAnswer context() {
        return answer.producing(type);
    }

    private <T> Response<T> with(T body) {
        return with(Response.of(status, body));
    }

    private <T> Response<T> with(Response<T> response) {
        Response<T> whole = response;
        for (int i = 0; i < headers.size(); i += 2) whole = whole.header(headers.get(i), headers.get(i + 1));
        return whole;
    }
}
