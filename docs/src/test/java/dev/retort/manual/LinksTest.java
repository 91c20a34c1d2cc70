// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages refer to is there.
class LinksTest {

    private static final Pattern LINK =
            Pattern.compile("(?:]\\(|^\\[\\w+]: )(?!http)([^)#\\s]*)(?:#([^)\\s]+))?", Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^##+ (.*)$", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coverage/fastapi.md",
                "coverage/fastify.md",
                "coverage/flask.md",
                "manual.md",
                "../README.md",
                "../ARCHITECTURE.md",
                "../CONTRIBUTING.md"
            })
    void every_link_leads_somewhere(String name) throws IOException {
        Path page = Path.of(name);
        var missing = new ArrayList<String>();
        for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); ) {
            Path file = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            boolean found = Files.exists(file)
                    && (link.group(2) == null || anchors(file).contains(link.group(2)));
            if (!found) missing.add(link.group());
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_heading_of_the_manual_comes_twice() throws IOException {
        assertThat(anchors(Path.of("manual.md"))).doesNotHaveDuplicates();
    }

    /// The names by which a forge knows the headings of a page.
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
