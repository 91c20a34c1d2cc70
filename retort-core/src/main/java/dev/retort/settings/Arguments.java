// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import dev.retort.json.JsonBoolean;
import java.util.List;
import java.util.Optional;

/// Reads the arguments of a program: `--name=value`, `--name value`, and `--name` for what is on or off.
final class Arguments {

    private Arguments() {}

    static void read(List<String> arguments, GivenSettings given) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                // It is not quoted: it may be a secret that stands behind a blank too many.
                given.fault("argument %s belongs to no setting: write --name=value".formatted(i + 1));
                continue;
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            Optional<Setting> named = given.named(name);
            boolean followed = i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--");
            if (named.isEmpty()) {
                given.unknown(name, "argument --" + name);
                if (equals < 0 && followed) i++;
            } else if (equals >= 0) {
                say(named.get(), argument.substring(equals + 1), given);
            } else if (named.get().isBoolean()) {
                given.say(named.get(), new JsonBoolean(true), origin(named.get()));
            } else if (followed) {
                say(named.get(), arguments.get(++i), given);
            } else {
                given.fault("argument --%s says nothing: write --%s=…".formatted(name, name));
            }
        }
    }

    private static void say(Setting setting, String text, GivenSettings given) {
        given.say(setting, setting.value(text), origin(setting));
    }

    private static String origin(Setting setting) {
        return "argument --" + setting.path();
    }
}
