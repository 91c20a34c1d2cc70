// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import dev.retort.processor.model.Content;
import dev.retort.processor.model.Resource.Result;
import dev.retort.processor.model.Resource.ResultKind;
import dev.retort.processor.model.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is in the body of an answer, by its media types, as OpenAPI says it.
final class ContentFragment {

    private static final Map<String, Object> TEXT = Map.of("schema", Map.of("type", "string"));

    private ContentFragment() {}

    /// Empty where there is no body.
    static Map<String, Object> of(Result result) {
        var content = new LinkedHashMap<String, Object>();
        Map<String, Object> media = media(result.content());
        for (String type : types(result)) content.put(type.split(";", 2)[0].strip(), media);
        return content;
    }

    /// The type of a file is that of its name, unless the method says which it is.
    private static List<String> types(Result result) {
        boolean any = result.kind() == ResultKind.FILE && result.produces().isEmpty();
        return any ? List.of("*/*") : result.mediaTypes();
    }

    private static Map<String, Object> media(Content content) {
        return switch (content) {
            case Content.Json(Use use) -> Map.of("schema", SchemaFragment.of(use));
            // A sequence is described as an array, whatever stands between its elements (OpenAPI 3.2, 4.14.3).
            case Content.Elements(Use element) ->
                Map.of("schema", SchemaFragment.ordered("type", "array", "items", SchemaFragment.of(element)));
            case Content.Events(Use data) -> Map.of("schema", EventSchema.of(data));
            // Bytes have no schema (OpenAPI 3.1, 4.8.14.1).
            case Content.Plain plain when plain == Content.Plain.BYTES || plain == Content.Plain.WRITER -> Map.of();
            case Content.Plain _, Content.View _ -> TEXT;
            case Content.Choices _, Content.Unknown _ -> Map.of();
        };
    }

    /// The bodies of two answers that have the same status.
    @SuppressWarnings("unchecked") // both are made here
    static Map<String, Object> either(Map<String, Object> one, Map<String, Object> other) {
        var both = new LinkedHashMap<>(one);
        other.forEach((type, media) -> both.merge(
                type,
                media,
                (first, second) -> eitherMedia((Map<String, Object>) first, (Map<String, Object>) second)));
        return both;
    }

    private static Map<String, Object> eitherMedia(Map<String, Object> one, Map<String, Object> other) {
        Object first = one.get("schema");
        Object second = other.get("schema");
        if (first == null || second == null) return Map.of();
        return first.equals(second) ? one : Map.of("schema", Map.of("anyOf", List.of(first, second)));
    }
}
