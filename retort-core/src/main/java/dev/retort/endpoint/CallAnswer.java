// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.BodyWriter;
import dev.retort.Created;
import dev.retort.FileResponse;
import dev.retort.Html;
import dev.retort.Link;
import dev.retort.Location;
import dev.retort.Negotiated;
import dev.retort.Outgoing;
import dev.retort.Problem;
import dev.retort.Redirect;
import dev.retort.Response;
import dev.retort.ResultHook;
import dev.retort.Sse;
import dev.retort.Versioned;
import dev.retort.WebSocketHandler;
import dev.retort.http.Answer;
import dev.retort.http.FieldPairs;
import dev.retort.json.Codec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns what an endpoint returns into the answer of a call. Belongs to the request's thread.
public final class CallAnswer {

    private final Call call;

    private @Nullable List<String> produced;

    /// Header fields of whatever is answered with.
    private List<String> added = List.of();

    CallAnswer(Call call) {
        this.call = call;
    }

    /// Names the type of the answer, which is a standard one otherwise. What a [Response] says wins.
    ///
    /// @param mediaType such as `image/png`; `null` for the standard one
    public CallAnswer producing(@Nullable String mediaType) {
        produced = mediaType == null ? null : List.of("Content-Type", mediaType);
        return this;
    }

    /// Lets the client choose the type of the answer.
    ///
    /// @param types in the order of preference
    /// @throws Problem with status 406 when it accepts none of them
    public Negotiated negotiated(String... types) {
        List<String> accept = call.head().headers().all("accept");
        Negotiated negotiated = Negotiation.of(accept, List.of(types));
        produced = List.of("Content-Type", negotiated.type());
        added = List.of("Vary", "Accept");
        return negotiated;
    }

    /// One of several answers, to be put together.
    public Reply reply(int status) {
        return new Reply(this, status);
    }

    /// A result as JSON.
    public <T> Answer json(int status, Codec<? super T> codec, T value) {
        return Answers.json(status, added, produced, checked(codec), serialized(returned(value)));
    }

    private <T> Codec<T> checked(Codec<T> codec) {
        return call.settings().checkResults() ? new CheckedCodec<>(codec) : codec;
    }

    /// Checks what is written by its run-time class.
    private <T> T checkedValue(T value) {
        if (call.settings().checkResults()) CheckedCodec.requireAll(value);
        return value;
    }

    private <T> Stream<T> checkedEach(Stream<T> elements) {
        return call.settings().checkResults() ? elements.peek(CheckedCodec::requireAll) : elements;
    }

    private <T> Sse<T> checkedEach(Sse<T> events) {
        return call.settings().checkResults()
                ? new Sse<>(events.events().peek(each -> CheckedCodec.requireAll(each.data())), events.heartbeat())
                : events;
    }

    /// What is written as JSON in the place of a result.
    private <T> T serialized(T result) {
        if (call.settings().hooks().isEmpty()) return result;
        T replaced = result;
        for (ResultHook hook : call.settings().hooks().of(Hooks.Phase.PRE_SERIALIZATION, ResultHook.class)) {
            replaced = replacement(hook, replaced);
        }
        return replaced;
    }

    @SuppressWarnings("unchecked") // a result of the same class
    private <T> T replacement(ResultHook hook, T result) {
        Object replaced =
                Objects.requireNonNull(hook.run(call.request(), result), "a hook of preSerialization gave null");
        if (isLike(replaced, result)) return (T) replaced;
        throw new IllegalStateException("a hook of preSerialization gave a %s in the place of a %s"
                .formatted(replaced.getClass().getName(), result.getClass().getName()));
    }

    /// Whether both are of one class; collections have many that mean the same.
    private static boolean isLike(Object one, Object other) {
        return one.getClass().equals(other.getClass())
                || one instanceof List && other instanceof List
                || one instanceof Set && other instanceof Set
                || one instanceof Map && other instanceof Map;
    }

    /// What is written of a result by its run-time class.
    private Object written(Object result) {
        boolean isJson = Answers.isJson(result) && ViewTemplate.of(result).isEmpty();
        return shown(checkedValue(isJson ? serialized(result) : result));
    }

    /// A result as JSON, or 404 when there is none.
    public <T> Answer json(int status, Codec<? super T> codec, Optional<? extends T> value) {
        return json(status, codec, found(value));
    }

    /// Something new.
    public <T> Answer created(Codec<? super T> codec, Created<? extends T> created) {
        return response(codec, located(returned(created)));
    }

    /// Something new that is not JSON.
    public Answer created(Created<?> created) {
        return response(located(returned(created)));
    }

    private <T> Response<T> located(Created<T> created) {
        return Response.of(201, created.body()).header("Location", text(created.location()));
    }

