// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.hello;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The smallest program, started by the `java` command from the folder `lib`.
class HelloTest {

    private static final Pattern ADDRESS = Pattern.compile(
            "Retort is listening on (http://localhost:\\d+) after \\d+ ms; its documentation is at \\1/docs");

    private static Process process;
    private static String readyLine;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        String program = Files.readString(Path.of("Hello.java")).replace(".start()", ".port(0).start()");
        Path copy = Files.writeString(folder.resolve("Hello.java"), program);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java,
                        "-p",
                        Path.of("..", "..", "lib").toString(),
                        "--add-modules",
                        "dev.retort",
                        copy.toString())
                .redirectErrorStream(true)
                .start();
        readyLine = process.inputReader(UTF_8).readLine();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("SIGTERM ends it").isTrue();
    }

    @Test
    void its_first_line_says_where_it_listens() {
        assertThat(readyLine).matches(ADDRESS);
    }

    @Test
    void it_greets_the_world() throws Exception {
        HttpResponse<String> response = get("/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("Hello, World!");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    }

    @Test
    void it_greets_by_name() throws Exception {
        HttpResponse<String> response = get("/hello/Ada%20L.");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"hello\":\"Ada L.\"}");
    }

    @Test
    void it_documents_itself() throws Exception {
        assertThat(get("/docs").statusCode()).isEqualTo(200);
        assertThat(get("/redoc").statusCode()).isEqualTo(200);
        assertThat(get("/openapi.json").body()).contains("\"/hello/{name}\"");
    }

    private static HttpResponse<String> get(String target) throws Exception {
        var address = ADDRESS.matcher(readyLine);
        assertThat(address.matches()).as(readyLine).isTrue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address.group(1) + target))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
