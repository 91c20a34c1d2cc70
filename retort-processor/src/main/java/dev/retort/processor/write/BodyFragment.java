// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.LibraryScalar;
import dev.retort.processor.model.Note;
import dev.retort.processor.model.Resource.Endpoint;
import dev.retort.processor.model.Resource.Parameter;
import dev.retort.processor.model.Resource.Role;
import dev.retort.processor.model.Type;
import dev.retort.processor.model.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The contents of a body, by their media types, as OpenAPI says them.
final class BodyFragment {

    /// Bytes of any kind. The format is for those tools that know only that.
    static final Map<String, Object> BYTES = SchemaFragment.ordered("type", "string", "format", "binary");

    private BodyFragment() {}

    static Map<String, Object> content(Parameter body, Endpoint endpoint) {
        Use use = body.use().withoutOptional();
        if (use.type() instanceof Type.Raw(Use value)) use = value;
        Note note = endpoint.doc().note(body.name());
        if (body.role() == Role.RAW && !(body.use().type() instanceof Type.Raw)) return raw(use, note, endpoint);
        // A body that may be left out may be null as well.
        if (!body.required()) use = new Use(use.type(), use.constraints(), true);
        Map<String, Object> media = media(SchemaFragment.of(use), note, use.type());
        return use.type() instanceof Type.Patch
                ? contents(endpoint, List.of("application/merge-patch+json", "application/json"), media)
                : contents(endpoint, List.of("application/json"), media);
    }

    private static Map<String, Object> raw(Use use, Note note, Endpoint endpoint) {
        if (use.type() instanceof Type.Arriving(boolean parts) && parts)
            return contents(endpoint, List.of("multipart/form-data"), media(SchemaFragment.of(use), note, use.type()));
        boolean text = use.type().equals(new Type.Library(LibraryScalar.STRING));
        // Where there is nothing, there is no text that could be null.
        Use sent = new Use(use.type(), use.constraints(), false);
        Map<String, Object> media = media(text ? SchemaFragment.of(sent) : BYTES, note, use.type());
        Map<String, Object> content = contents(endpoint, List.of(text ? "text/plain" : "*/*"), media);
        // The schema of JSON speaks of the value, and not of its text.
        content.replaceAll((type, each) -> type.equals("application/json") || type.endsWith("+json") ? Map.of() : each);
        return content;
    }

    private static Map<String, Object> media(Map<String, Object> schema, Note note, Type type) {
        return NoteFragment.named(
                SchemaFragment.ordered("schema", NoteFragment.schema(schema, note, type)), note, type);
    }

    /// The body of a method that reads it by hand, if it says what it takes.
    static Optional<Map<String, Object>> ofHand(Endpoint endpoint) {
        if (endpoint.intake().types().isEmpty()) return Optional.empty();
        return Optional.of(SchemaFragment.ordered("content", contents(endpoint, List.of(), Map.of())));
    }

    /// What a body is, once for each media type that the method names.
    ///
    /// @param usual the media types when it names none
    /// @param media what the document says of the body
    static Map<String, Object> contents(Endpoint endpoint, List<String> usual, Map<String, Object> media) {
        var contents = new LinkedHashMap<String, Object>();
        List<String> named = endpoint.intake().types();
        for (String type : named.isEmpty() ? usual : named) contents.put(type, media);
        return contents;
    }
}
