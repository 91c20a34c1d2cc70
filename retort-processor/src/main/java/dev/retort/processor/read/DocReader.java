// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Doc;
import dev.retort.processor.model.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Elements.DocCommentKind;

/// Reads documentation comments, Markdown (JEP 467) and traditional ones, into Markdown.
final class DocReader {

    private final Elements elements;
    private final NoteReader notes;

    DocReader(Elements elements, NoteReader notes) {
        this.elements = elements;
        this.notes = notes;
    }

    /// The comment of a declaration; [Doc#NONE] when it has none. With it what annotations say.
    Doc of(Element element) {
        String comment = elements.getDocComment(element);
        if (comment == null) return Doc.NONE.with(notes.of(element), notes.within(element));
        boolean traditional = elements.getDocCommentKind(element) == DocCommentKind.TRADITIONAL;
        Snippets snippets = Snippets.of(comment, element);
        return parse(snippets.rest(), traditional)
                .with(notes.of(element).and(snippets.examples()), notes.within(element));
    }

    static Doc parse(String comment, boolean traditional) {
        var main = new StringBuilder();
        var parameters = new LinkedHashMap<String, String>();
        var thrown = new LinkedHashMap<String, String>();
        var returns = new StringBuilder();
        boolean deprecated = false;
        for (String block : blocks(comment.stripTrailing().stripIndent())) {
            String text = block.strip();
            String tag = text.startsWith("@") ? text.split("\\s", 2)[0] : "";
            String rest = text.substring(tag.length()).strip();
            switch (tag) {
                case "" -> main.append(text);
                case "@param" -> named(rest, parameters, traditional);
                case "@throws", "@exception" -> named(rest, thrown, traditional);
                case "@return" -> returns.append(markdown(rest, traditional));
                case "@deprecated" -> deprecated = true;
                default -> {
                    // tags such as @see and @since say nothing to a client
                }
            }
        }
        String text = markdown(main.toString(), traditional);
        int end = endOfFirstSentence(text);
        return new Doc(
                oneLine(text.substring(0, end)),
                text.substring(end).strip(),
                parameters,
                oneLine(returns.toString()),
                thrown,
                deprecated,
                Note.NONE,
                Map.of());
    }

    /// The text and each block tag with what belongs to it. In fenced code, a line with an annotation begins
    /// no tag.
    private static List<String> blocks(String comment) {
        var blocks = new ArrayList<String>();
        var block = new StringBuilder();
        boolean fenced = false;
        for (String line : comment.split("\n", -1)) {
            if (line.strip().startsWith("```")) fenced = !fenced;
            if (!fenced && line.strip().startsWith("@")) {
                blocks.add(block.toString());
                block.setLength(0);
            }
            block.append(line).append('\n');
        }
        blocks.add(block.toString());
        return blocks;
    }

    private static void named(String text, Map<String, String> texts, boolean traditional) {
        String[] parts = text.split("\\s+", 2);
        if (parts.length == 2) texts.put(parts[0], oneLine(markdown(parts[1], traditional)));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\n\\s*", " ");
    }

    /// Where the first sentence ends: at a full stop before white space, or at an empty line.
    private static int endOfFirstSentence(String text) {
        int paragraph = text.indexOf("\n\n");
        int limit = paragraph < 0 ? text.length() : paragraph;
        for (int i = 0; i + 1 < limit; i++) {
            if (text.charAt(i) == '.' && Character.isWhitespace(text.charAt(i + 1))) return i + 1;
        }
        return limit;
    }

    private static String markdown(String text, boolean traditional) {
        return (traditional ? JavadocHtml.toMarkdown(text) : references(text)).strip();
    }

    /// `[Book#title]` and `[the title][Book#title]` lead nowhere outside Javadoc: the first becomes code, the
    /// second its text.
    private static String references(String markdown) {
        return markdown.replaceAll("\\[([^\\]\\[]+)\\]\\[[^\\]\\[]+\\]", "$1")
                .replaceAll("\\[([A-Za-z][\\w.]*(?:#\\w+)?(?:\\([^)]*\\))?)\\](?![(\\[:])", "`$1`");
    }
}
