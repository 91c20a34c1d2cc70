// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Body;
import dev.retort.FileResponse;
import dev.retort.Get;
import dev.retort.Post;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Retort;
import dev.retort.SetCookie;
import dev.retort.Status;
import dev.retort.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Results that are files.
@ParameterizedClass
@EnumSource(Way.class)
record FilesTest(Way way) {

    /// The tag of a file of ten bytes of that time.
    private static final String TAG = "\"6553f10000000000-a\"";

    private static final String TIME = "Tue, 14 Nov 2023 22:13:20 GMT";

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestClient client;

    @BeforeParameterizedClassInvocation
    static void open(Way way) throws IOException {
        folder = Files.createTempDirectory("retort-files");
        write("ten.txt", "0123456789");
        write("empty.bin", "");
        write("big.bin", "0123456789".repeat(20_000));
        write("Grüße.pdf", "pdf");
        Files.createDirectory(folder.resolve("inner"));
        write("inner/deep.html", "<p>");
        Files.createSymbolicLink(folder.resolve("inner/out"), Path.of("/"));
        client = way.open(Retort.create().mount(new Endpoints(folder)).get("/lambda", _ -> FileResponse.of(ten())));
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_700_000_000)));
    }

    private static Path ten() {
        return folder.resolve("ten.txt");
    }

    @AfterParameterizedClassInvocation
    static void close() throws IOException {
        client.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
        }
    }

    @Resource
    record Endpoints(Path folder) {

        @Get("/ten")
        FileResponse ten() {
            return FileResponse.of(folder.resolve("ten.txt"));
        }

        @Post("/ten")
        FileResponse tenAfterPost() {
            return ten();
        }

        @Get("/empty")
        FileResponse empty() {
            return FileResponse.of(folder.resolve("empty.bin"));
        }

        @Get("/big")
        FileResponse big() {
            return FileResponse.of(folder.resolve("big.bin"))
                    .header("Cache-Control", "max-age=60")
                    .cookie(SetCookie.of("seen", "1"));
        }

        @Get("/missing")
        FileResponse missing() {
            return FileResponse.of(folder.resolve("missing"));
        }

        @Get("/folder")
        FileResponse aFolder() {
            return FileResponse.of(folder);
        }

        @Get("/below/{path*}")
        FileResponse below(String path) {
            return FileResponse.within(folder, path);
        }

        @Get("/typed")
        @Produces("application/vnd.ten")
        FileResponse typed() {
            return ten();
        }

        @Get("/typed/here")
        @Produces("application/vnd.ten")
        FileResponse typedHere() {
            return ten().type("text/x-ten");
        }

        @Get("/attachment")
        FileResponse attachment() {
            return FileResponse.of(folder.resolve("Grüße.pdf")).attachment();
        }

        @Get("/attachment/named")
        FileResponse attachment(String name) {
            return ten().attachment(name);
        }

        @Get("/inline")
        FileResponse inline() {
            return ten().inline("ten.txt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ten", "/lambda", "/below/ten.txt"})
    void a_file_is_sent_with_all_that_is_known_about_it(String path) {
        TestResponse response = client.get(path).send().expect(200);

        assertThat(response.text()).isEqualTo("0123456789");
        assertThat(response.header("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(response.header("Last-Modified")).hasValue(TIME);
        assertThat(response.header("ETag")).hasValue(TAG);
        assertThat(response.header("Accept-Ranges")).hasValue("bytes");
        assertThat(response.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.header("Content-Disposition")).isEmpty();
    }

    @Test
    void a_big_file_arrives_whole() {
        TestResponse response = client.get("/big").send().expect(200);

        assertThat(response.bytes()).hasSize(200_000);
        assertThat(response.header("Content-Type")).hasValue("application/octet-stream");
        assertThat(response.header("Cache-Control")).hasValue("max-age=60");
        assertThat(response.header("Set-Cookie")).hasValue("seen=1; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missing",
                "/folder",
                "/below/missing",
                "/below/inner",
                "/below/inner/out/etc/passwd",
                "/below//etc/passwd"
            })
    void what_is_no_file_of_the_folder_is_not_found(String path) {
        assertThat(client.get(path).send().expect(404).json("/status")).hasToString("404");
    }

    @Test
    void a_file_of_a_folder_below_is_found() {
        TestResponse response = client.get("/below/inner/deep.html").send().expect(200);

        assertThat(response.header("Content-Type")).hasValue("text/html; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource({"/typed, application/vnd.ten", "/typed/here, text/x-ten"})
    void a_method_or_a_response_may_name_the_type(String path, String type) {
        assertThat(client.get(path).send().expect(200).header("Content-Type")).hasValue(type);
    }

    /// RFC 9110, 13.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        If-None-Match       | "6553f10000000000-a"           | 304
        If-None-Match       | W/"6553f10000000000-a"         | 304
        If-None-Match       | "x", "6553f10000000000-a"      | 304
        If-None-Match       | "a,b", W/"6553f10000000000-a"  | 304
        If-None-Match       | *                              | 304
        If-None-Match       | "x"                            | 200
        If-None-Match       | 6553f10000000000-a             | 200
        If-Modified-Since   | Tue, 14 Nov 2023 22:13:20 GMT  | 304
        If-Modified-Since   | Tue, 14 Nov 2023 22:13:21 GMT  | 304
        If-Modified-Since   | Tue, 14 Nov 2023 22:13:19 GMT  | 200
        If-Modified-Since   | Tuesday, 14-Nov-23 22:13:20 GMT| 304
        If-Modified-Since   | Tue Nov 14 22:13:20 2023       | 304
        If-Modified-Since   | yesterday                      | 200
        If-Match            | "6553f10000000000-a"           | 200
        If-Match            | *                              | 200
        If-Match            | W/"6553f10000000000-a"         | 412
        If-Match            | "x"                            | 412
        If-Unmodified-Since | Tue, 14 Nov 2023 22:13:20 GMT  | 200
        If-Unmodified-Since | Tue, 14 Nov 2023 22:13:19 GMT  | 412
        If-Unmodified-Since | yesterday                      | 200
        """)
    void a_condition_is_kept(String field, String value, int status) {
        TestResponse response = client.get("/ten").header(field, value).send().expect(status);

        if (status != 304) return;
        assertThat(response.header("ETag")).hasValue(TAG);
        assertThat(response.header("Content-Type")).isEmpty();
        assertThat(response.bytes()).isEmpty();
    }

    /// RFC 9110, 13.2.2: a tag is more exact than a time.
    @Test
    void a_condition_on_the_tag_rules_over_one_on_the_time() {
        client.get("/ten")
                .header("If-None-Match", "\"x\"")
                .header("If-Modified-Since", TIME)
                .send()
                .expect(200);
        client.get("/ten")
                .header("If-Match", TAG)
                .header("If-Unmodified-Since", "Tue, 14 Nov 2000 22:13:19 GMT")
                .send()
                .expect(200);
    }

    /// RFC 9110, 14.1.2 and 14.2.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        bytes=0-0                       | 206 | 0          | bytes 0-0/10
        bytes=2-4                       | 206 | 234        | bytes 2-4/10
        BYTES=2-4                       | 206 | 234        | bytes 2-4/10
        bytes= 2-4                      | 206 | 234        | bytes 2-4/10
        bytes=8-                        | 206 | 89         | bytes 8-9/10
        bytes=8-100                     | 206 | 89         | bytes 8-9/10
        bytes=8-99999999999999999999999 | 206 | 89         | bytes 8-9/10
        bytes=-3                        | 206 | 789        | bytes 7-9/10
        bytes=-100                      | 206 | 0123456789 | bytes 0-9/10
        bytes=0-9                       | 206 | 0123456789 | bytes 0-9/10
        bytes=4-2                       | 200 | 0123456789 |
        bytes=a-b                       | 200 | 0123456789 |
        bytes=-                         | 200 | 0123456789 |
        bytes=0-1,4-5                   | 200 | 0123456789 |
        lines=0-1                       | 200 | 0123456789 |
        """)
    void a_part_is_sent_where_one_is_asked_for(String range, int status, String body, String part) {
        TestResponse response = client.get("/ten").header("Range", range).send().expect(status);

        assertThat(response.text()).isEqualTo(body);
        assertThat(response.header("Content-Range").orElse(null)).isEqualTo(part);
        assertThat(response.header("ETag")).hasValue(TAG);
    }

    @Test
    void a_part_is_told_with_the_digits_of_http_where_a_language_has_its_own() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("fa", "IR"));
        try {
            TestResponse response =
                    client.get("/ten").header("Range", "bytes=2-4").send().expect(206);

            assertThat(response.header("Content-Range")).hasValue("bytes 2-4/10");
            assertThat(response.header("ETag")).hasValue(TAG);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ten, bytes=10-, bytes */10",
        "/ten, bytes=-0, bytes */10",
        "/ten, bytes=99999999999999999999-, bytes */10",
        "/empty, bytes=0-, bytes */0"
    })
    void a_part_that_is_not_there_is_416(String path, String range, String whole) {
        TestResponse response = client.get(path).header("Range", range).send().expect(416);

        assertThat(response.header("Content-Range")).hasValue(whole);
        assertThat(response.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void an_empty_file_is_sent_whole_when_its_end_is_asked_for() {
        assertThat(client.get("/empty")
                        .header("Range", "bytes=-5")
                        .send()
                        .expect(200)
                        .bytes())
                .isEmpty();
    }

    /// RFC 9110, 13.1.5.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "6553f10000000000-a"           | 206
        W/"6553f10000000000-a"         | 200
        "x"                            | 200
        Tue, 14 Nov 2023 22:13:20 GMT  | 206
        Tue, 14 Nov 2023 22:13:21 GMT  | 200
        yesterday                      | 200
        """)
    void a_part_is_sent_if_it_is_of_what_the_client_has(String ifRange, int status) {
        client.get("/ten")
                .header("Range", "bytes=0-0")
                .header("If-Range", ifRange)
                .send()
                .expect(status);
    }

    @Test
    void head_tells_about_a_file_without_it() {
        TestResponse response = client.request("HEAD", "/ten")
                .header("Range", "bytes=0-0")
                .send()
                .expect(200);

        assertThat(response.header("ETag")).hasValue(TAG);
        assertThat(response.bytes()).isEmpty();
    }

    @Test
    void only_get_knows_conditions_and_parts() {
        client.post("/ten")
                .header("Range", "bytes=0-0")
                .header("If-None-Match", "*")
                .send()
                .expect(200);
    }

    /// RFC 6266 and RFC 8187.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /attachment                                | attachment; filename="Gr__e.pdf"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.pdf
        /attachment/named?name=a.txt               | attachment; filename="a.txt"
        /attachment/named?name=my%20list.txt       | attachment; filename="my list.txt"
        /attachment/named?name=a%22b%0D%0AX:c.txt  | attachment; filename="a_b__X_c.txt"
        /attachment/named?name=..%2F..%2Fetc%2Fa   | attachment; filename="a"
        /attachment/named?name=C:%5Ca.txt          | attachment; filename="a.txt"
        /attachment/named?name=100%25.txt          | attachment; filename="100_.txt"; filename*=UTF-8''100%25.txt
        /attachment/named?name=..                  | attachment
        /inline                                    | inline; filename="ten.txt"
        """)
    void the_name_to_save_a_file_by_is_safe(String path, String disposition) {
        assertThat(client.get(path).send().expect(200).header("Content-Disposition"))
                .hasValue(disposition);
    }

    sealed interface Picture {

        @Status(200)
        record Small(@Body FileResponse file) implements Picture {}

        @Status(200)
        record Large(@Body FileResponse file) implements Picture {}
    }

    @Resource("/pictures")
    record Pictures() {

        @Get("/{name}")
        Picture picture(String name) {
            var file = FileResponse.of(ten());
            return name.equals("small") ? new Picture.Small(file) : new Picture.Large(file);
        }

        @Get("/{name}/original")
        @Responds(status = 404, description = "Nobody took it.")
        FileResponse original(String name) {
            return FileResponse.within(folder, name);
        }
    }

    @Test
    void the_document_has_all_that_is_said_of_a_missing_file() {
        JsonObject document = Retort.create().mount(new Pictures()).openApi();

        assertThat(document.at("/paths/~1pictures~1{name}/get/responses/404/description"))
                .hasToString("\"There is no such file.\"");
        assertThat(document.at("/paths/~1pictures~1{name}~1original/get/responses/404/description"))
                .hasToString("\"There is no such file. Or: Nobody took it.\"");
    }
}
