// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.BodyHook;
import dev.retort.Coercion;
import dev.retort.Failure;
import dev.retort.Fault;
import dev.retort.InvalidRequest;
import dev.retort.Problem;
import dev.retort.Raw;
import dev.retort.json.Codec;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import dev.retort.multipart.LimitedBody;
import dev.retort.validation.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The body of a request, as far as an endpoint wants it: as JSON, as text, as it was sent or as it arrives. What is
/// wrong with it joins the faults of the call. Belongs to the request's thread.
public final class ReceivedBody {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private static final byte[] NOTHING = {};
    private static final byte[] NO_MEMBERS = {'{', '}'};

    private final Call call;

    private byte[] received;

    /// The body where nothing of it was read yet.
    private @Nullable InputStream arriving;

    /// Whether the endpoint reads it as it arrives.
    private boolean streams;

    /// The body that hooks have made of the one that was sent.
    private @Nullable InputStream decoded;

    /// Whether the type of the body was judged already.
    private boolean typed;

    /// Whether it is read as a merge patch.
    private boolean merge;

    /// Whether the body is an object of the values of several parameters.
    private boolean several;

    /// The body of the request, of which this may be another reading.
    private final ReceivedBody first;

    /// What read the body of the request as JSON: each knows what is told to nobody.
    private List<JsonReader> readers = List.of();

    ReceivedBody(Call call, byte[] received) {
        this.call = call;
        this.received = received;
        this.first = this;
    }

    /// @param streams whether the endpoint reads it as it arrives
    ReceivedBody(Call call, InputStream arriving, boolean streams) {
        this(call, NOTHING);
        this.arriving = arriving;
        this.streams = streams;
    }

    /// A body for another reading, of which nothing has been read yet.
    ReceivedBody(Call call, ReceivedBody before) {
        this.call = call;
        this.received = before.whole();
        this.first = before.first;
        decoded = before.decoded;
        typed = before.typed;
        merge = before.merge;
    }

    /// This body, which is read as a merge patch (RFC 7396).
    public ReceivedBody merge() {
        merge = true;
        return this;
    }

    /// Has hooks decode the body.
    ///
    /// @throws Problem with status 413 when it is too large then
    /// @throws Exception what a hook throws
    public void decode(List<BodyHook> hooks) throws Exception {
        InputStream sent = arriving == null ? new ByteArrayInputStream(received) : arriving;
        InputStream in = sent;
        for (BodyHook hook : hooks) {
            in = Objects.requireNonNull(hook.run(call.request(), in));
            if (!in.equals(sent)) decoded = in;
        }
        if (in.equals(sent)) return;
        // It may be longer than what was sent, but not longer than a body may be.
        arriving = limited(in, call.settings().limits().bodyLength());
        if (streams) return;
        try {
            whole();
        } finally {
            // What could not be decoded is closed, and nothing to be read.
            arriving = null;
            close();
        }
    }

    /// Closes the body that hooks have made: it may hold memory that nothing else gives back.
    void close() {
        if (decoded == null) return;
        try {
            decoded.close();
        } catch (IOException closed) {
            LOG.debug("what a hook made of a body could not be closed", closed);
        }
    }

    /// The body as JSON. What is wrong with it joins the faults of the parameters.
    ///
    /// @return the value, or `null` when it has a fault
    /// @throws InvalidRequest with status 400 when it is no JSON
    public <T> @Nullable T json(Codec<T> codec) {
        return json((BodyReader<T>) codec::read);
    }

    /// The body as JSON, read by generated code that checks more than a codec does.
    ///
    /// @return as above
    /// @throws InvalidRequest as above
    public <T> @Nullable T json(BodyReader<T> type) {
        requireJson();
        if (whole().length == 0) {
            call.fault(Fault.of(Fault.In.BODY, "", Rule.REQUIRED));
            return null;
        }
        return read(whole(), type, Fault.In.BODY, "");
    }

