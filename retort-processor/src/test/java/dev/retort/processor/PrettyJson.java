// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

/// JSON with a line for each member and each element, so that a diff shows what changed. Everything else
/// stays as it is.
final class PrettyJson {

    private PrettyJson() {}

    static String of(String json) {
        var pretty = new StringBuilder();
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inText) {
                pretty.append(c);
                if (c == '\\') pretty.append(json.charAt(++i));
                inText = c != '"';
                continue;
            }
            switch (c) {
                case '"' -> {
                    pretty.append(c);
                    inText = true;
                }
                case '{', '[' -> newLine(pretty.append(c), ++depth);
                case '}', ']' -> newLine(pretty, --depth).append(c);
                case ',' -> newLine(pretty.append(c), depth);
                case ':' -> pretty.append(": ");
                default -> pretty.append(c);
            }
        }
        return pretty.append('\n').toString();
    }

    private static StringBuilder newLine(StringBuilder pretty, int depth) {
        return pretty.append('\n').append("  ".repeat(depth));
    }
}
