// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import dev.retort.json.JsonArray;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The routes that suites from outside ask for.
class ConformanceTest {

    private static TestClient client;

    @BeforeAll
    static void start() {
        client = TestClient.inMemory(Main.application(new Options(0, -1, Optional.empty(), "", "")));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void what_is_sent_comes_back() {
        client.get("/").send().expect(200);
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(client.request(method, "/")
                            .body("text/plain", "ping")
                            .send()
                            .expect(200)
                            .text())
                    .isEqualTo("ping");
        }
        assertThat(client.get("/echo").header("X-One", "1").send().text()).contains("X-One: 1\n");
        assertThat(client.get("/cookie").header("Cookie", "a=1; b=2").send().text())
                .isEqualTo("a=1\nb=2\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"a":[1,2,{"b":null}]} | 200
        null                   | 200
        "text"                 | 200
        -0.0e+1                | 200
        [1,]                   | 400
        {"a":1 "b":2}          | 400
        01                     | 400
        nul                    | 400
        ["\\uD800"]            | 400
        """)
    void json_is_read_or_refused(String json, int status) {
        client.post("/json").body("application/json", json).send().expect(status);
    }

    @Test
    void a_hundred_thousand_brackets_are_refused() {
        client.post("/json")
                .body("application/json", "[".repeat(100_000))
                .send()
                .expect(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        a=1&b=2&a=3    | [["a","1"],["b","2"],["a","3"]]
        a+b=c%20d&%zz= | [["a b","c d"],["%zz",""]]
        a&=b&&c=       | [["a",""],["","b"],["c",""]]
        """)
    void forms_and_queries_are_taken_apart(String pairs, String expected) {
        assertThat(client.post("/form")
                        .body("application/x-www-form-urlencoded", pairs)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(expected);
    }

    @Test
    void the_parts_of_a_form_are_counted_and_hashed() {
        String form = """
                --x\r
                Content-Disposition: form-data; name="a"\r
                \r
                1\r
                --x\r
                Content-Disposition: form-data; name="f"; filename="empty.bin"\r
                Content-Type: application/octet-stream\r
                \r
                \r
                --x--\r
                """;
        assertThat(client.post("/multipart")
                        .body("multipart/form-data; boundary=x", form)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("[{\"name\":\"a\",\"size\":1,"
                        + "\"sha256\":\"6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b\"},"
                        + "{\"name\":\"f\",\"filename\":\"empty.bin\",\"contentType\":\"application/octet-stream\",\"size\":0,"
                        + "\"sha256\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}]");
    }

    @Test
    void what_is_said_over_a_web_socket_comes_back() {
        try (var socket = client.get("/ws").webSocket()) {
            assertThat(socket.send("hello").receive()).isEqualTo("hello");
        }
    }

    @Test
    void a_query_is_taken_apart() {
        assertThat(client.get("/query?a=1&b=%C3%A4&a=").send().expect(200).text())
                .isEqualTo("[[\"a\",\"1\"],[\"b\",\"ä\"],[\"a\",\"\"]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"schema":{"type":"integer"},"instance":1}   | {"valid":true}
        {"schema":{"type":"integer"},"instance":"a"} | {"valid":false}
        {"schema":true,"instance":null}              | {"valid":true}
        {"schema":false,"instance":{}}               | {"valid":false}
        """)
    void an_instance_is_judged_by_its_schema(String question, String verdict) {
        assertThat(client.post("/validate")
                        .body("application/json", question)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(verdict);
    }

    @Test
    void a_token_is_proven_by_its_key_alone() throws JOSEException {
        var secret = new OctetSequenceKey.Builder(
                        "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII))
                .build();
        var token = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload("hello"));
        token.sign(new MACSigner(secret));
        String none = "eyJhbGciOiJub25lIn0.aGVsbG8.";

        assertThat(verified(token.serialize(), secret).expect(200).text()).isEqualTo("hello");
        verified(token.serialize() + "x", secret).expect(401);
        verified(none, secret).expect(401);
        verified("nonsense", secret).expect(401);
    }

    /// RFC 7515, 2: base64url without padding, line breaks and blanks; RFC 4648, 3.5: and bits that mean nothing.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        eyJhbGciOiJIUzI1NiJ9=.aGVsbG8.%s    | padding of the head
        eyJhbGciOiJIUzI1NiJ9 .aGVsbG8.%s    | a blank in the head
        eyJhbGciOiJIUzI1NiJ9.aGVsbG8=.%s    | padding of the payload
        eyJhbGciOiJIUzI1NiJ9.aGVs bG8.%s    | a blank in the payload
        eyJhbGciOiJIUzI1NiJ9.aGVsbG9.%s     | bits behind the payload
        eyJhbGciOiJIUzI1NiJ9.?aGVsbG8.%s    | a letter that is none
        eyJhbGciOiJIUzI1NiJ9.aGVsbG8.%s=    | padding of the signature
        eyJhbGciOiJIUzI1NiJ9.aGVsbG8. %s    | a blank before the signature
        """)
    void one_signature_is_that_of_one_token(String form) throws Exception {
        var secret = new OctetSequenceKey.Builder(
                        "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII))
                .build();
        String signed = form.substring(0, form.lastIndexOf('.'));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(secret.toSecretKey());
        String signature = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));

        verified(form.formatted(signature), secret).expect(401);
    }

    @Test
    void a_key_for_something_else_proves_nothing() throws JOSEException {
        var secret =
                new OctetSequenceKey.Builder("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        var token = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload("hello"));
        token.sign(new MACSigner(secret.build()));

        verified(token.serialize(), secret.keyUse(KeyUse.SIGNATURE).build()).expect(200);
        verified(token.serialize(), secret.keyUse(KeyUse.ENCRYPTION).build()).expect(401);
        secret.keyUse(null).keyOperations(Set.of(KeyOperation.ENCRYPT));
        verified(token.serialize(), secret.build()).expect(401);
    }

    @Test
    void what_a_client_has_already_is_not_sent_again() {
        TestResponse first = client.get("/").send().expect(200);
        String tag = first.header("ETag").orElseThrow();
        String time = first.header("Last-Modified").orElseThrow();
        client.get("/").header("If-None-Match", tag).send().expect(304);
        client.get("/").header("If-None-Match", "W/" + tag).send().expect(304);
        client.get("/").header("If-Modified-Since", time).send().expect(304);
        client.get("/")
                .header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", time)
                .send()
                .expect(200);
    }

    private static TestResponse verified(String token, OctetSequenceKey key) {
        return client.post("/jws")
                .json(Map.of("jws", token, "key", key.toJSONObject()))
                .send();
    }

    @Test
    void events_go_on_after_the_last_one() {
        assertThat(client.get("/sse").send().expect(200).text())
                .contains("id: 1\n")
                .contains("id: 10\n");
        assertThat(client.get("/sse").header("Last-Event-ID", "8").send().text())
                .doesNotContain("id: 8\n")
                .contains("id: 9\n", "id: 10\n");
    }

    @Test
    void the_benchmarks_answer_by_their_rules() {
        TestResponse plain = client.get("/plaintext").send().expect(200);
        assertThat(plain.text()).isEqualTo("Hello, World!");
        assertThat(plain.header("Server")).isPresent();
        assertThat(client.get("/tfb/json").send().text()).isEqualTo("{\"message\":\"Hello, World!\"}");
        assertThat(client.get("/db").send().expect(200).text()).matches("\\{\"id\":[0-9]+,\"randomNumber\":[0-9]+}");
        TestResponse fortunes = client.get("/fortunes").send().expect(200);
        assertThat(fortunes.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(fortunes.text())
                .startsWith("<!doctype html>")
                .contains("<td>0</td><td>Additional fortune added at request time.</td>")
                .contains("&lt;script&gt;")
                .contains("フレームワークのベンチマーク")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "?queries=, 1", "?queries=foo, 1", "?queries=0, 1", "?queries=20, 20", "?queries=501, 500"})
    void queries_are_counted_as_the_rules_say(String query, int count) {
        for (String path : new String[] {"/queries", "/updates"}) {
            var worlds = (JsonArray) client.get(path + query).send().expect(200).json();
            assertThat(worlds.elements()).hasSize(count);
        }
        var cached = (JsonArray) client.get("/cached-worlds" + query.replace("queries", "count"))
                .send()
                .expect(200)
                .json();
        assertThat(cached.elements()).hasSize(count);
    }

    @Test
    void shapes_of_arenas() {
        assertThat(client.get("/baseline11?a=13&b=42").send().text()).isEqualTo("55");
        assertThat(client.post("/baseline11?a=13&b=42")
                        .body("text/plain", "20")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("75");
        assertThat(client.get("/pipeline").send().text()).isEqualTo("ok");
        assertThat(client.post("/upload").body(new byte[100_000]).send().text()).isEqualTo("100000");
    }

    @Test
    void a_table_of_routes_is_answered_with_templates_and_variables(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(
                folder.resolve("routes"),
                "GET /a/{b}\nPOST /files/{rest*}\n\nGET /n/{id:[0-9]+}\nGET /x/{name}.{ext}\nGET /ä\n");
        try (var routes = TestClient.inMemory(RouteTable.read(table.toString()))) {
            assertThat(routes.get("/a/1").send().expect(200).text())
                    .isEqualTo("{\"route\":\"/a/{b}\",\"params\":{\"b\":\"1\"}}");
            assertThat(routes.post("/files/1/2").send().expect(200).text())
                    .isEqualTo("{\"route\":\"/files/{rest*}\",\"params\":{\"rest\":\"1/2\"}}");
            routes.get("/n/x").send().expect(404);
            assertThat(routes.get("/x/a.b").send().json("/params/ext")).hasToString("\"b\"");
            routes.get("/%C3%A4").send().expect(200);
        }
    }

    @Test
    void a_wrong_table_stops_the_start_with_its_reasons(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("routes"), "GET /a/{b\nGET /c\nGET /c\nnonsense\n");

        assertThatThrownBy(() -> RouteTable.read(table.toString()).service())
                .hasMessageContaining("/a/{b")
                .hasMessageContaining("GET /c is there twice");
    }
}
