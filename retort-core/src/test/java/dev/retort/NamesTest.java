// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Module imports bring every exported name into scope. A name that java.base exports too would be ambiguous
/// in a program that begins with `import module dev.retort;`.
class NamesTest {

    private static final Path CLASSES = Path.of("target", "classes");

    @TempDir
    private Path folder;

    @Test
    void no_exported_name_is_one_of_the_java_library() throws IOException {
        List<String> names = exportedNames();

        assertThat(names).contains("Retort", "Request", "Handler", "Response", "Json", "Codec", "Call");
        assertThat(errorsOf("""
            import module java.base;
            import module dev.retort;

            class Program {
                Class<?>[] names = {%s};
                Stream<Path> files;
                Pattern pattern;
                List<Map<String, Record>> lists;
            }
            """.formatted(classLiterals(names)))).isEmpty();
    }

    @Test
    void the_names_of_constraints_win_where_they_are_imported() throws IOException {
        assertThat(errorsOf("""
            import module dev.retort;
            import jakarta.validation.constraints.*;

            @Json
            record Program(@Size(max = 3) @Pattern(regexp = "[a-z]+") String name, @Positive @Max(3) int count) {}
            """)).isEmpty();
    }

    @Test
    void the_smallest_program_compiles_as_a_compact_source_file() throws IOException {
        assertThat(errorsOf(Files.readString(Path.of("..", "examples", "hello", "Hello.java"))))
                .isEmpty();
    }

    /// The public top-level types of the packages that are exported to everybody.
    private static List<String> exportedNames() throws IOException {
        ModuleDescriptor descriptor = ModuleFinder.of(CLASSES)
                .find("dev.retort")
                .map(ModuleReference::descriptor)
                .orElseThrow();
        var names = new ArrayList<String>();
        for (ModuleDescriptor.Exports exports : descriptor.exports()) {
            if (exports.isQualified()) continue;
            try (Stream<Path> files =
                    Files.list(CLASSES.resolve(exports.source().replace('.', '/')))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.matches("[A-Z]\\w*\\.class"))
                        .map(file -> file.replace(".class", ""))
                        .filter(name -> isPublic(exports.source() + "." + name))
                        .forEach(names::add);
            }
        }
        return names.stream().sorted().toList();
    }

    private static boolean isPublic(String className) {
        try {
            return java.lang.reflect.Modifier.isPublic(Class.forName(className, false, NamesTest.class.getClassLoader())
                    .getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String classLiterals(List<String> names) {
        return names.stream().map(name -> name + ".class").collect(Collectors.joining(", "));
    }

    private String errorsOf(String program) throws IOException {
        Path source = Files.writeString(folder.resolve("Program.java"), program);
        var said = new StringWriter();
        var printer = new PrintWriter(said);
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        printer,
                        printer,
                        "-proc:none",
                        "-Xdiags:verbose",
                        "-d",
                        folder.toString(),
                        "--module-path",
                        modulePath(),
                        "--add-modules",
                        "dev.retort,jakarta.validation",
                        source.toString());
        return said.toString();
    }

    /// What this test runs with, wherever the build has put it.
    private static String modulePath() {
        return Stream.of(System.getProperty("jdk.module.path", ""), System.getProperty("java.class.path", ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator, CLASSES + File.pathSeparator, ""));
    }
}
