// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages about other frameworks refer to is there.
class CoverageTest {

    private static final Path PAGES = Path.of("coverage");

    private static final Pattern LINK =
            Pattern.compile("(?:]\\(|^\\[\\w+]: )([^)#\\s]+)(?:#([^)\\s]+))?", Pattern.MULTILINE);
    private static final Pattern REFERENCE = Pattern.compile("\\[(\\w+)](?![(:])");
    private static final Pattern ROW = Pattern.compile("^\\| .*", Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"fastapi.md", "fastify.md", "flask.md"})
    void every_link_leads_somewhere(String page) throws IOException {
        String text = Files.readString(PAGES.resolve(page));
        var missing = new ArrayList<String>();
        for (Matcher link = LINK.matcher(text); link.find(); ) {
            Path file = PAGES.resolve(link.group(1));
            boolean found = Files.exists(file)
                    && (link.group(2) == null || anchors(file).contains(link.group(2)));
            if (!found) missing.add(link.group());
        }
        REFERENCE
                .matcher(text)
                .results()
                .map(reference -> reference.group(1))
                .filter(name -> !text.contains("\n[" + name + "]: "))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fastapi.md", "fastify.md", "flask.md"})
    void every_row_has_an_answer(String page) throws IOException {
        List<String> empty = ROW.matcher(Files.readString(PAGES.resolve(page)))
                .results()
                .map(row -> row.group().strip())
                .filter(row -> !row.matches("\\|.+\\| \\S.* \\|"))
                .toList();
        assertThat(empty).isEmpty();
    }

    /// The names by which a forge knows the headings of a page.
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
