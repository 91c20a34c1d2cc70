// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.FileResponse;
import dev.retort.IfMatch;
import dev.retort.Limits;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import dev.retort.web.Compression;
import dev.retort.web.Decompression;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies that travel compressed.
class CompressionTest {

    private static final String LONG = "tea and biscuits, ".repeat(100);

    private static Retort application() {
        return Retort.create()
                .install(Compression.standard())
                .get("/long", _ -> LONG)
                .get("/short", _ -> "tea")
                .get("/stream", _ -> IntStream.range(0, 1000).boxed())
                .get("/image", _ -> Response.of(200, new byte[5000]).header("Content-Type", "image/png"))
                .get("/tagged", _ -> Response.of(200, LONG).header("ETag", "\"one\""))
                .get("/weak", _ -> Response.of(200, LONG).header("ETag", "W/\"one\""))
                .put("/tagged", request -> {
                    new IfMatch(request.headers().all("If-Match")).require("one");
                    return "changed";
                })
                .get(
                        "/varied",
                        _ -> Response.of(200, LONG).header("Vary", "Cookie").header("Vary", "Accept, Origin"))
                .get(
                        "/encoded",
                        _ -> Response.of(200, LONG).header("Vary", "Cookie").header("Vary", "accept-encoding"))
                .get("/untouched", _ -> Response.of(200, LONG).header("Cache-Control", "no-transform"))
                .get("/coded", _ -> Response.of(200, LONG).header("Content-Encoding", "br"));
    }

    private static TestResponse get(String path, String accepted) {
        try (var client = TestClient.inMemory(application())) {
            return client.get(path).header("Accept-Encoding", accepted).send().expect(200);
        }
    }

