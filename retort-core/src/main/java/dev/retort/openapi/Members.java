// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The members of an object of the document, in order. What is not known is not said: `null` and empty lists
/// are left out.
final class Members {

    private final SequencedMap<String, JsonValue> members = new LinkedHashMap<>();

    Members text(String name, @Nullable String text) {
        if (text != null) members.put(name, new JsonString(text));
        return this;
    }

    Members flag(String name, boolean flag) {
        members.put(name, new JsonBoolean(flag));
        return this;
    }

    Members value(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    Members list(String name, List<? extends JsonValue> values) {
        if (!values.isEmpty()) members.put(name, new JsonArray(List.copyOf(values)));
        return this;
    }

    <T> Members object(String name, @Nullable T value, Function<T, JsonObject> written) {
        if (value != null) members.put(name, written.apply(value));
        return this;
    }

    JsonObject toJson() {
        return new JsonObject(members);
    }
}
