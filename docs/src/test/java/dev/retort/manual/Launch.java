// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program in a process of its own, on a free port.
final class Launch implements AutoCloseable {

    private final Process process;
    private final String readyLine;

    private Launch(Process process, String readyLine) {
        this.process = process;
        this.readyLine = readyLine;
    }

    /// A compact source file, started by the `java` command from the module path as the README says.
    static Launch of(Path source) throws IOException {
        String text = Files.readString(source);
        if (!text.contains(".start()")) throw new IllegalArgumentException(source + " starts nothing");
        Path copy =
                Files.writeString(folder().resolve(source.getFileName()), text.replace(".start()", ".port(0).start()"));
        return started(
                List.of("-p", System.getProperty("java.class.path"), "--add-modules", "dev.retort", copy.toString()));
    }

    /// A class of the class path.
    ///
    /// @param command the class's name and its arguments; `{folder}` stands for a new folder
    static Launch of(String command) throws IOException {
        var arguments = new ArrayList<>(
                List.of("-cp", System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED"));
        arguments.addAll(
                List.of(command.replace("{folder}", folder().toString()).split(" ")));
        return started(arguments);
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target/snippets")), "launch");
    }

    private static Launch started(List<String> arguments) throws IOException {
        var command = new ArrayList<>(arguments);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader(UTF_8);
        var said = new StringBuilder();
        for (String line; (line = output.readLine()) != null; ) {
            if (line.contains("is listening on")) return new Launch(process, line);
            said.append(line).append('\n');
        }
        throw new AssertionError("java " + String.join(" ", arguments) + " did not start:\n" + said);
    }

    int port() {
        return Integer.parseInt(readyLine.replaceFirst(".*?localhost:([0-9]+).*", "$1"));
    }

    /// What it printed, as if it listened on port 8000.
    String readyLine() {
        return readyLine.replace("localhost:" + port(), "localhost:8000");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
