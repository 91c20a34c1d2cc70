// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.retort.BodyWriter;
import dev.retort.IfMatch;
import dev.retort.Limits;
import dev.retort.Response;
import dev.retort.Retort;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies in codings whose libraries an application may add.
class OptionalCodingsTest {

    private static final String LONG = "tea and biscuits, ".repeat(100);

    private static Retort application() {
        return Retort.create()
                .port(0)
                .limits(Limits.defaults().bodyLength(10_000))
                .install(Compression.standard())
                .install(Decompression.standard())
                .get("/long", _ -> Response.of(200, LONG).header("ETag", "\"one\""))
                .put("/long", request -> {
                    new IfMatch(request.headers().all("If-Match")).require("one");
                    return "changed";
                })
                .get("/large", _ -> LONG.repeat(1000))
                .get("/nothing", _ -> text(_ -> {}))
                .post("/length", request -> request.text().length());
    }

    private static Response<BodyWriter> text(BodyWriter writer) {
        return Response.of(200, writer).header("Content-Type", "text/plain");
    }

    private record Reply(int status, HttpURLConnection connection, byte[] bytes) {

        Optional<String> header(String name) {
            return Optional.ofNullable(connection.getHeaderField(name));
        }

        String text() throws IOException {
            var in = new ByteArrayInputStream(bytes);
            return header("Content-Encoding").isEmpty()
                    ? new String(bytes, UTF_8)
                    : new String(
                            coding(header("Content-Encoding").get()).decoder(in).readAllBytes(), UTF_8);
        }
    }

    private static ContentCoding coding(String name) {
        return ContentCoding.named(name, ContentCoding.available()).orElseThrow();
    }

    private static Reply send(String method, String path, byte[] body, String... headers) throws IOException {
        try (var running = application().start()) {
            var connection =
                    (HttpURLConnection) running.address().resolve(path).toURL().openConnection();
            connection.setRequestMethod(method);
            for (int i = 0; i < headers.length; i += 2) connection.setRequestProperty(headers[i], headers[i + 1]);
            if (body.length > 0) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body);
            }
            int status = connection.getResponseCode();
            try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Reply(status, connection, in.readAllBytes());
            }
        }
    }

    private static Reply get(String path, String accepted) throws IOException {
        return send("GET", path, new byte[0], "Accept-Encoding", accepted);
    }

    private static Reply post(String coding, byte[] body) throws IOException {
        return send("POST", "/length", body, "Content-Encoding", coding, "Content-Type", "text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "br", "gzip", "deflate"})
    void a_body_is_read_to_its_end_however_it_repeats_itself(String coding) throws IOException {
        for (int length : new int[] {0, 1, 1000, 65_536, 1_800_000, 3_000_000}) {
            String text = "tea and biscuits, ".repeat(length / 18 + 1).substring(0, length);
            byte[] bytes = encoded(coding, text);
            var in = coding(coding).decoder(new ByteArrayInputStream(bytes));
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(text);
            in.close();
            in.close();
        }
    }

    private static byte[] encoded(String coding, String text) throws IOException {
        return coding(coding).encoded(text.getBytes(UTF_8), ContentCoding.OWN_LEVEL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        zstd                    | zstd
        br                      | br
        gzip, deflate, br, zstd | zstd
        gzip, deflate, br       | br
        gzip, br;q=0.9          | gzip
        zstd;q=0.5, br;q=0.6    | br
        *                       | zstd
        zstd;q=0, *             | br
        identity                |
        """)
    void a_client_gets_the_coding_that_it_likes_most(String accepted, String coding) throws IOException {
        Reply reply = get("/long", accepted);

        assertThat(reply.header("Content-Encoding")).isEqualTo(Optional.ofNullable(coding));
        assertThat(reply.header("Vary")).contains("Accept-Encoding");
        assertThat(reply.text()).isEqualTo(LONG);
        if (coding != null) assertThat(reply.bytes().length).isLessThan(LONG.length() / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "br"})
    void bodies_of_every_length_are_the_same_afterwards(String coding) throws IOException {
        assertThat(get("/nothing", coding).text()).isEmpty();
        assertThat(get("/large", coding).text()).isEqualTo(LONG.repeat(1000));
        for (int level = 1; level <= 9; level++) {
            byte[] bytes = coding(coding).encoded(LONG.getBytes(UTF_8), level);
            assertThat(coding(coding).decoder(new ByteArrayInputStream(bytes))).hasContent(LONG);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "br", "gzip", "deflate"})
    void what_a_stream_flushes_is_there_before_the_rest_is(String coding) throws IOException {
        var read = new CountDownLatch(1);
        Retort application = Retort.create()
                .port(0)
                .install(Compression.standard())
                .get(
                        "/",
                        _ -> text(out -> {
                            out.write("first".getBytes(UTF_8));
                            out.flush();
                            boolean inTime = read.await(10, TimeUnit.SECONDS);
                            out.write((inTime ? ", in time" : ", too late").getBytes(UTF_8));
                        }));
        try (var running = application.start()) {
            URI address = running.address();
            var connection = address.toURL().openConnection();
            connection.setRequestProperty("Accept-Encoding", coding);
            try (var in = coding(coding).decoder(connection.getInputStream())) {
                assertThat(in.readNBytes(5)).asString().isEqualTo("first");
                read.countDown();
                assertThat(in.readAllBytes()).asString().isEqualTo(", in time");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "br"})
    void what_is_compressed_has_a_tag_of_its_own(String coding) throws IOException {
        String tag = "\"one--" + coding + "\"";

        assertThat(get("/long", coding).header("ETag")).contains(tag);
        Reply unchanged = send("GET", "/long", new byte[0], "Accept-Encoding", coding, "If-None-Match", tag);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).contains(tag);
        assertThat(send("PUT", "/long", new byte[0], "If-Match", tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "br", "gzip"})
    void a_compressed_body_is_read(String coding) throws IOException {
        assertThat(post(coding, encoded(coding, LONG)).text()).isEqualTo("1800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "br"})
    void a_body_that_is_not_what_it_says_is_400(String coding) throws IOException {
        byte[] whole = encoded(coding, LONG);

        assertThat(post(coding, "tea and no biscuits".getBytes(UTF_8)).text())
                .contains("the body is not what its coding " + coding + " says");
        assertThat(post(coding, Arrays.copyOf(whole, whole.length / 2)).status())
                .isEqualTo(400);
        assertThat(post(coding, Arrays.copyOf(whole, 1)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "br"})
    void a_small_body_that_becomes_a_large_one_is_413(String coding) throws IOException {
        assertThat(post(coding, encoded(coding, "x".repeat(1_000_000))).status())
                .isEqualTo(413);
    }

    @Test
    void a_body_that_asks_for_more_memory_than_any_client_has_to_have_is_400() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var encoder = new ZstdOutputStreamNoFinalizer(out, 3).setWindowLog(27)) {
            encoder.write(LONG.getBytes(UTF_8));
        }

        assertThat(post("zstd", out.toByteArray()).status()).isEqualTo(400);
    }

    @Test
    void a_coding_that_is_not_known_is_415_and_says_which_are() throws IOException {
        Reply reply = post("compress", new byte[] {1});

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.header("Accept-Encoding")).contains("zstd, br, gzip, deflate");
    }
}
