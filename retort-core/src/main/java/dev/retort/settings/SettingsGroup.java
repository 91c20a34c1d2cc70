// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Settings that belong together: a record.
///
/// @param names    of the members that lead to it; none for the whole
/// @param members  by their names in JSON
/// @param required whether the program cannot do without it; then it is there though nothing be said of it, and its
///                 own defaults count
record SettingsGroup(List<String> names, SequencedMap<String, SettingsNode> members, boolean required)
        implements SettingsNode {

    SettingsGroup {
        names = List.copyOf(names);
    }

    /// All settings below, in the order of the program.
    Stream<Setting> settings() {
        return members.values().stream().flatMap(member -> switch (member) {
            case Setting setting -> Stream.of(setting);
            case SettingsGroup group -> group.settings();
        });
    }

    /// The object that the program's codec reads.
    ///
    /// @param values what was said of each setting
    Optional<JsonObject> object(Function<Setting, Optional<JsonValue>> values) {
        var object = new LinkedHashMap<String, JsonValue>();
        members.forEach((name, member) -> {
            Optional<? extends JsonValue> value = switch (member) {
                case Setting setting -> values.apply(setting);
                case SettingsGroup group -> group.object(values);
            };
            value.ifPresent(each -> object.put(name, each));
        });
        return object.isEmpty() && !required ? Optional.empty() : Optional.of(new JsonObject(object));
    }
}
