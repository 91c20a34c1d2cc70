// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.DigestAuth;
import dev.retort.DigestCredentials;
import dev.retort.Get;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Secret;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import dev.retort.web.Digest;
import dev.retort.web.TrustedProxies;
import java.io.IOException;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who proves to know a password without telling it (RFC 7616).
class DigestTest {

    private static final Secret KEY = Secret.of("0123456789abcdef0123456789abcdef");
    private static final Digest VAULT = Digest.of("vault", KEY);
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    record Member(String name) {}

    record Members(Map<String, String> hashes) {

        @Provides
        Member member(@DigestAuth DigestCredentials credentials) {
            return new Member(VAULT.require(credentials, name -> Optional.ofNullable(hashes.get(name))));
        }
    }

    @Resource("/vault")
    record Vault() {

        @Get("/{box}")
        String open(String box, Member member) {
            return box + " of " + member.name();
        }

        @Post("/{box}")
        String fill(String box, Member member) {
            return open(box, member);
        }

        @Get
        String look(@DigestAuth Optional<DigestCredentials> credentials) {
            return credentials.map(each -> "somebody").orElse("nobody");
        }
    }

    private static Retort application() {
        return Retort.create()
                .install(TrustedProxies.of("127.0.0.1").prefix())
                .provide(new Members(Map.of(
                        "ada", VAULT.hash("ada", "love lace"),
                        "Jäsøn Doe", VAULT.hash("Jäsøn Doe", "Secret, or not?"))))
                .mount(new Vault());
    }

    @AutoClose
    private final TestClient client = TestClient.inMemory(application());

    private String nonce() {
        return nonce(client);
    }

    private static String nonce(TestClient client) {
        TestResponse refused = client.get("/vault/1").send().expect(401);
        Matcher nonce = NONCE.matcher(refused.header("WWW-Authenticate").orElseThrow());
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// As a client makes it.
    private static String proof(String name, String password, String nonce, String method, String uri) {
        String response = sha256(String.join(
                ":", sha256(name + ":vault:" + password), nonce, "00000001", "c", "auth", sha256(method + ":" + uri)));
        return ("Digest username=\"%s\", realm=\"vault\", uri=\"%s\", algorithm=SHA-256, nonce=\"%s\", nc=00000001, "
                        + "cnonce=\"c\", qop=auth, response=\"%s\"")
                .formatted(name, uri, nonce, response);
    }

    private TestResponse get(String target, String authorization) {
        return client.get(target).header("Authorization", authorization).send();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic YWRhOmxvdmVsYWNl", "Digest", "Digest username=", "Digest a=1, a=2", "Digest a=\"b"})
    void who_proves_nothing_is_told_how(String authorization) {
        TestResponse refused = get("/vault/1", authorization).expect(401);

        assertThat(refused.header("WWW-Authenticate").orElseThrow())
                .matches(
                        "Digest realm=\"vault\", qop=\"auth\", algorithm=SHA-256, nonce=\"[\\w-]{60,}\", charset=UTF-8");
        assertThat(refused.json("/detail")).hasToString("\"Not authenticated\"");
    }

    @Test
    void who_knows_the_password_is_let_in_as_often_as_it_takes() {
        String nonce = nonce();

        assertThat(get("/vault/1", proof("ada", "love lace", nonce, "GET", "/vault/1"))
                        .text())
                .isEqualTo("1 of ada");
        assertThat(get("/vault/2?x=%20", proof("ada", "love lace", nonce, "GET", "/vault/2?x=%20"))
                        .text())
                .isEqualTo("2 of ada");
        assertThat(client.post("/vault/3")
                        .header("Authorization", proof("ada", "love lace", nonce, "POST", "/vault/3"))
                        .send()
                        .text())
                .isEqualTo("3 of ada");
    }

