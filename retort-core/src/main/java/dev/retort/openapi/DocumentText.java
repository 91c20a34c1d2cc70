// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonArray;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.regex.Pattern;

/// A JSON value as text for people: indented by two spaces, one member a line.
public final class DocumentText {

    /// What stands for itself in YAML, without quotes, wherever it may be.
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z/_$](?:[A-Za-z0-9 /_$.,{}()'-]*[A-Za-z0-9/_$.,{}()'-])?");

    /// What means something else in YAML when it has no quotes, in any of its versions.
    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    /// Lines that a literal block can hold: the first says how far they are indented.
    private static final Pattern LITERAL = Pattern.compile(
            "[^\\s\\p{Cc}][^\\p{Cc}\\x85\\u2028\\u2029]*(?:\n[^\\p{Cc}\\x85\\u2028\\u2029]*)*\n[^\\p{Cc}\\x85\\u2028\\u2029]+");

    private final StringBuilder text = new StringBuilder();

    private DocumentText() {}

    /// As JSON, with a line break at the end.
    public static String json(JsonValue value) {
        var text = new DocumentText();
        text.json(value, "\n");
        return text.text.append('\n').toString();
    }

    /// As YAML 1.2, which readers of YAML 1.1 understand as well, with a line break at the end.
    public static String yaml(JsonValue value) {
        var text = new DocumentText();
        text.yaml(value, "");
        return text.text.toString().stripLeading() + "\n";
    }

    /// @param line a line break with what the line begins with
    private void json(JsonValue value, String line) {
        switch (value) {
            case JsonObject(var members)
            when !members.isEmpty() -> {
                String comma = "";
                text.append('{');
                for (var member : members.entrySet()) {
                    text.append(comma).append(line).append("  ");
                    text.append(new JsonString(member.getKey())).append(": ");
                    json(member.getValue(), line + "  ");
                    comma = ",";
                }
                text.append(line).append('}');
            }
            case JsonArray(var elements)
            when !elements.isEmpty() -> {
                String comma = "";
                text.append('[');
                for (JsonValue element : elements) {
                    text.append(comma).append(line).append("  ");
                    json(element, line + "  ");
                    comma = ",";
                }
                text.append(line).append(']');
            }
            default -> text.append(value);
        }
    }

    /// Goes on behind a key or a hyphen: with a blank and a scalar, or with lines of their own.
    private void yaml(JsonValue value, String indent) {
        switch (value) {
            case JsonObject(var members)
            when !members.isEmpty() ->
                members.forEach((name, member) -> {
                    text.append('\n').append(indent).append(scalar(name)).append(':');
                    yaml(member, indent + "  ");
                });
            case JsonArray(var elements)
            when !elements.isEmpty() ->
                elements.forEach(element -> {
                    text.append('\n').append(indent).append('-');
                    int start = text.length();
                    yaml(element, indent + "  ");
                    // The first member stands beside the hyphen.
                    if (text.charAt(start) == '\n') text.replace(start, start + indent.length() + 3, " ");
                });
            case JsonString(String string)
            when LITERAL.matcher(string).matches() -> {
                text.append(" |-");
                string.lines().forEach(line -> text.append('\n').append(line.isEmpty() ? "" : indent + line));
            }
            case JsonString(String string) -> text.append(' ').append(scalar(string));
            default -> text.append(' ').append(value);
        }
    }

    /// A text on one line; one in quotes is a text of JSON.
    private static String scalar(String string) {
        boolean plain = PLAIN.matcher(string).matches() && !WORD.matcher(string).matches();
        return plain ? string : new JsonString(string).toString();
    }
}