    private static String text(TestResponse response) throws IOException {
        var in = new ByteArrayInputStream(response.bytes());
        return switch (response.header("Content-Encoding").orElse("")) {
            case "gzip" -> new String(new GZIPInputStream(in).readAllBytes(), UTF_8);
            case "deflate" -> new String(new InflaterInputStream(in).readAllBytes(), UTF_8);
            default -> response.text();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        gzip                      | gzip
        GZIP                      | gzip
        x-gzip                    | gzip
        deflate                   | deflate
        gzip, deflate, br         | gzip
        gzip;q=0.5, deflate;q=0.9 | deflate
        *                         | gzip
        gzip;q=0, *               | deflate
        gzip;q=0                  |
        br                        |
        identity                  |
        gzip;q=nonsense           |
        """)
    void a_client_gets_the_coding_that_it_likes_most(String accepted, String coding) throws IOException {
        TestResponse response = get("/long", accepted);

        assertThat(response.header("Content-Encoding")).isEqualTo(Optional.ofNullable(coding));
        assertThat(response.header("Vary")).contains("Accept-Encoding");
        assertThat(text(response)).isEqualTo(LONG);
        if (coding != null) assertThat(response.bytes().length).isLessThan(LONG.length() / 4);
    }

    @Test
    void whatever_else_the_answer_depends_on_is_still_told() {
        assertThat(varied("/varied")).containsExactly("Cookie, Accept, Origin, Accept-Encoding");
        assertThat(varied("/encoded")).containsExactly("Cookie", "accept-encoding");
    }

    private static List<String> varied(String path) {
        List<String> fields = get(path, "gzip").headers();
        return IntStream.range(0, fields.size() - 1)
                .filter(i -> i % 2 == 0 && fields.get(i).equalsIgnoreCase("Vary"))
                .mapToObj(i -> fields.get(i + 1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"/short", "/image", "/untouched"})
    void what_gains_nothing_is_left_alone(String path) {
        assertThat(get(path, "gzip").header("Content-Encoding")).isEmpty();
    }

    @Test
    void what_is_coded_already_is_left_alone() {
        assertThat(get("/coded", "gzip").header("Content-Encoding")).contains("br");
    }

    @Test
    void a_stream_is_compressed_as_it_is_sent() throws IOException {
        TestResponse response = get("/stream", "gzip");

        assertThat(response.header("Content-Encoding")).contains("gzip");
        assertThat(text(response)).startsWith("[0,1,2,").endsWith("999]");
    }

    @Test
    void what_is_compressed_has_a_tag_of_its_own() {
        assertThat(get("/tagged", "gzip").header("ETag")).contains("\"one--gzip\"");
        assertThat(get("/tagged", "deflate").header("ETag")).contains("\"one--deflate\"");
        assertThat(get("/tagged", "br").header("ETag")).contains("\"one\"");
        assertThat(get("/weak", "gzip").header("ETag")).contains("W/\"one\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/long", "/tagged", "/stream", "/short", "/image"})
    void a_head_says_what_the_same_get_does(String path) {
        try (var client = TestClient.inMemory(application())) {
            List<String> fields =
                    client.get(path).header("Accept-Encoding", "gzip").send().headers();

            assertThat(client.request("HEAD", path)
                            .header("Accept-Encoding", "gzip")
                            .send()
                            .expect(200)
                            .headers())
                    .isEqualTo(fields);
        }
    }

    @Test
    void it_has_the_same_length_where_that_is_known() {
        try (var client = TestClient.overHttp(application())) {
            TestResponse whole =
                    client.get("/long").header("Accept-Encoding", "gzip").send().expect(200);
            TestResponse head = client.request("HEAD", "/long")
                    .header("Accept-Encoding", "gzip")
                    .send()
                    .expect(200);

            assertThat(head.header("Content-Length")).isPresent().isEqualTo(whole.header("Content-Length"));
            assertThat(head.header("Content-Encoding")).contains("gzip");
        }
    }

    @ParameterizedTest
    @CsvSource({"tea.txt, Accept-Encoding", "tea.png,"})
    void a_part_of_a_file_depends_on_what_the_whole_does(String name, String field, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), LONG);
        Retort application = Retort.create().install(Compression.standard()).get("/file", _ -> FileResponse.of(file));
        try (var client = TestClient.inMemory(application)) {
            TestResponse whole =
                    client.get("/file").header("Accept-Encoding", "gzip").send().expect(200);
            TestResponse part = client.get("/file")
                    .header("Accept-Encoding", "gzip")
                    .header("Range", "bytes=0-2")
                    .send()
                    .expect(206);

            assertThat(whole.header("Vary")).isEqualTo(Optional.ofNullable(field));
            assertThat(part.header("Vary")).isEqualTo(Optional.ofNullable(field));
            assertThat(part.header("Content-Encoding")).isEmpty();
            assertThat(part.text()).isEqualTo("tea");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"one--gzip\"', '\"one--gzip\"'",
        "'\"none\", \"one--deflate\"', '\"one--deflate\"'",
        "'\"one\"', '\"one\"'"
    })
    void who_has_it_compressed_is_told_so_by_that_tag(String sent, String told) {
        try (var client = TestClient.inMemory(application())) {
            TestResponse response = client.get("/tagged")
                    .header("Accept-Encoding", "gzip")
                    .header("If-None-Match", sent)
                    .send()
                    .expect(304);
            assertThat(response.header("ETag")).contains(told);
            // RFC 9110, 15.4.5: what the 200 would have.
            assertThat(response.header("Vary")).contains("Accept-Encoding");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"one--gzip\"', 200",
        "'\"one\"', 200",
        "'W/\"one\"', 412",
        "'W/\"one--gzip\"', 412",
        "'\"two--gzip\"', 412",
        "'\"one--br\"', 200",
        "'\"one--lz\"', 412"
    })
    void who_has_read_it_compressed_may_change_it(String sent, int status) {
        try (var client = TestClient.inMemory(application())) {
            assertThat(client.put("/tagged").header("If-Match", sent).send().status())
                    .isEqualTo(status);
        }
    }

    private static TestResponse post(String coding, byte[] body) {
        Retort application = Retort.create()
                .limits(Limits.defaults().bodyLength(10_000))
                .install(Decompression.standard())
                .post("/length", request -> request.json(String.class).length());
        try (var client = TestClient.inMemory(application)) {
            return client.post("/length")
                    .header("Content-Encoding", coding)
                    .body("application/json", body)
                    .send();
        }
    }

    private static byte[] compressed(String coding, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var through = coding.equals("gzip") ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
            through.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "x-gzip, gzip", "GZIP, gzip", "deflate, deflate"})
    void a_compressed_body_is_read(String coding, String format) throws IOException {
        assertThat(post(coding, compressed(format, "\"tea\"")).expect(200).text())
                .isEqualTo("3");
    }

    @Test
    void a_body_that_is_not_compressed_is_read_as_ever() {
        assertThat(post("identity", "\"tea\"".getBytes(UTF_8)).expect(200).text())
                .isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({"br", "zstd", "'gzip, gzip'", "compress"})
    void a_coding_that_is_not_known_is_415_and_says_which_are(String coding) {
        TestResponse response = post(coding, new byte[] {1}).expect(415);

        assertThat(response.header("Accept-Encoding")).contains("gzip, deflate");
    }

    @ParameterizedTest
    @CsvSource({"gzip", "deflate"})
    void a_body_that_is_not_what_it_says_is_400(String coding) throws IOException {
        byte[] whole = compressed(coding, "\"" + LONG + "\"");

        assertThat(post(coding, "\"tea\"".getBytes(UTF_8))
                        .expect(400)
                        .json("/detail")
                        .toString())
                .contains("the body is not what its coding " + coding + " says");
        post(coding, Arrays.copyOf(whole, whole.length / 2)).expect(400);
        post(coding, Arrays.copyOf(whole, 1)).expect(400);
    }

    private record Door() {}

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void a_body_of_which_the_end_is_missing_is_400_though_it_can_be_read(String coding) throws IOException {
        var handled = new AtomicBoolean();
        Retort application = Retort.create()
                .port(0)
                .install(Decompression.standard())
                .providePerRequest(Door.class, (_, _) -> new Door())
                .guard(Door.class)
                .post("/", request -> {
                    handled.set(true);
                    return request.text();
                });
        byte[] body = compressed(coding, "tea");
        String head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Encoding: " + coding
                + "\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length) + "\r\n";
        try (var running = application.start();
                var socket = new Socket("localhost", running.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().write("\r\nzz\r\n".getBytes(US_ASCII));

            assertThat(socket.getInputStream().readAllBytes()).asString(UTF_8).startsWith("HTTP/1.1 400 ");
        }
        assertThat(handled).isFalse();
    }

    @Test
    void a_small_body_that_becomes_a_large_one_is_413() throws IOException {
        post("gzip", compressed("gzip", "\"" + "x".repeat(1_000_000) + "\"")).expect(413);
    }
}
