// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Fault;
import dev.retort.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Set;

/// A document without what not everybody may read.
///
/// @param masked  pointers to values that have asterisks in their place
/// @param removed pointers to members that are left out
record Redaction(Set<String> masked, Set<String> removed) {

    private static final JsonString MASK = new JsonString(Secret.of("").toString());

    JsonValue of(JsonValue document) {
        return masked.isEmpty() && removed.isEmpty() ? document : of(document, "");
    }

    private JsonValue of(JsonValue value, String pointer) {
        if (masked.contains(pointer)) return MASK;
        return switch (value) {
            case JsonObject(var members) -> {
                var shown = new LinkedHashMap<String, JsonValue>();
                members.forEach((name, member) -> {
                    String place = pointer + Fault.pointer(Pointers.shorten(name));
                    if (!removed.contains(place)) shown.put(name, of(member, place));
                });
                yield new JsonObject(shown);
            }
            case JsonArray(var elements) -> {
                var shown = new ArrayList<JsonValue>();
                for (int i = 0; i < elements.size(); i++) shown.add(of(elements.get(i), pointer + "/" + i));
                yield new JsonArray(shown);
            }
            default -> value;
        };
    }
}
