// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;

/// Puts what was written by hand over what was derived.
final class Merging {

    private Merging() {}

    /// Both together: objects member by member, of all else the second.
    static JsonObject deep(JsonObject derived, JsonObject written) {
        var members = new LinkedHashMap<>(derived.members());
        written.members().forEach((name, value) -> members.merge(name, value, Merging::both));
        return new JsonObject(members);
    }

    private static JsonValue both(JsonValue derived, JsonValue written) {
        return derived instanceof JsonObject a && written instanceof JsonObject b ? deep(a, b) : written;
    }
}
