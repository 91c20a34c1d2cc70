// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import dev.retort.Fault;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the sources say, the later ones in the place of the earlier ones, and what is wrong with it. For one thread.
final class GivenSettings {

    /// What a source says of a setting.
    private record Word(JsonValue value, String origin) {}

    private static final int LONGEST = 60;

    private final SettingsGroup whole;
    private final String prefix;
    private final String file;
    private final Map<Setting, Word> words = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /// @param prefix of variables
    /// @param file   where properties are looked for
    GivenSettings(SettingsGroup whole, String prefix, String file) {
        this.whole = whole;
        this.prefix = prefix;
        this.file = file;
    }

    SettingsGroup whole() {
        return whole;
    }

    /// The object that the program's codec reads.
    JsonObject object() {
        return whole.object(setting -> Optional.ofNullable(words.get(setting)).map(Word::value))
                .orElseThrow();
    }

    List<String> faults() {
        return faults;
    }

    /// The setting that a text such as `database.max-connections` means.
    Optional<Setting> named(String path) {
        return whole.settings().filter(setting -> setting.isMeantBy(path)).findFirst();
    }

    /// The setting of a variable of the environment.
    Optional<Setting> ofVariable(String name) {
        if (!name.startsWith(prefix)) return Optional.empty();
        String rest = name.substring(prefix.length());
        return whole.settings()
                .filter(setting -> setting.variable().equals(rest))
                .findFirst();
    }

    /// A source says something.
    ///
    /// @param origin where, such as `SHOP_PORT in the environment`
    void say(Setting setting, JsonValue value, String origin) {
        words.put(setting, new Word(value, origin));
    }

    /// A source cannot be understood.
    void fault(String sentence) {
        faults.add(sentence);
    }

    /// A source speaks of what nobody knows.
    void unknown(String name, String origin) {
        String known = whole.settings().map(Setting::path).collect(Collectors.joining(", "));
        faults.add("there is no setting “%s”, of which %s speaks: the settings are %s".formatted(name, origin, known));
    }

    /// What is said breaks the contract.
    ///
    /// @param masked pointers of values that nobody is to see
    void fault(Fault fault, Set<String> masked) {
        String path =
                fault.pointer().substring(Math.min(1, fault.pointer().length())).replace('/', '.');
        Optional<Setting> setting = whole.settings()
                .filter(each -> isWithin(fault.pointer(), each.pointer()))
                .findFirst();
        faults.add(path
                + (path.isEmpty() ? "" : " ")
                + setting.map(each -> sentence(each, fault, masked)).orElse(fault.detail()));
    }

    private String sentence(Setting setting, Fault fault, Set<String> masked) {
        Word word = words.get(setting);
        if (word != null) return fault.detail() + ": " + said(setting, word, masked);
        String remedy = "set %s%s in the environment, %s in %s, or --%s=…"
                .formatted(prefix, setting.variable(), setting.path(), file, setting.path());
        // A rule of the record may be about what has its default, or is left out.
        return fault.code().equals("required")
                ? "is not set: " + remedy
                : fault.detail() + ": nothing sets it; " + remedy;
    }

    private static String said(Setting setting, Word word, Set<String> masked) {
        boolean hidden = setting.isSecret()
                || masked.stream()
                        .anyMatch(each -> isWithin(each, setting.pointer()) || isWithin(setting.pointer(), each));
        if (hidden) return word.origin() + " says something else";
        String text = word.value().text();
        return word.origin() + " says “" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "”";
    }

    private static boolean isWithin(String pointer, String whole) {
        return (pointer + "/").startsWith(whole + "/");
    }
}
