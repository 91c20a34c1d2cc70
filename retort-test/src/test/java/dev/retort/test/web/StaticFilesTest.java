// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Documentation;
import dev.retort.Retort;
import dev.retort.test.TestClient;
import dev.retort.test.TestRequest;
import dev.retort.test.TestResponse;
import dev.retort.web.StaticFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of a folder.
class StaticFilesTest {

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(root.resolve("public"));
        Files.writeString(root.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("index.html"), "<h1>index</h1>");
        Files.writeString(folder.resolve("404.html"), "<h1>nope</h1>");
        Files.writeString(folder.resolve("a.txt"), "hello");
        Files.writeString(folder.resolve(".env"), "secret");
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "secret");
        Files.createDirectories(folder.resolve(".well-known"));
        Files.writeString(folder.resolve(".well-known/security.txt"), "Contact: mailto:a@b.example");
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("assets/app.js"), "console.log(1)");
        Files.writeString(folder.resolve("assets/app.js.gz"), "as gzip");
        Files.writeString(folder.resolve("assets/app.js.br"), "as brotli");
        Files.createSymbolicLink(folder.resolve("link.txt"), root.resolve("secret.txt"));
    }

    private TestResponse get(StaticFiles files, String target, String... headers) {
        Retort application = Retort.create().get("/api/ping", _ -> "pong").install(files);
        try (var client = TestClient.inMemory(application)) {
            TestRequest request = client.get(target);
            for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
            return request.send();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/a.txt, text/plain; charset=utf-8, hello",
        "/assets/app.js, text/javascript; charset=utf-8, console.log(1)",
        "/.well-known/security.txt, text/plain; charset=utf-8, Contact: mailto:a@b.example",
        "/api/ping, text/plain; charset=utf-8, pong"
    })
    void a_file_is_sent_and_routes_come_first(String target, String type, String text) {
        TestResponse response = get(StaticFiles.of(folder), target).expect(200);

        assertThat(response.header("Content-Type")).contains(type);
        assertThat(response.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing.txt",
                "/",
                "/assets",
                "/assets/",
                "/a.txt/",
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/assets/../../secret.txt",
                "/assets/%2e%2e/%2e%2e/secret.txt",
                "/..%5csecret.txt",
                "/link.txt",
                "/.env",
                "/.git/config",
                "/assets/%00",
                "//etc/passwd",
                "/%2fetc%2fpasswd"
            })
    void what_is_no_file_of_the_folder_is_404(String target) {
        TestResponse response = get(StaticFiles.of(folder), target);

        assertThat(response.status()).isIn(400, 404);
        assertThat(response.text()).doesNotContain("secret\"").doesNotStartWith("secret");
    }

    @Test
    void a_folder_is_sent_as_its_index_where_that_is_said() {
        assertThat(get(StaticFiles.of(folder).index("index.html"), "/")
                        .expect(200)
                        .text())
                .isEqualTo("<h1>index</h1>");
        get(StaticFiles.of(folder).index("index.html"), "/assets/").expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /guide, ./guide/",
        "HEAD, /guide, ./guide/",
        "GET, /guide?page=2&x=a/b, ./guide/?page=2&x=a/b",
        "GET, /guide/s%70ace%20d, ./s%70ace%20d/",
        "GET, /guide/a:b, ./a:b/",
        "GET, /files/guide?x=1, ./guide/?x=1",
        "GET, /api/v1/files/guide, ./guide/"
    })
    void a_folder_has_a_slash_at_its_end_so_that_links_lead_into_it(String method, String target, String location)
            throws IOException {
        for (String name : List.of("guide", "guide/space d", "guide/a:b")) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("index.html"), "<h1>guide</h1>");
        }
        StaticFiles files = StaticFiles.of(folder).index("index.html").fallback("index.html");
        Retort application = Retort.create()
                .documentation(Documentation.standard().rootPath("/api/v1"))
                .mount("/files", files);
        if (!target.contains("/files/")) application.install(files);
        try (var client = TestClient.inMemory(application)) {
            TestResponse response = client.request(method, target).send().expect(307);
            assertThat(response.header("Location")).contains(location);

            String there = URI.create(target).resolve(location).toString();
            assertThat(client.get(there).send().expect(200).text()).isEqualTo("<h1>guide</h1>");
        }
    }

    @ParameterizedTest
    @CsvSource({"/files, /files/", "/files?x=1, /files/?x=1", "/api/v1/files, /api/v1/files/"})
    void so_has_the_folder_itself_where_it_is_mounted(String target, String location) {
        StaticFiles files = StaticFiles.of(folder);
        for (StaticFiles paged : List.of(files.index("index.html"), files.fallback("index.html"))) {
            Retort application = Retort.create().mount("/files", paged).mount("/api/v1/files", paged);
            try (var client = TestClient.inMemory(application)) {
                assertThat(client.get(target).send().expect(307).header("Location"))
                        .contains(location);
                assertThat(client.get(location)
                                .header("Accept", "text/html")
                                .send()
                                .expect(200)
                                .text())
                        .isEqualTo("<h1>index</h1>");
            }
        }
    }

    @Test
    void a_route_of_the_application_at_the_folder_itself_comes_first_and_others_are_as_they_were() {
        Retort application = Retort.create()
                .get("/files", _ -> "a list")
                .get("/pets", _ -> "pets")
                .mount("/files", StaticFiles.of(folder).index("index.html"));
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/files").send().expect(200).text()).isEqualTo("a list");
            client.get("/pets/").send().expect(404);
        }
    }

    @Test
    void a_folder_without_an_index_is_not_there_with_a_slash_or_without() {
        try (var client = TestClient.inMemory(Retort.create().mount("/files", StaticFiles.of(folder)))) {
            client.get("/files").send().expect(404);
        }
        get(StaticFiles.of(folder).index("index.html"), "/assets").expect(404);
        get(StaticFiles.of(folder), "/assets").expect(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /deep/link  | text/html,*/*;q=0.8 | 200
        /deep/link  | application/json    | 404
        /deep/x.js  | text/html           | 404
        /assets/app.js | text/html        | 200
        """)
    void a_browser_that_goes_somewhere_gets_the_fallback(String target, String accept, int status) {
        get(StaticFiles.of(folder).fallback("index.html"), target, "Accept", accept)
                .expect(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /deep/link | text/html | 200 | Accept
        /deep/link | */*       | 404 | Accept
        /deep/x.js | text/html | 404 |
        /.env      | text/html | 404 |
        /a.txt     | text/html | 200 |
        """)
    void caches_are_told_where_it_depends_on_who_asks(String target, String accept, int status, String field) {
        StaticFiles files = StaticFiles.of(folder).fallback("index.html");

        assertThat(get(files, target, "Accept", accept).expect(status).header("Vary"))
                .isEqualTo(Optional.ofNullable(field));
        assertThat(get(files.notFound("404.html"), target, "Accept", accept)
                        .expect(status)
                        .header("Vary"))
                .isEqualTo(Optional.ofNullable(field));
    }

    @Test
    void they_are_told_of_the_coding_as_well() throws IOException {
        Files.writeString(folder.resolve("index.html.gz"), "as gzip");

        assertThat(get(StaticFiles.of(folder).fallback("index.html"), "/deep/link", "Accept", "text/html")
                        .expect(200)
                        .header("Vary"))
                .contains("Accept, Accept-Encoding");
    }

    @Test
    void what_is_not_there_is_not_kept_as_long_as_files_are() {
        StaticFiles files = StaticFiles.of(folder).cacheControl("public, max-age=31536000, immutable");

        assertThat(get(files, "/new.js").expect(404).header("Cache-Control")).isEmpty();
        assertThat(get(files.notFound("404.html"), "/new.js").expect(404).header("Cache-Control"))
                .isEmpty();
    }

    @Test
    void a_page_says_that_there_is_nothing() {
        TestResponse response =
                get(StaticFiles.of(folder).notFound("404.html"), "/nothing").expect(404);

        assertThat(response.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(response.text()).isEqualTo("<h1>nope</h1>");
    }

    @ParameterizedTest
    @CsvSource({"If-None-Match, *", "If-Match, \"other\"", "Range, bytes=0-3"})
    void a_page_that_says_so_is_whole_whatever_is_asked_of_the_file(String name, String value) {
        TestResponse response = get(StaticFiles.of(folder).notFound("404.html"), "/nothing", name, value)
                .expect(404);

        assertThat(response.text()).isEqualTo("<h1>nope</h1>");
        assertThat(response.header("Content-Range")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        br, gzip | br   | as brotli
        gzip     | gzip | as gzip
        identity |      | console.log(1)
        """)
    void a_compressed_file_beside_it_is_sent_to_who_understands_it(String accepted, String coding, String text) {
        TestResponse response = get(StaticFiles.of(folder), "/assets/app.js", "Accept-Encoding", accepted)
                .expect(200);

        assertThat(response.header("Content-Encoding").orElse(null)).isEqualTo(coding);
        assertThat(response.header("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(response.header("Vary")).contains("Accept-Encoding");
        assertThat(response.text()).isEqualTo(text);
    }

    @Test
    void a_compressed_file_outside_of_the_folder_is_passed_over() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.txt.gz"), root.resolve("secret.txt"));
        TestResponse response =
                get(StaticFiles.of(folder), "/a.txt", "Accept-Encoding", "gzip").expect(200);

        assertThat(response.text()).isEqualTo("hello");
        assertThat(response.header("Content-Encoding")).isEmpty();
        assertThat(response.header("Vary")).isEmpty();
    }

    @Test
    void a_client_that_has_a_file_is_not_sent_it_again_and_may_ask_for_a_part() {
        StaticFiles files = StaticFiles.of(folder).cacheControl("public, max-age=60");
        TestResponse first = get(files, "/a.txt").expect(200);

        assertThat(first.header("Cache-Control")).contains("public, max-age=60");
        get(files, "/a.txt", "If-None-Match", first.header("ETag").orElseThrow())
                .expect(304);
        assertThat(get(files, "/a.txt", "Range", "bytes=1-2").expect(206).text())
                .isEqualTo("el");
    }

    @Test
    void only_reading_is_possible() {
        try (var client = TestClient.inMemory(Retort.create().install(StaticFiles.of(folder)))) {
            assertThat(client.post("/a.txt").send().expect(405).header("Allow")).contains("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start() {
        Retort application = Retort.create().install(StaticFiles.of(root.resolve("none")));

        assertThatThrownBy(application::service).hasMessageContaining("there is no folder " + root.resolve("none"));
    }
}