    /// The body as an object that has members of several parameters. Without a body it is an object without
    /// members, so that each one that is missing is named.
    ///
    /// @return as above
    /// @throws InvalidRequest as above
    public <T> @Nullable T members(BodyReader<T> type) {
        requireJson();
        several = true;
        if (whole().length == 0) return read(NO_MEMBERS, type, Fault.In.BODY, "");
        if (call.isPydantic() && !isObject()) {
            int before = call.faultCount();
            read(NO_MEMBERS, type, Fault.In.BODY, "");
            // Members that may all be left out are no reason to take what is no object.
            if (call.faultCount() > before) return null;
        }
        return read(whole(), type, Fault.In.BODY, "");
    }

    /// Whether the body is an object, and not another value; also where it is no JSON, which is found out
    /// when it is read.
    private boolean isObject() {
        try {
            JsonReader in = reader(whole());
            if (in.beginObject()) return true;
            in.end();
            return false;
        } catch (JsonSyntaxException _) {
            return true;
        }
    }

    private JsonReader reader(byte[] document) {
        return new JsonReader(document, document.length, call.jsonLimits())
                .coercing(call.settings().coercion());
    }

    /// Reads JSON.
    ///
    /// @param pointer of the whole document
    <T> @Nullable T read(byte[] document, BodyReader<T> type, Fault.In in, String pointer) {
        try {
            JsonReader reader = reader(document);
            if (in == Fault.In.BODY) first.readBy(reader);
            T value = type.read(reader);
            reader.end();
            reader.faults().forEach(fault -> call.fault(fault.below(in, pointer)));
            return value;
        } catch (JsonSyntaxException broken) {
            call.fault(syntax(in, pointer, broken, document));
            throw call.refusal(400);
        }
    }

    private void readBy(JsonReader reader) {
        readers = readers.isEmpty()
                ? List.of(reader)
                : Stream.concat(readers.stream(), Stream.of(reader)).toList();
    }

    /// The body as it may be told, when all that reads it has done so.
    private JsonValue masking(JsonValue body) {
        JsonValue told = body;
        for (JsonReader each : first.readers) told = each.masking(told);
        return told;
    }

    private Fault syntax(Fault.In in, String pointer, JsonSyntaxException broken, byte[] document) {
        if (!call.isPydantic())
            return new Fault(in, pointer + broken.pointer(), "syntax", broken.getMessage(), Map.of());
        var problem = PythonJson.of(new String(document, StandardCharsets.UTF_8));
        return new Fault(in, pointer, "syntax", problem.message(), Map.of("offset", problem.offset()));
    }

    /// The body as JSON where the contract lets it be left out, or be `null`.
    public <T> Optional<T> optionalJson(Codec<T> codec) {
        return optionalJson((BodyReader<T>) codec::read);
    }

    /// The body as JSON where the contract lets it be left out, or be `null`, read by generated code that checks
    /// more than a codec does.
    public <T> Optional<T> optionalJson(BodyReader<T> type) {
        if (whole().length == 0) return Optional.empty();
        return Optional.ofNullable(json((BodyReader<T>) in -> in.readNull() ? null : type.read(in)));
    }

    /// Refuses a body of any other type than those that the endpoint names.
    ///
    /// @param types such as `image/png`, or `image/*` for all of a kind
    /// @throws Problem with status 415
    public void consumes(String... types) {
        String accepted = String.join(", ", types);
        String type = contentType(accepted);
        boolean unsaid = type.isEmpty() && (isEmpty() || !call.settings().contentType());
        if (!unsaid && !MediaTypes.isOneOf(type, types))
            throw unsupported(MediaTypes.refusal(type, List.of(types)), accepted);
        typed = true;
    }

    /// The body as text, which is absent when the body is empty.
    ///
    /// @throws Problem with status 415 when it says that it is not in UTF-8, and 400 when it is not
    public Argument text() {
        if (!MediaTypes.isUtf8(contentType(MediaTypes.TEXT)))
            throw unsupported("the body must be text in UTF-8", MediaTypes.TEXT);
        return new Argument(
                call, Fault.In.BODY, whole().length == 0 ? null : call.request().text());
    }

