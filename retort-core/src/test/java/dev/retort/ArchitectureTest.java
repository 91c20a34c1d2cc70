// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Packages know each other as the table in ARCHITECTURE.md says. What knows `dev.retort`, and what that
/// knows, is not looked at.
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "retort");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\|[^|]*\\|[^|]*\\|([^|]*)\\|");
    private static final Pattern PACKAGE_IN_ROW = Pattern.compile("`([a-z]+)`");
    private static final Pattern TYPE_OF_PACKAGE = Pattern.compile("\\bdev\\.retort\\.([a-z]+)\\.[A-Z]");

    @Test
    void every_package_has_a_row() throws IOException {
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(packages());
    }

    @Test
    void a_package_knows_those_that_its_row_names_and_no_others() throws IOException {
        var mistakes = new ArrayList<String>();
        Map<String, List<String>> rows = rows();
        for (String name : packages()) {
            List<String> named = rows.getOrDefault(name, List.of());
            Map<String, Path> known = known(name);
            known.forEach((other, file) -> {
                if (!named.contains(other))
                    mistakes.add("%s knows %s, which its row does not name".formatted(file, other));
            });
            for (String other : named) {
                if (!known.containsKey(other))
                    mistakes.add("the row of %s names %s, of which it knows nothing".formatted(name, other));
            }
        }

        assertThat(mistakes).isEmpty();
    }

    @Test
    void a_row_names_only_packages_below_it() throws IOException {
        Map<String, List<String>> rows = rows();
        var mistakes = new ArrayList<String>();
        var above = new HashSet<String>();
        rows.forEach((name, known) -> {
            above.add(name);
            for (String other : known) {
                if (above.contains(other)) mistakes.add("%s knows %s, which stands above it".formatted(name, other));
            }
        });

        assertThat(mistakes).isEmpty();
    }

    /// The packages that each row names, from the first row to the last.
    private static Map<String, List<String>> rows() throws IOException {
        var rows = new LinkedHashMap<String, List<String>>();
        for (String line : Files.readAllLines(Path.of("..", "ARCHITECTURE.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) rows.put(row.group(1), found(PACKAGE_IN_ROW, row.group(2)));
        }
        return rows;
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /// The packages of whose types the code of a package speaks, each with a file that does.
    private static Map<String, Path> known(String name) throws IOException {
        var known = new TreeMap<String, Path>();
        try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (line.strip().startsWith("//")) continue;
                    found(TYPE_OF_PACKAGE, line).forEach(other -> known.putIfAbsent(other, SOURCES.relativize(file)));
                }
            }
        }
        known.remove(name);
        return known;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
