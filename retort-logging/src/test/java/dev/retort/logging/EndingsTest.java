// SPDX-License-Identifier: Apache-2.0
package dev.retort.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Processes of their own, and what is in their logs when they have ended.
class EndingsTest {

    /// What the tests run with, be it on the module path or on the class path.
    private static final String CLASS_PATH = String.join(
            File.pathSeparator,
            Path.of("target", "test-classes").toString(),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path"));

    @TempDir
    private Path folder;

    private int status;

    /// The lines that a process has written to its standard error.
    private List<String> logOf(String ending, String... properties) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp", CLASS_PATH));
        command.addAll(List.of(properties));
        command.addAll(List.of(Endings.class.getName(), ending));
        Process process = new ProcessBuilder(command)
                .redirectError(log.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        status = process.waitFor();
        return Files.readAllLines(log);
    }

    @ParameterizedTest
    @CsvSource({"exit, 3", "signal, 143", "thrown, 1", "return, 0"})
    void nothing_is_lost_however_a_process_ends(String ending, int expected) throws Exception {
        List<String> log = logOf(ending);
        assertThat(status).isEqualTo(expected);
        for (int thread = 0; thread < Endings.THREADS; thread++) {
            String name = "\"message\":\"thread " + thread + " line ";
            assertThat(log.stream().filter(line -> line.contains(name)))
                    .hasSize(Endings.LINES)
                    .last()
                    .satisfies(line -> assertThat(line).contains(name + (Endings.LINES - 1) + "\""));
        }
        assertThat(log.stream().filter(line -> line.contains("\"message\":\"ending, line ")))
                .hasSize(Endings.LINES);
    }

    @Test
    void the_lines_of_a_request_have_its_name() throws Exception {
        List<String> log = logOf("request");
        assertThat(log)
                .extracting(line -> line.replaceAll(".*\"message\":\"([^\"]*)\".*", "$1"))
                .containsExactly("in the handler", "GET / 200", "after the answer");
        assertThat(log).allSatisfy(line -> assertThat(line).contains("\"request\":\"r-1\""));
    }

    @Test
    void a_file_takes_the_lines_that_the_levels_let_through() throws Exception {
        Path file = folder.resolve("shop.log");
        Files.writeString(file, "before\n");
        List<String> errors = logOf(
                "return", "-Dretort.log=warn,nothing=loud", "-Dretort.log.to=" + file, "-Dretort.log.format=text");
        assertThat(errors).isEmpty();
        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        before -> assertThat(before).isEqualTo("before"),
                        mistake -> assertThat(mistake)
                                .contains(
                                        " WARN  dev.retort.logging  retort.log says “nothing=loud”, which was ignored"));
    }
}