    /// A place as a client is to ask for it.
    private String text(Location location) {
        return Answers.location(
                switch (location) {
                    case Location.Of(String address) -> address;
                    case Location.At(Link link) -> call.request().address(link);
                    case Location.Below(String name) ->
                        Answers.below(call.head().prefix() + call.target().path(), name);
                });
    }

    /// A state of something.
    public <T> Answer versioned(Codec<? super T> codec, Versioned<? extends T> state) {
        return response(codec, Answers.response(returned(state)));
    }

    /// A state of something that is not JSON.
    public Answer versioned(Versioned<?> state) {
        return response(Answers.response(returned(state)));
    }

    /// A result with a status of its own.
    public <T> Answer response(Codec<? super T> codec, Response<? extends T> response) {
        Response<? extends T> whole = complete(response);
        return ConditionalAnswers.unchanged(whole, call.head())
                .orElseGet(() -> trailed(whole, json(whole, checked(codec))));
    }

    /// @param declared wherever the response names no codec
    private <T> Answer json(Response<? extends T> response, @Nullable Codec<? super T> declared) {
        T body = response.body();
        return Answers.response(response, body == null ? null : serialized(body), declared, produced);
    }

    /// A result with a status of its own, whose body is not JSON, or nothing.
    public Answer response(Response<?> response) {
        Response<?> whole = complete(response);
        return ConditionalAnswers.unchanged(whole, call.head()).orElseGet(() -> trailed(whole, plain(whole)));
    }

    /// Text.
    public Answer text(int status, String text) {
        return Answers.text(status, added, produced, returned(text));
    }

    /// Text, or 404 when there is none.
    public Answer text(int status, Optional<String> text) {
        return text(status, found(text));
    }

    /// A page.
    public Answer html(int status, Html page) {
        return Answers.any(status, added, produced, returned(page));
    }

    /// A page, or 404 when there is none.
    public Answer html(int status, Optional<Html> page) {
        return html(status, found(page));
    }

    /// A page that a template makes.
    public Answer view(int status, Object view) {
        return Answers.any(status, added, produced, shown(returned(view)));
    }

    /// A page that a template makes, or 404 when there is nothing to show.
    public Answer view(int status, Optional<?> view) {
        return view(status, found(view));
    }

    /// A response whose body is not declared to be JSON.
    private Answer plain(Response<?> response) {
        Object body = response.body();
        return body == null || response.codec() != null
                ? json(response, null)
                : Answers.any(response.status(), response.headers(), produced, written(body));
    }

    /// The page of a view; what is none stays as it is.
    private Object shown(Object result) {
        return ViewTemplate.of(result)
                .<Object>map(template -> new Page(call.settings().views().page(template.name(), result)))
                .orElse(result);
    }

    /// Bytes.
    public Answer bytes(int status, byte[] bytes) {
        return Answers.any(status, added, produced, returned(bytes));
    }

    /// Bytes, or 404 when there are none.
    public Answer bytes(int status, Optional<byte[]> bytes) {
        return bytes(status, found(bytes));
    }

    /// What the program writes itself.
    public Answer writer(int status, BodyWriter writer) {
        return Answers.any(status, added, produced, returned(writer));
    }

    /// What the program writes itself, or 404 when there is nothing.
    public Answer writer(int status, Optional<? extends BodyWriter> writer) {
        return writer(status, found(writer));
    }

    /// The elements of a stream, written while they are sent; the stream is closed afterwards.
    public <T> Answer stream(int status, Codec<? super T> codec, Stream<? extends T> stream) {
        return stream(status, added, checked(codec), returned(stream));
    }

    /// The elements of a stream with a status and header fields of its own, written while they are sent; the stream is
    /// closed afterwards.
    public <T> Answer stream(Codec<? super T> codec, Response<? extends Stream<? extends T>> response) {
        Stream<? extends T> stream = returned(response).body();
        if (stream == null) return response(response);
        return trailed(response, stream(response.status(), complete(response).headers(), checked(codec), stream));
    }

    private <T> Answer stream(
            int status, List<String> headers, @Nullable Codec<? super T> codec, Stream<? extends T> stream) {
        String type = FieldPairs.first(headers, "Content-Type").orElse(produced == null ? null : produced.get(1));
        return Streams.of(
                status, headers, type, new Accept(call.head().headers().all("accept")), codec, stream);
    }

    /// Events, sent as they come; their stream is closed afterwards.
    public <T> Answer events(int status, @Nullable Codec<? super T> codec, Sse<T> events) {
        return events(status, added, codec, returned(events));
    }

    /// Events with a status and header fields of their own, sent as they come; their stream is closed afterwards.
    public <T> Answer events(@Nullable Codec<? super T> codec, Response<Sse<T>> response) {
        Sse<T> events = returned(response).body();
        if (events == null) return response(response);
        return trailed(response, events(response.status(), complete(response).headers(), codec, events));
    }

