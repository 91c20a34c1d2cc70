// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns what traditional comments are written in (HTML and inline tags) into Markdown. Knows what people really use; leaves the rest.
final class JavadocHtml {

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)\\s*([^{}]*)\\}");
    private static final Pattern ELEMENT = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)\\b[^>]*>");

    private JavadocHtml() {}

    static String toMarkdown(String text) {
        String withoutTags = INLINE_TAG.matcher(text).replaceAll(JavadocHtml::inlineTag);
        String markdown = ELEMENT.matcher(withoutTags).replaceAll(JavadocHtml::element);
        return entities(markdown).replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n");
    }

    private static String inlineTag(java.util.regex.MatchResult tag) {
        String content = tag.group(2).strip();
        String markdown =
                switch (tag.group(1)) {
                    case "code", "value", "snippet" -> "`" + content + "`";
                    case "literal" -> content;
                    case "link", "linkplain" -> linkText(content);
                    default -> content;
                };
        return Matcher.quoteReplacement(markdown);
    }

    private static String linkText(String content) {
        String[] parts = content.split("\\s+", 2);
        return parts.length == 2 ? parts[1] : "`" + parts[0].replaceFirst("^#", "") + "`";
    }

    private static String element(java.util.regex.MatchResult element) {
        boolean closing = element.group().startsWith("</");
        String markdown =
                switch (element.group(1).toLowerCase(java.util.Locale.ROOT)) {
                    case "p" -> closing ? "" : "\n\n";
                    case "br" -> "  \n";
                    case "li" -> closing ? "" : "\n- ";
                    case "ul", "ol" -> closing ? "\n\n" : "";
                    case "b", "strong" -> "**";
                    case "i", "em" -> "*";
                    case "code", "tt" -> "`";
                    case "pre" -> closing ? "\n```\n" : "\n```\n";
                    default -> "";
                };
        return Matcher.quoteReplacement(markdown);
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&#64;", "@")
                .replace("&amp;", "&");
    }
}
