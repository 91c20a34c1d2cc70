// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The variables of the prefix below which a resource is mounted, of which its own paths know nothing.
public final class PrefixVariables {

    private PrefixVariables() {}

    /// The query parameters of a resource that are called like a variable of its prefix: a reader of the method
    /// would take them for it.
    public static List<String> mistakes(OpenApiDocument.Mounted mounted) {
        var mistakes = new ArrayList<String>();
        Class<?> type = mounted.type();
        if (!mounted.variables().isEmpty())
            Fragments.find(type.getName(), type).ifPresent(fragment -> addMistakes(fragment, mounted, mistakes));
        return mistakes;
    }

    private static void addMistakes(JsonValue fragment, OpenApiDocument.Mounted mounted, List<String> mistakes) {
        for (JsonValue endpoint : elements(fragment, "/operations")) {
            for (JsonValue parameter : elements(endpoint, "/operation/parameters")) {
                String name = text(parameter, "/name");
                boolean same = text(parameter, "/in").equals("query")
                        && mounted.variables().contains(name);
                if (!same) continue;
                mistakes.add(
                        "%s %s reads %s from the query, although its prefix %s has a variable {%3$s}: add @PathParam to read the variable, or give one of them another name"
                                .formatted(
                                        text(endpoint, "/method").toUpperCase(Locale.ROOT),
                                        mounted.prefix() + text(endpoint, "/path"),
                                        name,
                                        mounted.prefix()));
            }
        }
    }

    private static List<JsonValue> elements(JsonValue value, String pointer) {
        return value.at(pointer) instanceof JsonArray(var elements) ? elements : List.of();
    }

    private static String text(JsonValue value, String pointer) {
        return Objects.requireNonNull(value.at(pointer), pointer).text();
    }
}
