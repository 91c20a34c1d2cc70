// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.ErrorFormat;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The error answers of an operation, as the format of its scope has them. Fragments have them as problem
/// documents.
final class ErrorResponses {

    private static final String PROBLEM = "application/problem+json";

    /// The schema of what the framework says, other than what an application writes as a problem itself.
    private static final JsonValue SCHEMA =
            OpenApiDocument.object("$ref", new JsonString(Components.SCHEMA + "dev.retort.Problem"));

    private ErrorResponses() {}

    static JsonObject of(JsonObject operation, ErrorFormat format) {
        boolean standard = format.equals(ErrorFormat.problems());
        if (standard || !(operation.members().get("responses") instanceof JsonObject(var responses))) return operation;
        var answers = new LinkedHashMap<String, JsonValue>();
        responses.forEach((status, response) -> {
            JsonObject described = described((JsonObject) response);
            if (!(described.at("/content") instanceof JsonObject(var content)) || !hasProblem(content)) {
                answers.put(status, response);
                return;
            }
            String told = isOfContract(status, response) ? String.valueOf(format.invalidStatus()) : status;
            var formatted = formatted(content, format.documented(Integer.parseInt(told)));
            if (!formatted.isEmpty()) answers.putIfAbsent(told, described.with("content", new JsonObject(formatted)));
        });
        return operation.with("responses", new JsonObject(answers));
    }

    /// Whether a response is that to a request that breaks the contract, and no other of the same status.
    private static boolean isOfContract(String status, JsonValue response) {
        return status.equals("422") && response.at("/$ref") != null;
    }

    /// A response, or the shared one that it refers to.
    private static JsonObject described(JsonObject response) {
        if (!(response.members().get("$ref") instanceof JsonString(String reference))) return response;
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        JsonObject shared = Fragments.find("responses", ErrorResponses.class).orElseThrow();
        return (JsonObject) OpenApiDocument.member(shared, name);
    }

    private static boolean hasProblem(SequencedMap<String, JsonValue> content) {
        JsonValue media = content.get(PROBLEM);
        return media != null && alternatives(media).contains(SCHEMA);
    }

    /// What an answer consists of, with the format's word in the place of the problem, and the application's own
    /// beside it.
    private static SequencedMap<String, JsonValue> formatted(
            SequencedMap<String, JsonValue> content, Optional<ErrorFormat.Documented> format) {
        var formatted = new LinkedHashMap<String, JsonValue>();
        content.forEach((type, media) -> {
            if (!type.equals(PROBLEM)) {
                formatted.put(type, media);
                return;
            }
            for (JsonValue schema : alternatives(media)) {
                if (!schema.equals(SCHEMA)) add(formatted, type, schema);
                else format.ifPresent(documented -> add(formatted, documented.mediaType(), documented.schema()));
            }
        });
        return formatted;
    }

    /// The schemas that a body may keep; none where it has no schema at all.
    private static List<JsonValue> alternatives(JsonValue media) {
        JsonValue schema = media.at("/schema");
        if (schema == null) return List.of();
        boolean several =
                schema instanceof JsonObject(var members) && members.keySet().equals(Set.of("anyOf"));
        return several && schema.at("/anyOf") instanceof JsonArray(var schemas) ? schemas : List.of(schema);
    }

    private static void add(SequencedMap<String, JsonValue> content, String type, JsonValue schema) {
        content.merge(type, OpenApiDocument.object("schema", schema), (present, _) -> {
            var all = new LinkedHashSet<>(alternatives(present));
            all.add(schema);
            JsonValue either =
                    all.size() == 1 ? schema : OpenApiDocument.object("anyOf", new JsonArray(List.copyOf(all)));
            return OpenApiDocument.object("schema", either);
        });
    }
}