    /// The body as it was sent; empty when there is none.
    public byte[] bytes() {
        if (!typed) contentType("*/*");
        return whole();
    }

    /// The body as it arrives; whole where it has arrived already.
    public InputStream stream() {
        if (!typed) contentType("*/*");
        return arrival();
    }

    InputStream arrival() {
        InputStream stream = arriving == null ? new ByteArrayInputStream(received) : arriving;
        arriving = null;
        return stream;
    }

    /// The whole body as the hooks so far have left it. Waits until it has arrived.
    byte[] whole() {
        if (arriving == null) return received;
        try {
            received = arriving.readAllBytes();
            // Only now: a body that fails does so for everybody who reads it.
            arriving = null;
            return received;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The whole body, of which more than a number of bytes is refused if it is read as it arrives.
    byte[] whole(long most) {
        if (arriving != null && streams) arriving = limited(arriving, most);
        return whole();
    }

    private static InputStream limited(InputStream body, long most) {
        return new LimitedBody(body, most, "the request body is too large");
    }

    /// Whether there is no body, for which a body that does not stream is waited for.
    boolean isEmpty() {
        if (arriving != null && decoded == null && !call.head().hasBody()) return true;
        return (arriving == null || !streams) && whole().length == 0;
    }

    /// The body as it was sent.
    public Optional<byte[]> optionalBytes() {
        return Optional.of(bytes()).filter(bytes -> bytes.length > 0);
    }

    /// The body as it was sent, and as JSON when the endpoint asks.
    public <T> Raw<T> raw(Codec<T> codec) {
        return raw((BodyReader<T>) codec::read);
    }

    /// The body as it was sent, and as JSON when the endpoint asks, read by generated code that checks more than a
    /// codec does.
    public <T> Raw<T> raw(BodyReader<T> type) {
        requireJson();
        return Raw.of(whole(), () -> call.again().body().required(type));
    }

    /// The body as JSON, whose faults end the call.
    ///
    /// @throws InvalidRequest with every fault, and with status 400 when it is no JSON
    <T> T required(BodyReader<T> type) {
        T value = json(type);
        call.requireFaultless();
        if (value == null) throw Problem.badRequest("the body must not be null");
        return value;
    }

    private void requireJson() {
        if (typed) return;
        String accepted = MediaTypes.acceptedJson(merge);
        String type = contentType(accepted);
        // To FastAPI, a merge patch is JSON like any other.
        if (MediaTypes.isJson(type, merge || call.settings().coercion() == Coercion.PYDANTIC)) return;
        if (type.isEmpty() && (isEmpty() || !call.settings().contentType())) return;
        throw unsupported(MediaTypes.refusal(type, "JSON", MediaTypes.JSON), accepted);
    }

    /// The type of the body as it was sent; empty when it was not.
    String contentType(String accepted) {
        List<String> types = call.head().headers().all("content-type");
        if (types.size() > 1) throw unsupported("Content-Type must be given once", accepted);
        boolean sent = arriving == null ? received.length > 0 : call.head().hasBody();
        if (sent && decoded == null) requireNoCoding(accepted);
        return types.isEmpty() ? "" : types.getFirst();
    }

    /// A compressed body would only look like broken JSON (RFC 9110, 15.5.16).
    private void requireNoCoding(String accepted) {
        String coding = call.head().headers().first("content-encoding").orElse("identity");
        if (coding.equalsIgnoreCase("identity")) return;
        throw unsupported("the body must be sent without Content-Encoding", accepted)
                .header("Accept-Encoding", "identity");
    }

    Problem unsupported(String detail, String accepted) {
        Problem problem = Problem.of(Failure.Reason.MEDIA_TYPE, 415, detail).header("Accept", accepted);
        // RFC 5789, 2.2
        return call.head().method().equals("PATCH") ? problem.header("Accept-Patch", accepted) : problem;
    }

    /// What faults may tell of it.
    Inputs inputs(ParameterInputs parameters) {
        return new Inputs(
                parameters, received, call.jsonLimits(), call.settings().coercion(), this::masking, several);
    }
}
