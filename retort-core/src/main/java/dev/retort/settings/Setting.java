// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import dev.retort.Fault;
import dev.retort.Naming;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Something that can be set: a member of the record, or of one in it.
///
/// @param names  of the members that lead to it, as in JSON
/// @param schema of its values
record Setting(List<String> names, JsonObject schema) implements SettingsNode {

    Setting {
        names = List.copyOf(names);
    }

    /// Such as `database.maxConnections`.
    String path() {
        return String.join(".", names);
    }

    /// Such as `/database/maxConnections` (RFC 6901).
    String pointer() {
        return names.stream().map(Fault::pointer).collect(Collectors.joining());
    }

    /// Such as `DATABASE_MAX_CONNECTIONS`.
    String variable() {
        return names.stream()
                .map(name -> Naming.SNAKE_CASE.of(name).replace('-', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
    }

    /// Whether a text means this setting: capitals and hyphens do not count.
    boolean isMeantBy(String path) {
        return plain(path).equals(plain());
    }

    /// The path without what does not count.
    String plain() {
        return plain(path());
    }

    private static String plain(String path) {
        return path.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    /// Whether nobody is to see it, or it holds something that nobody may be to see.
    boolean isSecret() {
        String text = schema.toString();
        return text.contains("\"format\":\"password\"") || text.contains("\"$ref\":");
    }

    boolean isBoolean() {
        return TextValue.is(schema, "boolean");
    }

    /// What a text means here. A text that means nothing stays a text, for the codec to refuse.
    JsonValue value(String text) {
        return TextValue.of(schema, text);
    }
}
