// SPDX-License-Identifier: Apache-2.0
package dev.retort.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads variables as a file `.env` holds them: `NAME=value`, after `export` or not, in quotes or not. In double quotes
/// `\n`, `\"` and `\\` mean what they mean in Java; without quotes a value ends before ` #`. Nothing is replaced.
final class DotEnv {

    private static final Pattern LINE = Pattern.compile(
            "(?:export\\s+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(?:'(?<raw>[^']*)'|\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\"|(?<plain>(?!['\"]).*?))\\s*(?:(?:^|\\s)#.*)?");

    private DotEnv() {}

    static void read(String text, String origin, GivenSettings given) {
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) continue;
            Matcher variable = LINE.matcher(line);
            if (variable.matches()) {
                String name = variable.group("name");
                given.ofVariable(name)
                        .ifPresent(
                                setting -> given.say(setting, setting.value(value(variable)), name + " in " + origin));
            } else {
                // The line is not quoted: there may be a secret in it.
                given.fault(
                        "line %s of %s is not understood: write NAME=value, with quotes around a value that has blanks at its ends"
                                .formatted(number, origin));
            }
        }
    }

    private static String value(Matcher variable) {
        if (variable.group("raw") != null) return variable.group("raw");
        if (variable.group("plain") != null) return variable.group("plain");
        return Pattern.compile("\\\\(.)")
                .matcher(variable.group("quoted"))
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
    }
}
