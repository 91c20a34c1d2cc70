// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import dev.retort.InvalidRequest;
import dev.retort.Parts;
import dev.retort.Problem;
import dev.retort.Upload;
import dev.retort.multipart.ArrivingParts;
import dev.retort.multipart.FormLimits;
import dev.retort.multipart.MultipartForm;
import dev.retort.multipart.MultipartReader;
import dev.retort.validation.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The body of a request as a form: its fields, files and parts. What is wrong with them joins the faults of the call.
/// Belongs to the request's thread.
public final class ReceivedForm implements AutoCloseable {

    private final Call call;

    private @Nullable FormBody form;

    private Map<String, Long> fileLimits = Map.of();

    /// The parts that were read as JSON. They are told to nobody, since they may hold masked members.
    private Set<String> jsonParts = Set.of();

    ReceivedForm(Call call) {
        this.call = call;
    }

    /// A field of a form that has one value; an empty one counts as absent.
    public Argument field(String name) {
        return argument(name, Call.present(form().texts(name)));
    }

    /// A field of a form that is text: an empty one is an empty text, but in lenient mode
    /// ([dev.retort.Coercion#PYDANTIC]), where it is absent.
    public Argument textField(String name) {
        List<String> texts = form().texts(name);
        return argument(name, call.isPydantic() ? Call.present(texts) : texts);
    }

    private Argument argument(String name, List<String> texts) {
        call.note(Fault.In.FORM, name);
        if (!form().hasFile(name)) return call.single(Fault.In.FORM, name, texts);
        call.fault(Fault.In.FORM, name, Rule.type("text, not a file"));
        return Argument.silent(call);
    }

    /// Every value of a field of a form.
    public List<Argument> fields(String name) {
        call.note(Fault.In.FORM, name);
        if (form().hasFile(name)) call.fault(Fault.In.FORM, name, Rule.type("text, not a file"));
        return call.several(Fault.In.FORM, name, form().texts(name));
    }

    private FormBody form() {
        if (form == null) form = readForm();
        return form;
    }

    /// The fields of a form that is urlencoded, names and values in turn.
    List<String> pairs() {
        String type = call.body().contentType(MediaTypes.FORM);
        if (MediaTypes.isForm(type) || type.isEmpty() && call.body().whole().length == 0)
            return UrlEncoded.parse(call.body().whole());
        throw call.body().unsupported(MediaTypes.refusal(type, "a form", MediaTypes.FORM), MediaTypes.FORM);
    }

    private FormBody readForm() {
        String type = call.body().contentType(MediaTypes.FORMS);
        if (MediaTypes.isForm(type)) return new FormBody.Encoded(UrlEncoded.parse(encoded()));
        if (MediaTypes.isMultipart(type)) return read(type);
        if (type.isEmpty() && call.body().isEmpty()) return FormBody.none();
        throw call.body().unsupported(MediaTypes.refusal(type, "a form", MediaTypes.FORM), MediaTypes.FORMS);
    }

    /// A form without files, which is held in memory, where one with files could be larger.
    private byte[] encoded() {
        return call.body().whole(call.settings().limits().fieldsLength());
    }

    private FormBody multipart() {
        if (!(form instanceof FormBody.Multipart)) requireMultipart();
        return form();
    }

    /// The type of a body with parts; empty where there is no body.
    private String requireMultipart() {
        String type = call.body().contentType(MediaTypes.MULTIPART);
        boolean none = type.isEmpty() && call.body().isEmpty();
        if (none || MediaTypes.isMultipart(type)) return type;
        throw call.body().unsupported(MediaTypes.refusal(type, "a form", MediaTypes.MULTIPART), MediaTypes.MULTIPART);
    }

    private FormBody read(String type) {
        return new FormBody.Multipart(MultipartForm.read(
                call.body().arrival(),
                type,
                new FormLimits(
                        call.settings().limits().parts(),
                        call.settings().limits().fieldsLength(),
                        fileLimits)));
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
    public Parts parts() {
        String type = requireMultipart();
        if (type.isEmpty()) return Collections::emptyIterator;
        var reader = new MultipartReader(
                call.body().arrival(),
                MultipartReader.boundary(type),
                call.settings().limits().parts());
        return new ArrivingParts(reader, call.settings().limits().fieldsLength());
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
        call.note(Fault.In.FORM, name);
        var uploads = new ArrayList<Upload>();
        for (MultipartForm.Field field : multipart().fields(name)) {
            if (field.file().isPresent()) uploads.add(field.file().get());
            else call.fault(Fault.In.FORM, name, Rule.type("a file"));
        }
        return uploads;
    }

    /// The bytes of a file of a form, or of a field that is text.
    ///
    /// @return the bytes, or `null` after a fault
    public byte @Nullable [] uploadBytes(String name) {
        return required(name, optionalUploadBytes(name));
    }

    /// The bytes of a file of a form, or of a field that is text, which need not be there.
    ///
    /// @return the bytes; empty where nothing was sent, and after a fault
    public Optional<byte[]> optionalUploadBytes(String name) {
        return one(name, uploadsBytes(name));
    }

    /// The bytes of every file of a form with a name.
    public List<byte[]> uploadsBytes(String name) {
        call.note(Fault.In.FORM, name);
        return multipart().fields(name).stream()
                .map(MultipartForm.Field::content)
                .toList();
    }

    /// A part of a form that is JSON.
    ///
    /// @return the value, or `null` after a fault
    /// @throws InvalidRequest with status 400 when it is no JSON
    public <T> @Nullable T part(String name, BodyReader<T> type) {
        List<byte[]> documents = documents(name);
        if (documents.isEmpty()) call.fault(Fault.In.FORM, name, Rule.REQUIRED);
        Optional<byte[]> document = one(name, documents);
        return document.isEmpty() ? null : readPart(name, document.get(), type);
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
        long longest = call.settings().limits().fieldsLength();
        for (MultipartForm.Field field : multipart().fields(name)) {
            if (field.file().isPresent() && field.file().get().size() > longest)
                throw Problem.of(413, "a part of the form is too large");
        }
        return uploadsBytes(name);
    }

    private <T> @Nullable T readPart(String name, byte[] document, BodyReader<T> type) {
        if (jsonParts.isEmpty()) jsonParts = new LinkedHashSet<>();
        jsonParts.add(name);
        return call.body().read(document, type, Fault.In.FORM, Fault.pointer(name));
    }

    private <T> @Nullable T required(String name, Optional<T> value) {
        // What was sent twice, or as something else, has its fault.
        if (value.isEmpty() && multipart().fields(name).isEmpty()) call.fault(Fault.In.FORM, name, Rule.REQUIRED);
        return value.orElse(null);
    }

    private <T> Optional<T> one(String name, List<T> values) {
        if (values.size() > 1 && call.isPydantic()) return Optional.of(values.getLast());
        if (values.size() > 1) call.fault(Fault.In.FORM, name, Rule.REPEATED);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    List<String> names() {
        return form().names();
    }

    /// The texts of a field that was read already.
    List<String> told(String name) {
        return form == null || jsonParts.contains(name) ? List.of() : form.texts(name);
    }

    @Override
    public void close() {
        if (form != null) form.close();
    }
}
