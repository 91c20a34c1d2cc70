// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bookshop in a process of its own, on a free port.
record BookshopProcess(Process process, int port) implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Retort is listening on http://localhost:([0-9]+) .*");

    static BookshopProcess start(Path database) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String everything =
                System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path", "");
        var command = List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                everything,
                Bookshop.class.getName(),
                "--port",
                "0",
                "--database",
                database.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        Matcher ready = READY.matcher(line == null ? "" : line);
        if (ready.matches()) return new BookshopProcess(process, Integer.parseInt(ready.group(1)));
        process.destroyForcibly();
        throw new IOException("the bookshop did not start; it said: " + line);
    }

    /// Ends the process as `kill -9` does, without a word to it.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(60, TimeUnit.SECONDS))
            throw new IllegalStateException("the process does not end: " + process.pid());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