    @Test
    void a_name_is_in_utf_8() throws IOException {
        try (var running = application().port(0).start();
                var socket = new Socket("localhost", running.port())) {
            String proof = proof("Jäsøn Doe", "Secret, or not?", nonce(), "GET", "/vault/1");
            socket.getOutputStream()
                    .write(("GET /vault/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + proof
                                    + "\r\n\r\n")
                            .getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .endsWith("1 of Jäsøn Doe");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8''", "utf-8'de'"})
    void a_name_may_be_sent_with_escapes(String encoding) {
        String proof = proof("Jäsøn Doe", "Secret, or not?", nonce(), "GET", "/vault/1")
                .replaceFirst("username=\"[^\"]*\"", "username*=" + encoding + "J%C3%A4s%C3%B8n%20Doe");

        assertThat(get("/vault/1", proof).text()).isEqualTo("1 of Jäsøn Doe");
    }

    @Test
    void a_proof_is_good_for_the_path_that_the_client_knows() {
        try (var behind = TestClient.overHttp(application())) {
            assertThat(behind.get("/vault/1")
                            .header("X-Forwarded-Prefix", "/api")
                            .header("Authorization", proof("ada", "love lace", nonce(behind), "GET", "/api/vault/1"))
                            .send()
                            .expect(200)
                            .text())
                    .isEqualTo("1 of ada");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        love lace | GET  | /vault/2 |                         |
        wrong     | GET  | /vault/1 |                         |
        love lace | POST | /vault/1 |                         |
        love lace | GET  | /vault/1 | username="ada"          | username="bob"
        love lace | GET  | /vault/1 | username="ada"          | username*=UTF-8''%
        love lace | GET  | /vault/1 | realm="vault"           | realm="other"
        love lace | GET  | /vault/1 | algorithm=SHA-256       | algorithm=MD5
        love lace | GET  | /vault/1 | algorithm=SHA-256,      |
        love lace | GET  | /vault/1 | qop=auth,               |
        love lace | GET  | /vault/1 | qop=auth                | qop=auth-int
        love lace | GET  | /vault/1 | nc=00000001             | nc=00000002
        love lace | GET  | /vault/1 | nc=00000001             | nc=1
        love lace | GET  | /vault/1 | cnonce="c"              | cnonce="d"
        """)
    void what_proves_something_else_proves_nothing(String password, String method, String uri, String from, String to) {
        String proof = proof("ada", password, nonce(), method, uri);
        String sent = from == null ? proof : proof.replace(from, to == null ? "" : to);

        assertThat(get("/vault/1", sent).expect(401).header("WWW-Authenticate").orElseThrow())
                .doesNotContain("stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
    void who_knows_the_password_but_was_not_asked_like_this_is_asked_again(String nonce) {
        assertThat(get("/vault/1", proof("ada", "love lace", nonce, "GET", "/vault/1"))
                        .expect(401)
                        .header("WWW-Authenticate")
                        .orElseThrow())
                .endsWith(", charset=UTF-8, stale=true");
        assertThat(get("/vault/1", proof("ada", "wrong", nonce, "GET", "/vault/1"))
                        .expect(401)
                        .header("WWW-Authenticate")
                        .orElseThrow())
                .doesNotContain("stale");
    }

    @Test
    void a_proof_may_be_optional() {
        assertThat(client.get("/vault").send().text()).isEqualTo("nobody");
        assertThat(get("/vault", "Digest x=1").text()).isEqualTo("somebody");
    }

    @Test
    void the_document_describes_the_scheme() {
        TestResponse document = client.get("/openapi.json").send();

        assertThat(document.json("/components/securitySchemes/digest"))
                .hasToString("{\"type\":\"http\",\"scheme\":\"digest\"}");
        assertThat(document.json("/paths/~1vault~1{box}/get/security")).hasToString("[{\"digest\":[]}]");
        assertThat(document.json("/paths/~1vault/get/security")).hasToString("[{\"digest\":[]},{}]");
    }

    private static final String MUFASA =
            "username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", "
                    + "algorithm=SHA-256, nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001, "
                    + "cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth, "
                    + "response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\", "
                    + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    /// The example of RFC 7616, 3.9.1: the proof is right, and what it was asked for with is not ours.
    @Test
    void the_example_of_the_standard_is_right() {
        Digest digest = Digest.of("http-auth@example.org", KEY);
        var credentials = new DigestCredentials("GET", List.of("/dir/index.html"), MUFASA);
        String hash = digest.hash("Mufasa", "Circle of Life");

        Problem right = catchThrowableOfType(Problem.class, () -> digest.require(credentials, _ -> Optional.of(hash)));
        assertThat(right.headers().getLast()).endsWith(", stale=true");
        Problem wrong = catchThrowableOfType(
                Problem.class, () -> digest.require(credentials, _ -> Optional.of(digest.hash("Mufasa", "Circle"))));
        assertThat(wrong.headers().getLast()).doesNotContain("stale");
        Problem unknown = catchThrowableOfType(Problem.class, () -> digest.require(credentials, _ -> Optional.empty()));
        assertThat(unknown.headers().getLast()).doesNotContain("stale");
    }

    @Test
    void a_realm_that_would_end_its_quotes_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Digest.of("a\"b", KEY))
                .withMessage("the realm “a\"b” must be ASCII without quotes and backslashes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VAULT.lasting(Duration.ZERO))
                .withMessage("the lifetime must be longer than nothing");
    }
}
