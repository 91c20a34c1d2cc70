// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import dev.retort.http.Token;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A word and its parameters, as `Content-Type` and `Content-Disposition` have them: `form-data; name="a"`
/// (RFC 9110, 5.6.6). The names are in lower case, the values as they were sent.
record Parameters(String word, Map<String, String> values) {

    /// Empty when it does not have this form, or a name comes twice. Within quotes, quotes and backslashes may
    /// be escaped by a backslash; where that leaves quotes open, backslashes are themselves, as browsers send
    /// them (WHATWG HTML, 4.10.21.8).
    static Optional<Parameters> parse(String text) {
        return parse(text, true).or(() -> parse(text, false));
    }

    private static Optional<Parameters> parse(String text, boolean escapes) {
        int end = text.indexOf(';');
        String word = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        var values = new LinkedHashMap<String, String>();
        int at = end < 0 ? text.length() : end;
        while (at < text.length()) {
            at = afterBlanks(text, at + 1);
            // An empty parameter is none: “a;” and “a; ; b=c”.
            if (at == text.length() || text.charAt(at) == ';') continue;
            int equals = text.indexOf('=', at);
            if (equals < 0) return Optional.empty();
            String name = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            at = afterBlanks(text, equals + 1);
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            int valueEnd = quoted ? afterQuoted(text, at, escapes) : endOfPlain(text, at);
            if (valueEnd < 0 || !Token.matches(name)) return Optional.empty();
            String value = quoted
                    ? unquoted(text, at, valueEnd, escapes)
                    : text.substring(at, valueEnd).strip();
            if (values.putIfAbsent(name, value) != null) return Optional.empty();
            at = afterBlanks(text, valueEnd);
            if (at < text.length() && text.charAt(at) != ';') return Optional.empty();
        }
        return Optional.of(new Parameters(word, values));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static int afterBlanks(String text, int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
        return at;
    }

    private static int endOfPlain(String text, int start) {
        int end = text.indexOf(';', start);
        return end < 0 ? text.length() : end;
    }

    /// Negative when the quotes are not closed.
    private static int afterQuoted(String text, int start, boolean escapes) {
        for (int i = start + 1; i < text.length(); i++) {
            if (escapes && isEscape(text, i)) i++;
            else if (text.charAt(i) == '"') return i + 1;
        }
        return -1;
    }

    /// Only quotes and backslashes are escaped: old browsers send the backslashes of a path as they are.
    private static boolean isEscape(String text, int at) {
        if (text.charAt(at) != '\\' || at + 1 == text.length()) return false;
        char next = text.charAt(at + 1);
        return next == '"' || next == '\\';
    }

    private static String unquoted(String text, int start, int end, boolean escapes) {
        var plain = new StringBuilder(end - start);
        for (int i = start + 1; i < end - 1; i++) {
            if (escapes && isEscape(text, i)) i++;
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }
}
