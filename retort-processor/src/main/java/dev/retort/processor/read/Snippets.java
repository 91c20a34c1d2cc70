// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import dev.retort.processor.model.Note;
import dev.retort.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// The JSON in a comment, which is an example: `{@snippet lang=json id=small : {"weight": 4}}`.
///
/// @param examples in their order; those of a type have no names
/// @param rest     the comment without them
record Snippets(List<Note.Example> examples, String rest) {

    private static final Pattern START = Pattern.compile("\\{@snippet\\s+([^:{}]*):");
    private static final Pattern JSON = Pattern.compile("\\blang\\s*=\\s*[\"']?json\\b");
    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*[\"']?([\\w.-]+)");

    static Snippets of(String comment, Element element) {
        var examples = new ArrayList<Note.Example>();
        var rest = new StringBuilder();
        int from = 0;
        Matcher start = START.matcher(comment);
        while (start.find(from)) {
            int end = end(comment, start.end());
            if (end < 0) break;
            boolean json = JSON.matcher(start.group(1)).find();
            rest.append(comment, from, json ? start.start() : end + 1);
            if (json) examples.add(example(start.group(1), comment.substring(start.end(), end), element));
            from = end + 1;
        }
        return new Snippets(
                List.copyOf(examples), rest.append(comment.substring(from)).toString());
    }

    private static Note.Example example(String attributes, String text, Element element) {
        Matcher id = ID.matcher(attributes);
        String name = element instanceof TypeElement || !id.find() ? "" : id.group(1);
        return new Note.Example(text.strip(), name, "", "", true, Site.of(element));
    }

    /// Where the brace is that ends a tag, as Javadoc finds it; -1 where there is none.
    private static int end(String comment, int from) {
        int open = 1;
        for (int i = from; i < comment.length(); i++) {
            if (comment.charAt(i) == '{') open++;
            if (comment.charAt(i) == '}' && --open == 0) return i;
        }
        return -1;
    }
}
