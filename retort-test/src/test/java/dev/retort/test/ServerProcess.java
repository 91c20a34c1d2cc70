// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import dev.retort.Retort;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A server in a process of its own, with little memory.
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final int port;

    /// @param main    a class whose `main` calls [#serve]
    /// @param options of the JVM, such as `-Xmx64m`
    ServerProcess(Class<?> main, String... options) throws IOException {
        String path = String.join(
                System.getProperty("path.separator"),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(Stream.of(java), Stream.of(options), Stream.of("-cp", path, main.getName()))
                .flatMap(each -> each)
                .toList();
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = process.inputReader();
        port = Integer.parseInt(said("port"));
    }

    /// Starts an application and says where it is, in the process itself.
    static void serve(Retort application) {
        System.out.println("port " + application.port(0).start().port());
    }

    int port() {
        return port;
    }

    /// Sends SIGTERM, and goes on listening to what it says.
    void terminate() {
        process.toHandle().destroy();
    }

    /// What it says behind a word at the beginning of a line.
    String said(String word) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(word + " ")) return line.substring(word.length() + 1);
        }
        throw new IOException("the server has never said “" + word + "”");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
