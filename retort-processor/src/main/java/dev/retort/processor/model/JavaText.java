// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.Locale;
import java.util.Set;

/// Text as it stands in Java source.
public final class JavaText {

    /// The methods without parameters of every object, which no other method without parameters can be called like,
    /// nor a component of a record (JLS, 8.10.1).
    private static final Set<String> METHODS_OF_OBJECTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaText() {}

    /// The name as a method without parameters can have it.
    public static String accessor(String name) {
        return METHODS_OF_OBJECTS.contains(name) ? name + "_" : name;
    }

    /// A string literal.
    public static String literal(String text) {
        var literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    else literal.append(c);
                }
            }
        }
        return literal.append('"').toString();
    }

    /// `camelCase` as `CAMEL_CASE`.
    public static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
