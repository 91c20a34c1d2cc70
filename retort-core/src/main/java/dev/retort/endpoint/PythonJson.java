// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds where a text stops being JSON for Python's parser, which names what it expected there. For services
/// whose clients know its words: [dev.retort.Coercion#PYDANTIC]. One pass; depth costs no stack.
final class PythonJson {

    private static final Pattern SCALAR =
            Pattern.compile("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?(?:[eE][+-]?\\d++)?|true|false|null|NaN|-?Infinity");

    private final String text;
    private final StringBuilder open = new StringBuilder();
    private int at;

    private PythonJson(String text) {
        this.text = text;
    }

    /// What is wrong with a text.
    ///
    /// @param message Python's sentence
    /// @param offset  in characters from the beginning
    record Problem(String message, int offset) {}

    /// The first problem of a text. One that Python does not have is told as if a value were missing at its end.
    static Problem of(String text) {
        return new PythonJson(text).problem();
    }

    private Problem problem() {
        while (true) {
            skipSpace();
            Problem broken = value();
            if (broken != null) return broken;
            if (open.isEmpty()) {
                skipSpace();
                return new Problem(at < text.length() ? "Extra data" : "Expecting value", at);
            }
        }
    }

    /// Goes behind a value and all the brackets that close after it, or into a container.
    private @Nullable Problem value() {
        char first = at < text.length() ? text.charAt(at) : 0;
        switch (first) {
            case '{' -> {
                at++;
                skipSpace();
                if (!next('}')) {
                    open.append('{');
                    return name();
                }
            }
            case '[' -> {
                at++;
                skipSpace();
                if (!next(']')) {
                    open.append('[');
                    return null;
                }
            }
            case '"' -> {
                if (!string()) return new Problem("Unterminated string starting at", at);
            }
            default -> {
                if (!scalar()) return new Problem("Expecting value", at);
            }
        }
        return close();
    }

    private @Nullable Problem close() {
        while (!open.isEmpty()) {
            boolean object = open.charAt(open.length() - 1) == '{';
            skipSpace();
            if (next(',')) {
                skipSpace();
                return object ? name() : null;
            }
            if (!next(object ? '}' : ']')) return new Problem("Expecting ',' delimiter", at);
            open.setLength(open.length() - 1);
        }
        return null;
    }

    private @Nullable Problem name() {
        if (at == text.length() || text.charAt(at) != '"') {
            return new Problem("Expecting property name enclosed in double quotes", at);
        }
        if (!string()) return new Problem("Unterminated string starting at", at);
        skipSpace();
        return next(':') ? null : new Problem("Expecting ':' delimiter", at);
    }

    private boolean scalar() {
        Matcher matcher = SCALAR.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) return false;
        at = matcher.end();
        return true;
    }

    private boolean string() {
        for (int i = at + 1; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"') {
                at = i + 1;
                return true;
            }
            if (each == '\\') i++;
            else if (each < ' ') return false;
        }
        return false;
    }

    private boolean next(char expected) {
        if (at == text.length() || text.charAt(at) != expected) return false;
        at++;
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
    }
}
