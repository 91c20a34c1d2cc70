// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The security schemes of an application by their names, of which each means one thing.
public final class SecuritySchemes {

    /// Who said it first, by what was said, by the name.
    private final Map<String, Map<String, String>> schemes = new LinkedHashMap<>();

    /// Adds a scheme.
    ///
    /// @param definition the Security Scheme Object (OpenAPI 3.1)
    /// @param user       who says so, such as `GET /pets`
    public void add(String name, String definition, String user) {
        schemes.computeIfAbsent(name, _ -> new LinkedHashMap<>()).putIfAbsent(definition, user);
    }

    /// The schemes of one name that contradict each other.
    public List<String> mistakes() {
        var mistakes = new ArrayList<String>();
        schemes.forEach((name, definitions) -> {
            var known = new ArrayList<String>();
            for (String definition : definitions.keySet()) {
                known.stream()
                        .filter(each -> both(JsonValue.parse(each), JsonValue.parse(definition)) == null)
                        .findFirst()
                        .ifPresent(each -> mistakes.add(
                                "two security schemes are called %s: %s of %s, and %s of %s: give one of them another name, by 'name' of its annotation"
                                        .formatted(
                                                name,
                                                each,
                                                definitions.get(each),
                                                definition,
                                                definitions.get(definition))));
                known.add(definition);
            }
        });
        return mistakes;
    }

    /// Adds schemes to others, with which they were found to agree.
    static void addAll(Map<String, JsonValue> schemes, Map<String, JsonValue> added) {
        added.forEach((name, scheme) -> schemes.merge(name, scheme, (first, second) -> {
            JsonValue both = both(first, second);
            return both == null ? first : both;
        }));
    }

    /// What two definitions say together, such as the scopes of either; `null` where they contradict each other.
    private static @Nullable JsonValue both(JsonValue first, JsonValue second) {
        if (first.equals(second) || second.equals(new JsonString(""))) return first;
        if (first.equals(new JsonString(""))) return second;
        if (!(first instanceof JsonObject(var known)) || !(second instanceof JsonObject(var added))) return null;
        var members = new LinkedHashMap<>(known);
        for (var member : added.entrySet()) {
            JsonValue present = members.get(member.getKey());
            JsonValue both = present == null ? member.getValue() : both(present, member.getValue());
            if (both == null) return null;
            members.put(member.getKey(), both);
        }
        return new JsonObject(members);
    }
}
