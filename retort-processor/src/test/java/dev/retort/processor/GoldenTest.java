// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the processor writes, held against files that were read and found good. `-Dgolden.update=true`
/// rewrites the files; the change is then reviewed as a diff.
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endpoints",
                "checks",
                "members",
                "access",
                "made",
                "values",
                "providers",
                "raw",
                "sockets",
                "documentation",
                "arrays",
                "generics",
                "unions",
                "untagged",
                "imports",
                "names",
                "parameters",
                "results",
                "views",
                "links",
                "bodies"
            })
    void what_is_written_is_what_was_reviewed(String name) {
        var compilation = Compilation.of(sources(name));
        assertThat(compilation.errors()).isEmpty();

        var written = new TreeMap<String, String>();
        for (String path : compilation.generated()) written.put(path, readable(path, compilation.output(path)));
        Path folder = GOLDEN.resolve(name).resolve("output");
        if (Boolean.getBoolean("golden.update")) rewrite(folder, written);

        Map<String, String> reviewed = read(folder);
        assertThat(written.keySet()).isEqualTo(reviewed.keySet());
        written.forEach((path, text) -> assertThat(text).as(path).isEqualTo(reviewed.get(path)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void an_endpoint_is_written_in_less_than_60_lines(String method) {
        assertThat(method.strip().lines().count()).isLessThan(60);
    }

    static List<String> methods() {
        String source = Compilation.of(sources("endpoints")).output("demo/Pets_Retort.java");
        return Stream.of(source.split("(?m)^    /// ")).skip(1).toList();
    }

    private static String[] sources(String name) {
        return read(GOLDEN.resolve(name).resolve("input")).values().toArray(String[]::new);
    }

    private static String readable(String path, String text) {
        return path.endsWith(".json") ? PrettyJson.of(text) : text;
    }

    private static Map<String, String> read(Path folder) {
        try (var files = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void rewrite(Path folder, Map<String, String> texts) {
        try {
            if (Files.exists(folder)) {
                for (String old : read(folder).keySet()) Files.delete(folder.resolve(old));
            }
            for (var text : texts.entrySet()) {
                Path file = folder.resolve(text.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