    private <T> Answer events(int status, List<String> headers, @Nullable Codec<? super T> codec, Sse<T> events) {
        return Events.answer(status, headers, codec == null ? null : checked(codec), events);
    }

    /// An answer with the fields that follow its body.
    private static Answer trailed(Response<?> response, Answer answer) {
        Outgoing trailed = Outgoing.of(answer);
        for (var field : response.trailers().entrySet()) trailed = trailed.trailer(field.getKey(), field.getValue());
        return trailed.answer();
    }

    /// A response with the fields of whatever is answered with.
    private <T> Response<T> complete(Response<T> response) {
        Response<T> whole = returned(response);
        Codec<? super T> named = whole.codec();
        if (named != null) whole = whole.as(checked(named));
        for (int i = 0; i < added.size(); i += 2) whole = whole.header(added.get(i), added.get(i + 1));
        return whole;
    }

    /// A file, or the part of it that is asked for, or nothing where the client has it.
    public Answer file(FileResponse response) throws IOException {
        FileResponse whole = returned(response);
        for (int i = 0; i < added.size(); i += 2) whole = whole.header(added.get(i), added.get(i + 1));
        return FileAnswers.of(whole, call.head(), produced == null ? null : produced.get(1));
    }

    /// A WebSocket connection.
    ///
    /// @throws Problem when it may not be
    public <I, O> Answer upgrade(MessageType<I> in, MessageType<O> out, WebSocketHandler<I, O> handler) {
        var protocol =
                Handshake.protocol(call.head(), call.settings().webSockets().protocols());
        MessageType<O> sent = call.settings().checkResults() ? out.checked() : out;
        var messaging =
                new Messaging<>(call.request(), in, sent, handler, call.settings(), call.jsonLimits(), protocol);
        return Handshake.answer(call.head(), call.settings().webSockets(), protocol, messaging);
    }

    /// Another place.
    ///
    /// @param status what [Redirect#to] means here
    public Answer redirect(int status, Redirect redirect) {
        int own = returned(redirect).status();
        var headers = new ArrayList<>(List.of("Location", text(redirect.location())));
        headers.addAll(redirect.headers());
        return Answer.bare(own == 303 ? status : own, headers);
    }

    /// Nothing.
    public Answer nothing(int status) {
        return Answer.empty(status);
    }

    /// What an [dev.retort.ErrorFormat] makes.
    public static Answer error(Response<?> response) {
        return Answers.response(response, response.body(), null, null);
    }

    /// What a handler of errors returned.
    ///
    /// @param status  for what says none
    /// @param headers that go with this status, names and values in turn
    public Answer failed(int status, List<String> headers, @Nullable Object result) throws IOException {
        return switch (result) {
            case null -> Answer.bare(status, headers);
            case Optional<?> _, FileResponse _, Stream<?> _, Response<?> _, Created<?> _, Versioned<?> _, Redirect _ ->
                any(result);
            default -> Answers.any(status, headers, null, written(result));
        };
    }

    /// What a lambda returned, by its run-time class; see [dev.retort.Handler#handle].
    public Answer any(@Nullable Object result) throws IOException {
        return switch (result) {
            case Optional<?> optional -> any(found(optional));
            case FileResponse file -> file(file);
            case Created<?> created -> created(created);
            case Versioned<?> state -> versioned(state);
            case Redirect redirect -> redirect(redirect.status(), redirect);
            case Outgoing outgoing -> outgoing.answer();
            case Stream<?> stream -> stream(200, List.of(), null, checkedEach(stream));
            case Sse<?> events -> events(200, null, checkedEach(events));
            case Response<?> response
            when response.body() instanceof Sse<?> events ->
                trailed(response, Events.answer(response.status(), response.headers(), null, checkedEach(events)));
            case Response<?> response
            when response.body() instanceof Stream<?> stream ->
                trailed(response, stream(response.status(), response.headers(), null, checkedEach(stream)));
            case Response<?> response -> response(response);
            case null -> Answer.empty(204);
            default -> Answers.any(200, List.of(), null, written(result));
        };
    }

    private <T> T found(Optional<? extends T> value) {
        if (returned(value).isEmpty())
            throw Problem.notFound("there is nothing at " + call.head().prefix()
                    + call.target().path());
        return value.get();
    }

    /// What a method has returned.
    ///
    /// @throws NullPointerException that says what to return instead of `null`
    public <T> T returned(@Nullable T result) {
        if (result != null) return result;
        throw new NullPointerException("%s %s returned null: return an Optional where there may be nothing"
                .formatted(call.head().method(), call.target().path()));
    }
}
