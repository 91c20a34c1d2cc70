// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/// Reads a file of settings: JSON, variables (`.env`), or properties, as its name says.
final class SettingsFile {

    private final Path path;
    private final GivenSettings given;

    private SettingsFile(Path path, GivenSettings given) {
        this.path = path;
        this.given = given;
    }

    static void read(Path path, GivenSettings given) {
        new SettingsFile(path, given).read();
    }

    private void read() {
        String name = path.getFileName().toString();
        try {
            String text = Files.readString(path);
            if (name.endsWith(".json")) json(text);
            else if (name.endsWith(".env")) DotEnv.read(text, path.toString(), given);
            else properties(text);
        } catch (MalformedInputException notUtf8) {
            given.fault(path + " is not UTF-8");
        } catch (IOException unreadable) {
            given.fault(path + " cannot be read: " + unreadable);
        }
    }

    private void properties(String text) throws IOException {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException malformed) {
            given.fault(path + " is no file of properties: " + malformed.getMessage());
        }
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            given.named(key)
                    .ifPresentOrElse(
                            setting ->
                                    given.say(setting, setting.value(properties.getProperty(key)), key + " in " + path),
                            () -> given.unknown(key, path.toString()));
        }
    }

    private void json(String text) {
        try {
            if (JsonValue.parse(text) instanceof JsonObject object) members(given.whole(), object);
            else given.fault(path + " must hold a JSON object");
        } catch (JsonSyntaxException broken) {
            given.fault(path + " is no JSON: " + broken.getMessage());
        }
    }

    private void members(SettingsGroup group, JsonObject object) {
        object.members().forEach((name, value) -> {
            switch (group.members().get(name)) {
                case Setting setting -> given.say(setting, value, setting.path() + " in " + path);
                case SettingsGroup inner when value instanceof JsonObject members -> members(inner, members);
                case SettingsGroup _ -> given.fault("%s in %s must be an object".formatted(below(group, name), path));
                case null -> given.unknown(below(group, name), path.toString());
            }
        });
    }

    private static String below(SettingsGroup group, String name) {
        List<String> names = new ArrayList<>(group.names());
        names.add(name);
        return String.join(".", names);
    }
}
