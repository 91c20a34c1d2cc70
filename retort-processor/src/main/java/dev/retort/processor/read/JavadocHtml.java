// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns what traditional comments are written in (HTML and inline tags) into Markdown. Knows what people
/// really use; leaves the rest.
final class JavadocHtml {

    private static final Pattern MARKUP = Pattern.compile(
            "(?is)<pre>(?<pre>.*?)</pre>|<code>(?<code>.*?)</code>|\\{@(?<tag>\\w+)\\s*(?<content>(?:[^{}]++|\\{[^{}]*+\\})*+)\\}|\\s*<li>|</?(?<element>[a-z][a-z0-9]*)\\b[^>]*>");

    private static final Pattern INNER_CODE = Pattern.compile("(?s)\\{@code\\s*((?:[^{}]++|\\{[^{}]*+\\})*+)\\}");

    private JavadocHtml() {}

    static String toMarkdown(String text) {
        String markdown = MARKUP.matcher(text).replaceAll(found -> Matcher.quoteReplacement(markdown(found)));
        return markdown.replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&#64;", "@")
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n");
    }

    private static String markdown(MatchResult found) {
        if (found.group("pre") != null) return "\n```\n" + code(found.group("pre")) + "\n```\n";
        if (found.group("code") != null) return "`" + code(found.group("code")) + "`";
        if (found.group("tag") != null)
            return inlineTag(found.group("tag"), found.group("content").strip());
        return found.group("element") == null
                ? "\n- "
                : element(found.group("element"), found.group().startsWith("</"));
    }

    /// Code stands between back quotes as it is: without inline tags and entities.
    private static String code(String text) {
        return INNER_CODE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#64;", "@")
                .replace("&amp;", "&")
                .strip();
    }

    private static String inlineTag(String tag, String content) {
        return switch (tag) {
            case "code", "value", "snippet" -> "`" + content + "`";
            case "literal" -> content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            case "link", "linkplain" -> linkText(content);
            default -> content;
        };
    }

    private static String linkText(String content) {
        String[] parts = content.split("\\s+", 2);
        return parts.length == 2 ? parts[1] : "`" + parts[0].replaceFirst("^#", "") + "`";
    }

    private static String element(String name, boolean closing) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "p" -> closing ? "" : "\n\n";
            case "br" -> "  \n";
            case "ul", "ol" -> closing ? "\n\n" : "";
            case "b", "strong" -> "**";
            case "i", "em" -> "*";
            case "tt" -> "`";
            default -> "";
        };
    }
}
