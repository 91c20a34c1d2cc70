// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text as a page shows it: `…` stands for anything, and JSON may be laid out.
record Shown(String text) {

    /// Whether a text is what is shown.
    boolean matches(String actual) {
        return pattern(text.strip()).matcher(actual.strip()).matches();
    }

    /// The same, with white space outside the strings of JSON left out of account.
    boolean matchesJson(String actual) {
        return pattern(compact(text)).matcher(compact(actual)).matches();
    }

    private static Pattern pattern(String shown) {
        String regex = Arrays.stream(shown.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    static String compact(String json) {
        var compact = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') inString = !inString;
            if (inString || !Character.isWhitespace(c)) compact.append(c);
            if (inString && c == '\\') compact.append(json.charAt(++i));
        }
        return compact.toString();
    }
}
