// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Coercion;
import dev.retort.Unknown;
import dev.retort.endpoint.ScopeSettings;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;

/// What the settings of a scope make of queries: what fragments say of them is the standard.
final class QueryManners {

    private static final String EMPTY = "allowEmptyValue";
    private static final JsonValue REFUSED =
            OpenApiDocument.object("$ref", new JsonString("#/components/responses/UnprocessableContent"));

    private QueryManners() {}

    static JsonObject of(JsonObject operation, ScopeSettings settings) {
        JsonObject emptied = settings.coercion() == Coercion.NONE ? operation : withoutEmpty(operation);
        return settings.unknownParameters() == Unknown.REFUSE ? withRefusal(emptied) : emptied;
    }

    /// To Pydantic and Ajv an empty value is a value like others.
    private static JsonObject withoutEmpty(JsonObject operation) {
        if (!(operation.members().get("parameters") instanceof JsonArray(var parameters))) return operation;
        return operation.with(
                "parameters",
                new JsonArray(parameters.stream().map(QueryManners::valued).toList()));
    }

    private static JsonValue valued(JsonValue parameter) {
        var members = new LinkedHashMap<>(((JsonObject) parameter).members());
        members.remove(EMPTY);
        return new JsonObject(members);
    }

    /// What takes no parameter refuses those that are sent nevertheless.
    private static JsonObject withRefusal(JsonObject operation) {
        if (!(operation.members().get("responses") instanceof JsonObject responses)) return operation;
        if (responses.members().containsKey("422")) return operation;
        return operation.with("responses", responses.with("422", REFUSED));
    }
}
