// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Background;
import dev.retort.BasicCredentials;
import dev.retort.BodyHook;
import dev.retort.BodyWriter;
import dev.retort.Coercion;
import dev.retort.Created;
import dev.retort.Failure;
import dev.retort.Fault;
import dev.retort.FileResponse;
import dev.retort.Hook;
import dev.retort.Html;
import dev.retort.IfMatch;
import dev.retort.Invalid;
import dev.retort.InvalidRequest;
import dev.retort.Negotiated;
import dev.retort.Outgoing;
import dev.retort.Parts;
import dev.retort.Problem;
import dev.retort.Raw;
import dev.retort.Redirect;
import dev.retort.Request;
import dev.retort.RequestAttribute;
import dev.retort.Response;
import dev.retort.ResultHook;
import dev.retort.Sse;
import dev.retort.Unknown;
import dev.retort.Upload;
import dev.retort.Versioned;
import dev.retort.WebSocketHandler;
import dev.retort.http.Answer;
import dev.retort.http.RequestHead;
import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import dev.retort.multipart.ArrivingParts;
import dev.retort.multipart.FormLimits;
import dev.retort.multipart.MultipartForm;
import dev.retort.multipart.MultipartReader;
import dev.retort.routing.Target;
import dev.retort.validation.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One request on its way through one endpoint. Generated code asks it for parameters and the body, lets it
/// refuse the request when anything was wrong, and has it encode the result. Belongs to the request's thread.
public final class Call implements AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final byte[] NO_MEMBERS = {'{', '}'};
    private static final Set<String> SECRETS = Set.of("authorization", "proxy-authorization", "cookie");

    private final RequestHead head;
    private final Target target;
    private final List<String> variables;
    private final List<String> values;
    private final Settings settings;
    private byte[] received;

    /// The body where nothing of it was read yet.
    private @Nullable InputStream arriving;

    /// Whether the endpoint reads it as it arrives.
    private boolean streams;

    /// Whether the body is what a hook has made of the one that was sent.
    private boolean decoded;

    /// Whether the type of the body was judged already.
    private boolean typed;

    /// Whether the body is an object of the values of several parameters.
    private boolean several;

    private @Nullable FormBody form;

    private Map<String, Long> fileLimits = Map.of();

    /// The parts that were read as JSON, in which there may be what is told to nobody.
    private Set<String> jsonParts = Set.of();

    private @Nullable ArrayList<Fault> faults;
    private @Nullable Inputs inputs;

    /// The values of the body that are told to nobody, by their pointers.
    private Set<String> masked = Set.of();

    /// The parameters that are told to nobody, each as its part of the request and its pointer.
    private Set<String> maskedParameters = Set.of();

    /// The parameters of which one value counts though several were sent, each as above.
    private Set<String> chosen = Set.of();

    /// The parts of the request that were read into a record.
    private Set<Fault.In> groups = Set.of();

    /// The cookies that were asked for while one was read.
    private Set<String> cookies = Set.of();

    private @Nullable List<String> produced;

    /// The parameters of the query that were asked for, where others are refused; `null` where they are not.
    private @Nullable Set<String> asked;

    /// Header fields of whatever is answered with.
    private List<String> added = List.of();

    /// What hooks and handlers hand to each other.
    private Map<RequestAttribute<?>, Object> attributes = Map.of();

    private List<BackgroundTask> tasks = List.of();
    private @Nullable Dependencies dependencies;

    /// For the application, which knows the route.
    ///
    /// @param variables the names of the path's variables
    /// @param values    their values, in the same order
    /// @param settings  those of the route's scope
    @SuppressWarnings("exports") // only the application makes calls
    public Call(
            RequestHead head,
            Target target,
            List<String> variables,
            List<String> values,
            byte[] body,
            Settings settings) {
        this.head = head;
        this.target = target;
        this.variables = variables;
        this.values = values;
        this.received = body;
        this.settings = settings;
        if (settings.unknownParameters() == Unknown.REFUSE) asked = new HashSet<>();
    }

    /// The same for a body that is still to arrive.
    ///
    /// @param streams whether the endpoint reads it as it arrives
    @SuppressWarnings("exports") // as above
    public static Call arriving(
            RequestHead head,
            Target target,
            List<String> variables,
            List<String> values,
            InputStream body,
            boolean streams,
            Settings settings) {
        var call = new Call(head, target, variables, values, NOTHING, settings);
        call.arriving = body;
        call.streams = streams;
        return call;
    }

    // ---- reading

    RequestHead head() {
        return head;
    }

    /// A variable of the path.
    public Argument path(String name) {
        return new Argument(this, Fault.In.PATH, Fault.pointer(name), pathValue(name));
    }

    /// An address as it is in the application.
    Address placed(Address address) {
        Address placed = settings.mountPoints().placed(address);
        for (String name : variables) {
            if (placed.lacks(name)) placed = placed.variable(name, pathValue(name));
        }
        if (placed.path().indexOf('{') < 0) return placed;
        throw new IllegalArgumentException("%s is mounted at %s, of whose variables %s knows nothing"
                .formatted(address.resource().getName(), placed.path(), target.path()));
    }

    boolean hasVariable(String name) {
        return variables.contains(name);
    }

    String pathValue(String name) {
        int index = variables.indexOf(name);
        if (index < 0)
            throw new IllegalArgumentException("the route has no variable {" + name + "}, only " + variables);
        return values.get(index);
    }

    /// A query parameter that has one value; an empty one counts as absent, but for Pydantic's kin, to whom it is a
    /// value like others.
    public Argument query(String name) {
        return single(Fault.In.QUERY, name, valued(queryValues(name)));
    }

    private List<String> valued(List<String> values) {
        return isLenient() ? values : present(values);
    }

    private static List<String> present(List<String> values) {
        return values.size() == 1 && values.getFirst().isEmpty() ? List.of() : values;
    }

    /// A query parameter that is text: an empty one is an empty text.
    public Argument queryText(String name) {
        return single(Fault.In.QUERY, name, queryValues(name));
    }

    /// Every value of a query parameter.
    public List<Argument> queries(String name) {
        return several(Fault.In.QUERY, name, queryValues(name));
    }

    /// The values of a query parameter that has them all, separated by commas; none when it is empty.
    public List<Argument> commas(String name) {
        List<String> texts = present(queryValues(name));
        if (texts.size() > 1 && !isLenient()) fault(Fault.In.QUERY, name, Rule.REPEATED);
        return texts.isEmpty()
                ? List.of()
                : several(Fault.In.QUERY, name, List.of(texts.getLast().split(",", -1)));
    }

    /// A header field that has one value; an empty one counts as absent, but for Pydantic's kin.
    public Argument header(String name) {
        return single(Fault.In.HEADER, name, valued(head.headers().all(name)));
    }

    /// A header field that is text: an empty one is an empty text.
    public Argument headerText(String name) {
        return single(Fault.In.HEADER, name, head.headers().all(name));
    }

    /// Every value of a header field.
    public List<Argument> headers(String name) {
        return several(Fault.In.HEADER, name, head.headers().all(name));
    }

    /// A cookie; an empty one counts as absent, but for Pydantic's kin.
    public Argument cookie(String name) {
        return single(Fault.In.COOKIE, name, valued(cookieValues(name)));
    }

    /// A cookie that is text: an empty one is an empty text.
    public Argument cookieText(String name) {
        return single(Fault.In.COOKIE, name, cookieValues(name));
    }

    private List<String> cookieValues(String name) {
        if (groups.contains(Fault.In.COOKIE)) {
            if (cookies.isEmpty()) cookies = new HashSet<>();
            cookies.add(name);
        }
        return CookieField.values(head.headers().all("cookie"), name);
    }

    /// A field of a form that has one value; an empty one counts as absent.
    public Argument form(String name) {
        return field(name, present(form().texts(name)));
    }

    /// A field of a form that is text: an empty one is an empty text, but for Pydantic's kin, to whom it is absent.
    public Argument formText(String name) {
        List<String> texts = form().texts(name);
        return field(name, isLenient() ? present(texts) : texts);
    }

    private Argument field(String name, List<String> texts) {
        if (!form().hasFile(name)) return single(Fault.In.FORM, name, texts);
        fault(Fault.In.FORM, name, Rule.type("text, not a file"));
        return Argument.silent(this);
    }

    /// Every value of a field of a form.
    public List<Argument> forms(String name) {
        if (form().hasFile(name)) fault(Fault.In.FORM, name, Rule.type("text, not a file"));
        return several(Fault.In.FORM, name, form().texts(name));
    }

    private FormBody form() {
        if (form == null) form = readForm();
        return form;
    }

    /// The fields of a form that is urlencoded, names and values in turn.
    List<String> encodedForm() {
        String type = contentType(MediaTypes.FORM);
        if (MediaTypes.isForm(type) || type.isEmpty() && bytes().length == 0) return UrlEncoded.parse(bytes());
        throw unsupported(MediaTypes.refusal(type, "a form", MediaTypes.FORM), MediaTypes.FORM);
    }

    private FormBody readForm() {
        String type = contentType(MediaTypes.FORMS);
        if (MediaTypes.isForm(type)) return new FormBody.Encoded(UrlEncoded.parse(fields()));
        if (MediaTypes.isMultipart(type)) return multipart(type);
        if (type.isEmpty() && isEmpty()) return FormBody.none();
        throw unsupported(MediaTypes.refusal(type, "a form", MediaTypes.FORM), MediaTypes.FORMS);
    }

    /// A form without files, which is held in memory, where one with files could be larger.
    private byte[] fields() {
        if (arriving != null && streams)
            arriving = new LimitedBody(arriving, settings.limits().fieldsLength());
        return bytes();
    }

    private FormBody parts() {
        if (form instanceof FormBody.Multipart) return form;
        String type = contentType(MediaTypes.MULTIPART);
        boolean none = type.isEmpty() && isEmpty();
        if (!none && !MediaTypes.isMultipart(type))
            throw unsupported(MediaTypes.refusal(type, "a form", MediaTypes.MULTIPART), MediaTypes.MULTIPART);
        return form();
    }

    private FormBody multipart(String type) {
        return new FormBody.Multipart(MultipartForm.read(
                stream(),
                type,
                new FormLimits(settings.limits().parts(), settings.limits().fieldsLength(), fileLimits)));
    }

    /// Limits the length of a file of a form, before anything of that is read.
    ///
    /// @param bytes at least 1
    public void limitFile(String name, long bytes) {
        if (fileLimits.isEmpty()) fileLimits = new HashMap<>();
        fileLimits.put(name, bytes);
    }

    /// The parts of a form as they arrive.
    ///
    /// @throws Problem with status 415 when it is no form with parts, and 400 when its type names no boundary
    public Parts arrivingParts() {
        String type = contentType(MediaTypes.MULTIPART);
        if (type.isEmpty() && isEmpty()) return Collections::emptyIterator;
        if (!MediaTypes.isMultipart(type))
            throw unsupported(MediaTypes.refusal(type, "a form", MediaTypes.MULTIPART), MediaTypes.MULTIPART);
        var reader = new MultipartReader(
                stream(), MultipartReader.boundary(type), settings.limits().parts());
        return new ArrivingParts(reader, settings.limits().fieldsLength());
    }

    /// A file of a form.
    ///
    /// @return the file, or `null` after a fault
    public @Nullable Upload upload(String name) {
        return required(name, optionalUpload(name));
    }

    /// A file of a form that need not be there.
    public Optional<Upload> optionalUpload(String name) {
        return one(name, uploads(name));
    }

    /// Every file of a form with a name.
    public List<Upload> uploads(String name) {
        var uploads = new ArrayList<Upload>();
        for (MultipartForm.Field field : parts().fields(name)) {
            if (field.file().isPresent()) uploads.add(field.file().get());
            else fault(Fault.In.FORM, name, Rule.type("a file"));
        }
        return uploads;
    }

    /// The bytes of a file of a form, or of a field that is text.
    ///
    /// @return the bytes, or `null` after a fault
    public byte @Nullable [] uploadBytes(String name) {
        return required(name, optionalUploadBytes(name));
    }

    /// The same for a file that need not be there.
    public Optional<byte[]> optionalUploadBytes(String name) {
        return one(name, uploadsBytes(name));
    }

    /// The bytes of every file of a form with a name.
    public List<byte[]> uploadsBytes(String name) {
        return parts().fields(name).stream().map(MultipartForm.Field::content).toList();
    }

    /// A part of a form that is JSON.
    ///
    /// @return the value, or `null` after a fault
    /// @throws InvalidRequest with status 400 when it is no JSON
    public <T> @Nullable T part(String name, BodyReader<T> type) {
        List<byte[]> documents = documents(name);
        if (documents.isEmpty()) fault(Fault.In.FORM, name, Rule.REQUIRED);
        return one(name, documents).isEmpty() ? null : readPart(name, documents.getFirst(), type);
    }

    /// A part of a form that is JSON and need not be there, or may be `null`.
    ///
    /// @throws InvalidRequest as above
    public <T> Optional<T> optionalPart(String name, BodyReader<T> type) {
        Optional<byte[]> document = one(name, documents(name));
        if (document.isEmpty()) return Optional.empty();
        return Optional.ofNullable(readPart(name, document.get(), in -> in.readNull() ? null : type.read(in)));
    }

    /// The bytes of parts that are read as a whole, though they may have been sent as files.
    private List<byte[]> documents(String name) {
        long longest = settings.limits().fieldsLength();
        for (MultipartForm.Field field : parts().fields(name)) {
            if (field.file().isPresent() && field.file().get().size() > longest)
                throw Problem.of(413, "a part of the form is too large");
        }
        return uploadsBytes(name);
    }

    private <T> @Nullable T readPart(String name, byte[] document, BodyReader<T> type) {
        if (jsonParts.isEmpty()) jsonParts = new LinkedHashSet<>();
        jsonParts.add(name);
        return read(document, type, Fault.In.FORM, Fault.pointer(name));
    }

    private <T> @Nullable T required(String name, Optional<T> value) {
        // What was sent twice, or as something else, has its fault.
        if (value.isEmpty() && parts().fields(name).isEmpty()) fault(Fault.In.FORM, name, Rule.REQUIRED);
        return value.orElse(null);
    }

    private <T> Optional<T> one(String name, List<T> values) {
        if (values.size() > 1 && isLenient()) return Optional.of(values.getLast());
        if (values.size() > 1) fault(Fault.In.FORM, name, Rule.REPEATED);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /// Has hooks decode the body.
    ///
    /// @throws Problem with status 413 when it is too large then
    /// @throws Exception what a hook throws
    public void decode(List<BodyHook> hooks) throws Exception {
        InputStream sent = arriving == null ? new ByteArrayInputStream(received) : arriving;
        InputStream in = sent;
        for (BodyHook hook : hooks) in = Objects.requireNonNull(hook.run(request(), in));
        if (in.equals(sent)) return;
        arriving = new LimitedBody(in, settings.limits().bodyLength());
        decoded = true;
        if (!streams) {
            try {
                bytes();
            } finally {
                in.close();
            }
        }
    }

    /// Gives back what was kept of the request, the files of a form, and what was provided for it.
    @Override
    public void close() {
        if (dependencies != null) dependencies.close();
        if (form != null) form.close();
    }

    /// Refuses what is in one part of the request and not among the names that the endpoint knows.
    ///
    /// @param in    query, header, cookie or form
    /// @param known names as they are documented; those of header fields in small letters
    public void refuseUnknown(Fault.In in, Set<String> known) {
        if (in == Fault.In.QUERY) asked = null;
        Set<String> unknown = new LinkedHashSet<>(namesIn(in));
        if (in == Fault.In.HEADER) unknown.removeIf(OrdinaryFields::contain);
        unknown.removeAll(known);
        for (String name : unknown) fault(in, name, Rule.UNKNOWN);
    }

    private List<String> namesIn(Fault.In in) {
        return switch (in) {
            case QUERY -> names(target.query());
            case FORM -> form().names();
            case COOKIE -> CookieField.names(head.headers().all("cookie"));
            case HEADER -> {
                var names = new ArrayList<String>();
                head.headers().forEach((name, _) -> names.add(name.toLowerCase(Locale.ROOT)));
                // Proxies take such names for those with a hyphen, so that Pydantic's kin hears nothing of them.
                if (isLenient()) names.removeIf(name -> name.contains("_"));
                yield names;
            }
            case PATH, BODY -> throw new IllegalArgumentException(in + " has no further parameters");
        };
    }

    private static List<String> names(List<String> pairs) {
        var names = new ArrayList<String>(pairs.size() / 2);
        for (int i = 0; i < pairs.size(); i += 2) names.add(pairs.get(i));
        return names;
    }

    boolean isLenient() {
        return settings.coercion() == Coercion.PYDANTIC;
    }

    private Argument single(Fault.In in, String name, List<String> values) {
        String value = values.isEmpty() ? null : values.getFirst();
        if (values.size() > 1) {
            if (isLenient()) value = chosen(in, name, values);
            else fault(in, name, Rule.REPEATED);
        }
        return new Argument(this, in, Fault.pointer(name), value);
    }

    /// The one that counts where several were sent in the place of one.
    private String chosen(Fault.In in, String name, List<String> values) {
        if (chosen.isEmpty()) chosen = new HashSet<>();
        chosen.add(in + Fault.pointer(name));
        return in == Fault.In.HEADER ? values.getFirst() : values.getLast();
    }

    /// Begins to read a record whose components are parameters.
    ///
    /// @return [#faultCount]
    public int group(Fault.In in) {
        if (groups.isEmpty()) groups = EnumSet.noneOf(Fault.In.class);
        groups.add(in);
        return faultCount();
    }

    private List<Argument> several(Fault.In in, String name, List<String> values) {
        var arguments = new ArrayList<Argument>(values.size());
        for (int i = 0; i < values.size(); i++) {
            arguments.add(new Argument(this, in, Fault.pointer(name) + "/" + i, values.get(i)));
        }
        return arguments;
    }

    List<String> queryValues(String name) {
        if (asked != null) asked.add(name);
        return values(target.query(), name);
    }

    /// The values of one name among names and values in turn.
    private static List<String> values(List<String> pairs, String name) {
        List<String> values = List.of();
        for (int i = 0; i < pairs.size(); i += 2) {
            if (!pairs.get(i).equals(name)) continue;
            if (values.isEmpty()) values = new ArrayList<>(1);
            values.add(pairs.get(i + 1));
        }
        return values;
    }

    /// The body as JSON. What is wrong with it joins the faults of the parameters.
    ///
    /// @return the value, or `null` when it has a fault
    /// @throws InvalidRequest with status 400 when it is no JSON
    public <T> @Nullable T body(Codec<T> codec) {
        return body((BodyReader<T>) codec::read);
    }

    /// The body as JSON, read by generated code that checks more than a codec does.
    ///
    /// @return as above
    /// @throws InvalidRequest as above
    public <T> @Nullable T body(BodyReader<T> type) {
        requireJson();
        if (bytes().length == 0) {
            fault(Fault.of(Fault.In.BODY, "", Rule.REQUIRED));
            return null;
        }
        return read(bytes(), type, Fault.In.BODY, "");
    }

    /// The body as an object that has members of several parameters. Without a body it is an object without
    /// members, so that each one that is missing is named.
    ///
    /// @return as above
    /// @throws InvalidRequest as above
    public <T> @Nullable T members(BodyReader<T> type) {
        requireJson();
        several = true;
        if (bytes().length == 0) return read(NO_MEMBERS, type, Fault.In.BODY, "");
        if (isLenient() && !isObject()) {
            int before = faultCount();
            read(NO_MEMBERS, type, Fault.In.BODY, "");
            // Members that may all be left out are no reason to take what is no object.
            if (faultCount() > before) return null;
        }
        return read(bytes(), type, Fault.In.BODY, "");
    }

    /// Whether the body is an object, and not another value. What is no JSON is left to be found when it is
    /// read.
    private boolean isObject() {
        try {
            var in = new JsonReader(bytes(), bytes().length, jsonLimits());
            JsonValue value = Codecs.JSON_VALUE.read(in.leniently());
            in.end();
            return value == null || value instanceof JsonObject;
        } catch (JsonSyntaxException _) {
            return true;
        }
    }

    /// Reads JSON.
    ///
    /// @param pointer of the whole document
    private <T> @Nullable T read(byte[] document, BodyReader<T> type, Fault.In in, String pointer) {
        try {
            var reader = new JsonReader(document, document.length, jsonLimits());
            if (isLenient()) reader.leniently();
            T value = type.read(reader);
            reader.end();
            reader.faults().forEach(fault -> fault(fault.below(in, pointer)));
            if (in == Fault.In.BODY && reader.faultCount() > 0) masked = reader.maskedPointers();
            return value;
        } catch (JsonSyntaxException broken) {
            fault(syntax(in, pointer, broken, document));
            throw refusal(400);
        }
    }

    private Fault syntax(Fault.In in, String pointer, JsonSyntaxException broken, byte[] document) {
        if (!isLenient()) return new Fault(in, pointer + broken.pointer(), "syntax", broken.getMessage(), Map.of());
        var problem = PythonJson.of(new String(document, StandardCharsets.UTF_8));
        return new Fault(in, pointer, "syntax", problem.message(), Map.of("offset", problem.offset()));
    }

    /// The body as JSON where the contract lets it be left out, or be `null`.
    public <T> Optional<T> optionalBody(Codec<T> codec) {
        return optionalBody((BodyReader<T>) codec::read);
    }

    /// The same for generated code that checks more than a codec does.
    public <T> Optional<T> optionalBody(BodyReader<T> type) {
        if (bytes().length == 0) return Optional.empty();
        return Optional.ofNullable(body((BodyReader<T>) in -> in.readNull() ? null : type.read(in)));
    }

    /// Refuses a body of any other type than those that the endpoint names.
    ///
    /// @param types such as `image/png`, or `image/*` for all of a kind
    /// @throws Problem with status 415
    public void consumes(String... types) {
        String accepted = String.join(", ", types);
        String type = contentType(accepted);
        boolean unsaid = type.isEmpty() && (isEmpty() || !settings.contentType());
        if (!unsaid && !MediaTypes.isOneOf(type, types))
            throw unsupported(MediaTypes.refusal(type, List.of(types)), accepted);
        typed = true;
    }

    /// The body as text, which is absent when the body is empty.
    ///
    /// @throws Problem with status 415 when it says that it is not in UTF-8, and 400 when it is not
    public Argument bodyText() {
        if (!MediaTypes.isUtf8(contentType(MediaTypes.TEXT)))
            throw unsupported("the body must be text in UTF-8", MediaTypes.TEXT);
        return new Argument(
                this, Fault.In.BODY, "", bytes().length == 0 ? null : request().text());
    }

    /// The body as it was sent; empty when there is none.
    public byte[] bodyBytes() {
        if (!typed) contentType("*/*");
        return bytes();
    }

    /// The body as it arrives; whole where it has arrived already.
    public InputStream bodyStream() {
        if (!typed) contentType("*/*");
        return stream();
    }

    private InputStream stream() {
        InputStream stream = arriving == null ? new ByteArrayInputStream(received) : arriving;
        arriving = null;
        return stream;
    }

    /// The whole body as the hooks so far have left it, for which this waits where it is still to arrive.
    byte[] bytes() {
        if (arriving == null) return received;
        try {
            received = stream().readAllBytes();
            return received;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean isEmpty() {
        return arriving == null ? received.length == 0 : !decoded && !hasBody(head);
    }

    /// Whether a head says that a body follows (RFC 9112, 6.3).
    public static boolean hasBody(RequestHead head) {
        return head.headers().first("transfer-encoding").isPresent()
                || !head.headers().first("content-length").orElse("0").equals("0");
    }

    /// The body as it was sent.
    public Optional<byte[]> optionalBodyBytes() {
        return Optional.of(bodyBytes()).filter(bytes -> bytes.length > 0);
    }

    /// The body as it was sent, and as JSON when the endpoint asks.
    public <T> Raw<T> raw(Codec<T> codec) {
        return raw((BodyReader<T>) codec::read);
    }

    /// The same for generated code that checks more than a codec does.
    public <T> Raw<T> raw(BodyReader<T> type) {
        requireJson();
        return Raw.of(bytes(), () -> again().whole(type));
    }

    /// The body as JSON, whose faults end the call.
    ///
    /// @throws InvalidRequest with every fault, and with status 400 when it is no JSON
    <T> T whole(BodyReader<T> type) {
        T value = body(type);
        requireFaultless();
        if (value == null) throw Problem.badRequest("the body must not be null");
        return value;
    }

    private void requireJson() {
        if (typed) return;
        String accepted = MediaTypes.acceptedJson(head.method());
        String type = contentType(accepted);
        if (MediaTypes.isJson(type, head.method())) return;
        if (type.isEmpty() && (isEmpty() || !settings.contentType())) return;
        throw unsupported(MediaTypes.refusal(type, "JSON", MediaTypes.JSON), accepted);
    }

    /// The type of the body as it was sent; empty when it was not.
    private String contentType(String accepted) {
        List<String> types = head.headers().all("content-type");
        if (types.size() > 1) throw unsupported("Content-Type must be given once", accepted);
        if (!isEmpty() && !decoded) requireNoCoding(accepted);
        return types.isEmpty() ? "" : types.getFirst();
    }

    /// A compressed body would only look like broken JSON (RFC 9110, 15.5.16).
    private void requireNoCoding(String accepted) {
        String coding = head.headers().first("content-encoding").orElse("identity");
        if (coding.equalsIgnoreCase("identity")) return;
        throw unsupported("the body must be sent without Content-Encoding", accepted)
                .header("Accept-Encoding", "identity");
    }

    private Problem unsupported(String detail, String accepted) {
        Problem problem = Problem.of(Failure.Reason.MEDIA_TYPE, 415, detail).header("Accept", accepted);
        // RFC 5789, 2.2
        return head.method().equals("PATCH") ? problem.header("Accept-Patch", accepted) : problem;
    }

    /// A bearer token.
    ///
    /// @throws Problem with status 401 when there is none
    public String bearer() {
        return optionalBearer().orElseThrow(() -> Credentials.missing("Bearer"));
    }

    /// A bearer token, if there is one.
    public Optional<String> optionalBearer() {
        return Credentials.token(head.headers(), "Bearer");
    }

    /// A name and a password.
    ///
    /// @param realm what they are for; may be empty
    /// @throws Problem with status 401 when there are none
    public BasicCredentials basic(String realm) {
        String challenge = realm.isEmpty() ? "Basic" : "Basic realm=\"" + realm + "\"";
        return optionalBasic().orElseThrow(() -> Credentials.missing(challenge));
    }

    /// A name and a password, if there are any.
    public Optional<BasicCredentials> optionalBasic() {
        return Credentials.basic(head.headers());
    }

    /// A key.
    ///
    /// @throws Problem with status 401 when there is none
    public String apiKey(Fault.In in, String name) {
        return optionalApiKey(in, name).orElseThrow(() -> Credentials.missing("APIKey"));
    }

    /// A key, if there is one.
    public Optional<String> optionalApiKey(Fault.In in, String name) {
        return texts(in, name).stream().filter(key -> !key.isEmpty()).findFirst();
    }

    /// Reads what something provided is made of; what is wrong with it joins the faults of the call.
    public void bind(Class<?> type) throws Exception {
        int before = faultCount();
        dependencies().bind(type);
        // Pydantic's kin calls what is provided as soon as nothing is wrong with what it reads itself.
        if (isLenient() && faultCount() == before) use(type);
    }

    /// Something provided, made now if it was not before.
    public <T> T use(Class<T> type) throws Exception {
        return dependencies().use(type);
    }

    private Dependencies dependencies() {
        if (dependencies == null) dependencies = new Dependencies(this, settings.providers());
        return dependencies;
    }

    /// Calls guards, after what all of them read was judged.
    ///
    /// @throws InvalidRequest with every fault
    public void guard(List<Class<?>> guards) throws Exception {
        for (Class<?> guard : guards) bind(guard);
        if (isLenient()) return;
        requireFaultless();
        for (Class<?> guard : guards) use(guard);
    }

    /// Tells what was provided that the handler has returned.
    public void succeeded() throws Exception {
        if (dependencies != null) dependencies.succeeded();
    }

    /// Tells what was provided that something was thrown.
    ///
    /// @return what is answered with in the end
    public Throwable failed(Throwable thrown) {
        return dependencies == null ? thrown : dependencies.failed(thrown);
    }

    /// What is to be done after the answer.
    public Background background() {
        return (name, task) -> {
            if (tasks.isEmpty()) tasks = new ArrayList<>();
            tasks.add(new BackgroundTask(name, task));
        };
    }

    /// What was to be done after the answer, in its order.
    public List<BackgroundTask> tasks() {
        return tasks;
    }

    <T> Optional<T> attribute(RequestAttribute<T> key) {
        @SuppressWarnings("unchecked") // put there with that key
        var value = (T) attributes.get(key);
        return Optional.ofNullable(value);
    }

    <T> void attribute(RequestAttribute<T> key, T value) {
        if (attributes.isEmpty()) attributes = new HashMap<>();
        attributes.put(key, Objects.requireNonNull(value));
    }

    /// The request itself, for somebody who may read of it what nobody else knows.
    public Request wholeRequest() {
        asked = null;
        return request();
    }

    /// The request itself.
    public Request request() {
        return new CallRequest(this, head, target);
    }

    // ---- refusing

    /// Says that a parameter breaks a rule.
    ///
    /// @param name the parameter's name on the wire
    public void fault(Fault.In in, String name, Rule rule) {
        fault(Fault.of(in, Fault.pointer(name), rule));
    }

    void fault(Fault fault) {
        if (faults == null) faults = new ArrayList<>();
        if (faults.size() < Fault.MOST) faults.add(fault);
    }

    /// Says that a parameter is told to nobody.
    void mask(Fault.In in, String pointer) {
        if (maskedParameters.isEmpty()) maskedParameters = new HashSet<>();
        maskedParameters.add(in + pointer);
    }

    /// How many faults there are so far: when it has not changed, all that was read in between is good.
    public int faultCount() {
        return faults == null ? 0 : faults.size();
    }

    /// Says that the constructor of a record of parameters threw an exception. The faults of an [Invalid]
    /// keep their pointers, which begin with the names of parameters; others belong to the group as a whole.
    ///
    /// @param in where the parameters came from
    public void refused(Fault.In in, RuntimeException refusal) {
        if (refusal instanceof Invalid invalid) {
            invalid.faults().forEach(fault -> fault(fault.in(in)));
        } else {
            new Argument(this, in, "", "").refused(refusal);
        }
    }

    /// Ends the call when anything that was read so far is wrong.
    ///
    /// @throws InvalidRequest with every fault
    public void requireValid() {
        if (asked != null) refuseUnknown(Fault.In.QUERY, asked);
        requireFaultless();
    }

    private void requireFaultless() {
        if (faults != null) throw refusal(422);
    }

    private InvalidRequest refusal(int status) {
        Inputs found = inputs();
        return new InvalidRequest(status, faults == null ? List.of() : faults, found::of, found::body);
    }

    /// Ends the call as above, or else takes the last steps before the handler.
    ///
    /// @throws InvalidRequest with every fault
    /// @throws Exception what a hook throws
    public void ready() throws Exception {
        requireValid();
        if (settings.hooks().isEmpty()) return;
        for (Hook hook : settings.hooks().of(Hooks.Phase.PRE_HANDLER, Hook.class)) hook.run(request());
    }

    /// Everything that is wrong, as the errors of the scope tell it.
    Object errors(InvalidRequest invalid) {
        var failure = new Failure(
                invalid.status(),
                Failure.Reason.CONTRACT,
                invalid.getMessage(),
                null,
                Map.of(),
                List.of(),
                invalid.faults(),
                invalid::input);
        return settings.errors().errors(failure);
    }

    /// The value that a fault is about, as far as it was sent and may be told.
    public Optional<JsonValue> input(Fault fault) {
        return inputs().of(fault);
    }

    private Inputs inputs() {
        if (inputs == null) inputs = new Inputs(new Told(), received, jsonLimits(), masked, several);
        return inputs;
    }

    /// The parameters, as far as they may be told.
    private final class Told implements Inputs.Parameters {

        @Override
        public List<String> texts(Fault.In in, String name) {
            return told(in, name);
        }

        @Override
        public Optional<List<String>> group(Fault.In in) {
            return groups.contains(in) ? Optional.of(tellable(in)) : Optional.empty();
        }

        /// Scripts of a page may not know all cookies of its visitor, nor what authorizes them: they are told nothing
        /// that the endpoint did not ask for.
        private List<String> tellable(Fault.In in) {
            var names = new ArrayList<>(namesIn(in));
            if (in == Fault.In.COOKIE) names.retainAll(cookies);
            if (in == Fault.In.HEADER) names.removeAll(SECRETS);
            return names;
        }
    }

    /// The texts of a parameter, as far as they may be told.
    private List<String> told(Fault.In in, String name) {
        String place = in + Fault.pointer(name);
        boolean hidden = maskedParameters.stream().anyMatch(each -> each.equals(place) || each.startsWith(place + "/"));
        List<String> texts = texts(in, name);
        if (chosen.contains(place)) texts = List.of(chosen(in, name, texts));
        return hidden ? Collections.nCopies(texts.size(), Inputs.MASK) : texts;
    }

    private List<String> texts(Fault.In in, String name) {
        return switch (in) {
            case PATH -> variables.contains(name) ? List.of(pathValue(name)) : List.of();
            case QUERY -> queryValues(name);
            case HEADER -> head.headers().all(name);
            case COOKIE -> cookieValues(name);
            case FORM -> form == null || jsonParts.contains(name) ? List.of() : form.texts(name);
            case BODY -> List.of();
        };
    }

    private JsonLimits jsonLimits() {
        return new JsonLimits(settings.limits().jsonDepth(), settings.limits().digits());
    }

    /// The same request, of which nothing has been read yet.
    Call again() {
        var again = new Call(head, target, variables, values, bytes(), settings);
        again.decoded = decoded;
        again.typed = typed;
        return again;
    }

    // ---- answering

    /// Names the type of the answer, which is a standard one otherwise. What a [Response] says wins.
    ///
    /// @param mediaType such as `image/png`; `null` for the standard one
    public Call producing(@Nullable String mediaType) {
        produced = mediaType == null ? null : List.of("Content-Type", mediaType);
        return this;
    }

    /// Lets the client choose the type of the answer.
    ///
    /// @param types in the order of preference
    /// @throws Problem with status 406 when it accepts none of them
    public Negotiated negotiated(String... types) {
        List<String> accept = head.headers().all("accept");
        Negotiated negotiated = Negotiation.of(accept, List.of(types));
        produced = List.of("Content-Type", negotiated.type());
        added = List.of("Vary", "Accept");
        return negotiated;
    }

    /// Which state of something the client wants to change.
    ///
    /// @throws Problem with status 428 when it does not say so
    public IfMatch ifMatch() {
        return optionalIfMatch()
                .orElseThrow(() -> Problem.of(428, "say in If-Match which state is to be changed: its ETag"));
    }

    /// Which state of something the client wants to change, if it says so.
    public Optional<IfMatch> optionalIfMatch() {
        List<String> fields = head.headers().all("if-match");
        return fields.isEmpty() ? Optional.empty() : Optional.of(new IfMatch(fields));
    }

    /// One of several answers, to be put together.
    public Reply reply(int status) {
        return new Reply(this, status);
    }

    /// A result as JSON.
    public <T> Answer json(int status, Codec<? super T> codec, T value) {
        return Answers.json(status, added, produced, codec, serialized(returned(value)));
    }

    /// What is written in the place of a result.
    private <T> T serialized(T result) {
        if (settings.hooks().isEmpty()) return result;
        T replaced = result;
        for (ResultHook hook : settings.hooks().of(Hooks.Phase.PRE_SERIALIZATION, ResultHook.class)) {
            replaced = replacement(hook, replaced);
        }
        return replaced;
    }

    @SuppressWarnings("unchecked") // a result of the same class
    private <T> T replacement(ResultHook hook, T result) {
        Object replaced = Objects.requireNonNull(hook.run(request(), result), "a hook of preSerialization gave null");
        if (replaced.getClass().equals(result.getClass())) return (T) replaced;
        throw new IllegalStateException("a hook of preSerialization gave a %s in the place of a %s"
                .formatted(replaced.getClass().getName(), result.getClass().getName()));
    }

    /// A result as JSON, or 404 when there is none.
    public <T> Answer json(int status, Codec<? super T> codec, Optional<? extends T> value) {
        return json(status, codec, found(value));
    }

    /// Something new.
    public <T> Answer created(Codec<? super T> codec, Created<? extends T> created) {
        return response(codec, Answers.response(returned(created), head.prefix() + target.path()));
    }

    /// Something new that is not JSON.
    public Answer created(Created<?> created) {
        return response(Answers.response(returned(created), head.prefix() + target.path()));
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
        return ConditionalAnswers.unchanged(whole, head).orElseGet(() -> Answers.response(whole, codec, produced));
    }

    /// A result with a status of its own, whose body is not JSON, or nothing.
    public Answer response(Response<?> response) {
        Response<?> whole = complete(response);
        return ConditionalAnswers.unchanged(whole, head).orElseGet(() -> plain(whole));
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
        return body == null || ViewTemplate.of(body).isEmpty()
                ? Answers.response(response, null, produced)
                : Answers.any(response.status(), response.headers(), produced, shown(body));
    }

    /// The page of a view; what is none stays as it is.
    private Object shown(Object result) {
        return ViewTemplate.of(result)
                .<Object>map(template -> new Page(settings.views().page(template.name(), result)))
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
        return stream(status, added, codec, returned(stream));
    }

    /// The same with a status and header fields of its own.
    public <T> Answer stream(Codec<? super T> codec, Response<? extends Stream<? extends T>> response) {
        Stream<? extends T> stream = returned(response).body();
        if (stream == null) return response(response);
        return stream(response.status(), complete(response).headers(), codec, stream);
    }

    private <T> Answer stream(
            int status, List<String> headers, @Nullable Codec<? super T> codec, Stream<? extends T> stream) {
        String type = Answers.field(headers, "Content-Type").orElse(produced == null ? null : produced.get(1));
        return Streams.of(status, headers, type, new Accept(head.headers().all("accept")), codec, stream);
    }

    /// Events, sent as they come; their stream is closed afterwards.
    public <T> Answer events(int status, @Nullable Codec<? super T> codec, Sse<T> events) {
        return Events.answer(status, added, codec, returned(events));
    }

    /// The same with a status and header fields of its own.
    public <T> Answer events(@Nullable Codec<? super T> codec, Response<Sse<T>> response) {
        Sse<T> events = returned(response).body();
        if (events == null) return response(response);
        return Events.answer(response.status(), complete(response).headers(), codec, events);
    }

    /// A response with the fields of whatever is answered with.
    private <T> Response<T> complete(Response<T> response) {
        Response<T> whole = returned(response);
        for (int i = 0; i < added.size(); i += 2) whole = whole.header(added.get(i), added.get(i + 1));
        return whole;
    }

    /// A file, or the part of it that is asked for, or nothing where the client has it.
    public Answer file(FileResponse response) throws IOException {
        FileResponse whole = returned(response);
        for (int i = 0; i < added.size(); i += 2) whole = whole.header(added.get(i), added.get(i + 1));
        return FileAnswers.of(whole, head, produced == null ? null : produced.get(1));
    }

    /// A WebSocket connection.
    ///
    /// @throws Problem when it may not be
    public <I, O> Answer upgrade(MessageType<I> in, MessageType<O> out, WebSocketHandler<I, O> handler) {
        var protocol = Handshake.protocol(head, settings.webSockets().protocols());
        var messaging = new Messaging<>(request(), in, out, handler, settings, jsonLimits(), protocol);
        return Handshake.answer(head, settings.webSockets(), protocol, messaging);
    }

    /// Another place.
    ///
    /// @param status what [Redirect#to] means here
    public Answer redirect(int status, Redirect redirect) {
        int own = returned(redirect).status();
        return Answers.redirect(own == 303 ? status : own, redirect);
    }

    /// Nothing.
    public Answer nothing(int status) {
        return Answer.empty(status);
    }

    /// What an [dev.retort.ErrorFormat] makes.
    public static Answer errorAnswer(Response<?> response) {
        return Answers.response(response, null, null);
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
            default -> Answers.any(status, headers, null, shown(result));
        };
    }

    /// What a lambda returned, by its run-time class; see [dev.retort.Handler#handle].
    public Answer any(@Nullable Object result) throws IOException {
        return switch (result) {
            case Optional<?> optional -> any(found(optional));
            case FileResponse file -> file(file);
            case Created<?> created -> created(created);
            case Versioned<?> state -> versioned(state);
            case Outgoing outgoing -> outgoing.answer();
            case Stream<?> stream -> stream(200, List.of(), null, stream);
            case Sse<?> events -> events(200, null, events);
            case Response<?> response
            when response.body() instanceof Sse<?> events ->
                Events.answer(response.status(), response.headers(), null, events);
            case Response<?> response
            when response.body() instanceof Stream<?> stream ->
                stream(response.status(), response.headers(), null, stream);
            case Response<?> response -> response(response);
            case null -> Answers.of(null);
            default -> Answers.of(shown(result));
        };
    }

    private <T> T found(Optional<? extends T> value) {
        if (returned(value).isEmpty()) throw Problem.notFound("there is nothing at " + head.prefix() + target.path());
        return value.get();
    }

    /// What a method has returned.
    ///
    /// @throws NullPointerException that says what to return instead of `null`
    public <T> T returned(@Nullable T result) {
        if (result != null) return result;
        throw new NullPointerException("%s %s returned null: return an Optional where there may be nothing"
                .formatted(head.method(), target.path()));
    }
}
