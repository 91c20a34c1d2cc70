// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Get;
import dev.retort.Info;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an application serves about itself.
class DocumentationTest {

    /// A pet.
    ///
    /// @param name what it is called
    @Json
    record Pet(String name) {}

    /// Pets on sale.
    @Resource("/pets")
    record Pets() {

        /// One pet.
        ///
        /// @param id the number on the cage
        @Get("/{id}")
        Pet get(long id) {
            return new Pet("pet " + id);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void the_document_and_the_pages_are_there_unless_they_are_switched_off(Way way) {
        try (TestClient client = way.open(Retort.create())) {
            for (String path : new String[] {"/openapi.json", "/docs", "/redoc"})
                client.get(path).send().expect(200);
        }
        try (TestClient client = way.open(Retort.create().documentation(false))) {
            for (String path : new String[] {"/openapi.json", "/docs", "/redoc"})
                client.get(path).send().expect(404);
        }
    }

    @Test
    void the_document_describes_the_application() {
        TestClient client = TestClient.inMemory(Retort.create()
                .info(Info.of("Pets", "1.2").description("Pets on sale.").license("Apache-2.0"))
                .mount(new Pets())
                .get("/hello/{name}/{rest*}", _ -> "Hello")
                .route("PURGE", "/cache", _ -> null));

        TestResponse response = client.get("/openapi.json").send().expect(200);

        assertThat(response.header("Content-Type")).hasValue("application/json");
        assertThat(response.json("/openapi")).hasToString("\"3.1.0\"");
        assertThat(response.json("/info"))
                .hasToString("{\"title\":\"Pets\",\"version\":\"1.2\",\"description\":\"Pets on sale.\","
                        + "\"license\":{\"name\":\"Apache-2.0\",\"identifier\":\"Apache-2.0\"}}");
        assertThat(response.json("/tags")).hasToString("[{\"name\":\"Pets\",\"description\":\"Pets on sale.\"}]");
        assertThat(((JsonObject) response.json("/paths")).members())
                .containsOnlyKeys("/pets/{id}", "/hello/{name}/{rest}");
        assertThat(response.json("/paths/~1pets~1{id}/get/summary")).hasToString("\"One pet\"");
        assertThat(response.json("/paths/~1pets~1{id}/get/parameters/0/description"))
                .hasToString("\"the number on the cage\"");
        assertThat(response.json("/components/schemas/Pet/properties/name"))
                .hasToString("{\"type\":\"string\",\"description\":\"what it is called\"}");
    }

    @Test
    void a_page_of_ones_own_wins() {
        TestClient client = TestClient.inMemory(Retort.create()
                .get("/docs", _ -> "my own")
                .get("/openapi.json", _ -> "mine too")
                .get("/redoc/{page}", _ -> "and this"));

        assertThat(client.get("/docs").send().expect(200).text()).isEqualTo("my own");
        assertThat(client.get("/openapi.json").send().expect(200).text()).isEqualTo("mine too");
        assertThat(client.get("/redoc/redoc.css").send().expect(200).text()).isEqualTo("and this");
        assertThat(client.get("/redoc").send().expect(200).text()).contains("<!doctype html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/retort.css", "/redoc", "/redoc/redoc.css"})
    void pages_are_plain_or_compressed_as_the_client_wishes(String path) throws IOException {
        TestClient client = TestClient.inMemory(Retort.create());

        TestResponse plain = client.get(path).send().expect(200);
        TestResponse gzip = client.get(path)
                .header("Accept-Encoding", "gzip, deflate, br")
                .send()
                .expect(200);

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(gzip.header("Content-Encoding")).hasValue("gzip");
        assertThat(inflated(gzip.bytes())).isEqualTo(plain.text());
        assertThat(plain.header("Vary")).hasValue("Accept-Encoding");
        assertThat(gzip.header("Vary")).hasValue("Accept-Encoding");
        assertThat(plain.header("ETag")).isPresent().isNotEqualTo(gzip.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br, gzip; q=0.0", ""})
    void a_client_that_refuses_gzip_gets_none(String accepted) {
        TestClient client = TestClient.inMemory(Retort.create());

        TestResponse response =
                client.get("/docs").header("Accept-Encoding", accepted).send().expect(200);

        assertThat(response.header("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void a_page_that_is_known_is_not_sent_again(String condition) {
        TestClient client = TestClient.inMemory(Retort.create());
        String etag = client.get("/docs").send().header("ETag").orElseThrow();

        TestResponse again = client.get("/docs")
                .header("If-None-Match", condition.formatted(etag))
                .send()
                .expect(304);

        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("ETag")).hasValue(etag);
    }

    @Test
    void a_page_that_has_changed_is_sent_again() {
        TestClient client = TestClient.inMemory(Retort.create());

        client.get("/docs").header("If-None-Match", "\"other\"").send().expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/retort.css", "/redoc"})
    void pages_ask_no_other_host(String path) {
        TestResponse response =
                TestClient.inMemory(Retort.create()).get(path).send().expect(200);

        assertThat(response.header("Content-Security-Policy")).hasValue("default-src 'self'");
        assertThat(response.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.header("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /docs/                | there is nothing at /docs/, but there is at /docs
        /docs/no-such-file.js | there is nothing at /docs/no-such-file.js
        /redoc/a/b            | there is nothing at /redoc/a/b
        """)
    void a_file_that_is_none_of_the_pages_is_not_found(String path, String detail) {
        TestResponse response =
                TestClient.inMemory(Retort.create()).get(path).send().expect(404);

        assertThat(response.json("/detail")).hasToString("\"" + detail + "\"");
    }

    private static String inflated(byte[] gzip) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
