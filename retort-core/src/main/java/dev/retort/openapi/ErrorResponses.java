// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.ErrorFormat;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The error answers of an operation, as the format of its scope has them. Fragments have them as problem
/// documents.
final class ErrorResponses {

    private static final String PROBLEM = "application/problem+json";

    private ErrorResponses() {}

    static JsonObject of(JsonObject operation, ErrorFormat format) {
        boolean standard = format.equals(ErrorFormat.problems());
        if (standard || !(operation.members().get("responses") instanceof JsonObject(var responses))) return operation;
        var answers = new LinkedHashMap<String, JsonValue>();
        responses.forEach((status, response) -> {
            if (!(described(response) instanceof JsonObject problem)) answers.put(status, response);
            else formatted(Integer.parseInt(status), problem, format).ifPresent(each -> answers.put(status, each));
        });
        var members = new LinkedHashMap<>(operation.members());
        members.put("responses", new JsonObject(answers));
        return new JsonObject(members);
    }

    /// A response that is a problem document, or `null`.
    private static @Nullable JsonValue described(JsonValue response) {
        JsonValue described = response;
        if (response.at("/$ref") instanceof JsonString(String reference)) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            described = Fragments.find("responses", ErrorResponses.class)
                    .orElseThrow()
                    .members()
                    .get(name);
        }
        boolean problem = described instanceof JsonObject object
                && object.members().get("content") instanceof JsonObject(var content)
                && content.containsKey(PROBLEM);
        return problem ? described : null;
    }

    private static Optional<JsonValue> formatted(int status, JsonObject problem, ErrorFormat format) {
        return format.documented(status).map(documented -> {
            var members = new LinkedHashMap<>(problem.members());
            JsonObject schema = OpenApiDocument.object("schema", documented.schema());
            members.put("content", OpenApiDocument.object(documented.mediaType(), schema));
            return new JsonObject(members);
        });
    }
}
