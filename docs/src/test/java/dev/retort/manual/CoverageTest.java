// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages about other frameworks have an answer to each row, and tests that prove it.
class CoverageTest {

    private static final Path PAGES = Path.of("coverage");

    private static final Pattern REFERENCE = Pattern.compile("\\[(\\w+)](?![(:])");
    private static final Pattern ROW = Pattern.compile("^\\| .*", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"fastapi.md", "fastify.md", "flask.md"})
    void every_reference_is_a_link(String page) throws IOException {
        String text = Files.readString(PAGES.resolve(page));
        List<String> missing = REFERENCE
                .matcher(text)
                .results()
                .map(reference -> reference.group(1))
                .filter(name -> !text.contains("\n[" + name + "]: "))
                .toList();
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
}
