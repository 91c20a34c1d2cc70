// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written does not depend on the machine that compiles.
class MachinesTest {

    private static final String PETS = """
            package shop;

            import dev.retort.*;
            import jakarta.validation.constraints.*;
            import java.util.*;

            @Resource("/pets")
            record Pets() {
                @Get
                @Status(203)
                List<Pet> list(@Max(250) int limit) {
                    return List.of();
                }

                @Post
                @MaxBody(4096)
                Pet add(Pet pet) {
                    return pet;
                }

                @Delete("/{id}")
                void remove(long id) {}
            }

            @Json
            record Pet(
                    @Size(min = 1, max = 80) @Pattern(regexp = "[a-z]+", flags = Pattern.Flag.DOTALL) String name,
                    @Digits(integer = 3, fraction = 2) java.math.BigDecimal weight,
                    Map<Short, Page<String>> visits,
                    @Name(value = "hue", aliases = "color") Optional<Color> color,
                    @Default("3") int age) {}

            @Json
            record Page<T>(List<T> items, T first) {}

            @Json
            sealed interface Color permits Named, Mixed {}

            @Json
            record Named(String name) implements Color {}

            @Json
            record Mixed(Rgb rgb) implements Color {}

            @Json.Tuple
            record Rgb(int red, int green, int blue) {}
            """;

    @Test
    void numbers_have_the_digits_of_java_where_a_language_has_its_own() {
        var elsewhere = Compilation.of(PETS);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("fa", "IR"));
        try {
            var compilation = Compilation.of(PETS);
            assertThat(compilation.errors()).isEmpty();
            assertThat(compilation.outputs()).containsExactlyEntriesOf(elsewhere.outputs());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void documentation_is_read_as_it_was_written_whatever_the_encoding_of_the_sources(@TempDir Path folder)
            throws IOException {
        Path source = Files.writeString(folder.resolve("Pets.java"), """
                package shop;

                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    /// Lists Bücher.
                    @Get
                    String list() { return ""; }
                }
                """, ISO_8859_1);
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-encoding",
                    "ISO-8859-1",
                    "-d",
                    folder.toString(),
                    "-proc:full",
                    "-classpath",
                    Compilation.classPath());
            var task = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source));
            task.setProcessors(List.of(new RetortProcessor()));
            assertThat(task.call()).isTrue();
        }

        assertThat(Files.readString(folder.resolve("META-INF/retort/shop.Pets.json")))
                .contains("\"summary\":\"Lists Bücher\"");
    }
}
