// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.ApiKey;
import dev.retort.BasicAuth;
import dev.retort.BasicCredentials;
import dev.retort.BearerAuth;
import dev.retort.Get;
import dev.retort.Hidden;
import dev.retort.OAuth2;
import dev.retort.OpenIdConnect;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What clients prove themselves with.
class SecurityTest {

    record CurrentUser(String name) {}

    record Users() {

        @Provides
        CurrentUser user(@OAuth2(tokenUrl = "token", scopes = "me: Who you are", requires = "me") String token) {
            if (token.equals("forged"))
                throw Problem.of(401).header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            return new CurrentUser(token);
        }
    }

    @Resource("/secrets")
    record Secrets() {

        @Get("/bearer")
        String bearer(@BearerAuth(format = "JWT") String token) {
            return token;
        }

        @Get("/basic")
        String basic(@BasicAuth(realm = "vault") BasicCredentials credentials) {
            if (!credentials.matches("ada", "päss:word")) throw Problem.of(401).header("WWW-Authenticate", "Basic");
            return credentials.toString();
        }

        @Get("/header")
        String header(@ApiKey(header = "X-Key") String key) {
            return key;
        }

        @Get("/query")
        String query(@ApiKey(query = "key", name = "inQuery") String key) {
            return key;
        }

        @Get("/cookie")
        String cookie(@ApiKey(cookie = "key", name = "inCookie") String key) {
            return key;
        }

        @Get("/either")
        String either(@BearerAuth Optional<String> token, @ApiKey(header = "X-Key") Optional<String> key) {
            return token.or(() -> key).orElse("nobody");
        }

        @Get("/both")
        String both(CurrentUser user, @ApiKey(header = "X-Key") String key) {
            return user.name() + key;
        }

        @Get("/openid")
        String openId(@OpenIdConnect(url = "https://example.com/.well-known/openid-configuration") String token) {
            return token;
        }
    }

    private final TestClient client =
            TestClient.inMemory(Retort.create().provide(new Users()).mount(new Secrets()));

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({"Bearer abc, abc", "bearer abc, abc", "BEARER   abc, abc"})
    void a_bearer_token_is_handed_over(String authorization, String token) {
        assertThat(client.get("/secrets/bearer")
                        .header("Authorization", authorization)
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic abc", "abc"})
    void without_a_bearer_token_the_answer_says_how_to_prove_oneself(String authorization) {
        TestResponse response = client.get("/secrets/bearer")
                .header("Authorization", authorization)
                .send()
                .expect(401);

        assertThat(response.header("WWW-Authenticate")).contains("Bearer");
        assertThat(response.json("/detail")).hasToString("\"Not authenticated\"");
    }

    @Test
    void two_authorizations_are_none() {
        client.get("/secrets/bearer")
                .header("Authorization", "Bearer abc")
                .header("Authorization", "Bearer abc")
                .send()
                .expect(401);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_name_and_a_password_are_handed_over_and_the_password_is_not_shown() {
        assertThat(client.get("/secrets/basic")
                        .header("Authorization", basic("ada:päss:word"))
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("BasicCredentials[username=ada, password=**********]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !!!", "Basic YWRh", "Bearer YWRhOng=", "Basic /////w=="})
    void without_a_name_and_a_password_the_answer_names_the_realm(String authorization) {
        TestResponse response = client.get("/secrets/basic")
                .header("Authorization", authorization)
                .send()
                .expect(401);

        assertThat(response.header("WWW-Authenticate")).contains("Basic realm=\"vault\"");
    }

    @Test
    void a_key_is_where_the_contract_says() {
        assertThat(client.get("/secrets/header")
                        .header("X-Key", "gold")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("gold");
        assertThat(client.get("/secrets/query?key=gold").send().expect(200).text())
                .isEqualTo("gold");
        assertThat(client.get("/secrets/cookie")
                        .header("Cookie", "key=gold")
                        .send()
                        .expect(200)
                        .text())
                .isEqualTo("gold");
        client.get("/secrets/header?key=gold").send().expect(401);
        client.get("/secrets/query?key=").send().expect(401);
        client.get("/secrets/cookie").send().expect(401);
    }

    @Test
    void what_is_optional_may_be_missing() {
        assertThat(client.get("/secrets/either").send().expect(200).text()).isEqualTo("nobody");
        assertThat(client.get("/secrets/either").header("X-Key", "gold").send().text())
                .isEqualTo("gold");
    }

    @Test
    void a_provider_judges_what_was_sent() {
        assertThat(client.get("/secrets/both")
                        .header("Authorization", "Bearer ada")
                        .header("X-Key", "1")
                        .send()
                        .text())
                .isEqualTo("ada1");
        assertThat(client.get("/secrets/both")
                        .header("Authorization", "Bearer forged")
                        .header("X-Key", "1")
                        .send()
                        .expect(401)
                        .header("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        bearer | [{"bearer":[]}]
        both   | [{"apiKey":[],"oauth2":["me"]}]
        either | [{"bearer":[]},{"apiKey":[]},{}]
        """)
    void the_document_says_what_is_required_together_and_what_instead(String path, String security) {
        assertThat(client.get("/openapi.json").send().json("/paths/~1secrets~1" + path + "/get/security"))
                .hasToString(security);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        basic         | {"type":"http","scheme":"basic"}
        apiKey        | {"type":"apiKey","in":"header","name":"X-Key"}
        inQuery       | {"type":"apiKey","in":"query","name":"key"}
        inCookie      | {"type":"apiKey","in":"cookie","name":"key"}
        oauth2        | {"type":"oauth2","flows":{"password":{"scopes":{"me":"Who you are"},"tokenUrl":"token"}}}
        openIdConnect | {"type":"openIdConnect","openIdConnectUrl":"https://example.com/.well-known/openid-configuration"}
        """)
    void the_document_describes_the_schemes(String name, String definition) {
        assertThat(client.get("/openapi.json").send().json("/components/securitySchemes/" + name))
                .hasToString(definition);
    }

    @Test
    void the_document_names_the_refusal() {
        assertThat(client.get("/openapi.json")
                        .send()
                        .json("/paths/~1secrets~1both/get/responses/401/headers")
                        .toString())
                .contains("WWW-Authenticate");
    }

    @Resource("/doors")
    record Doors() {

        @Get("/front")
        void front(@ApiKey(header = "X-Key") String key) {}

        @Get("/back")
        void back(
                CurrentUser user,
                @OAuth2(tokenUrl = "token", scopes = "keys: Take keys", requires = "keys") String token) {}
    }

    @Resource("/windows")
    record Windows() {

        @Get
        void open(@ApiKey(query = "key") String key) {}

        @Get("/opaque")
        void opaque(@BearerAuth(format = "opaque") String token) {}

        @Hidden
        @Get("/broken")
        void broken(@ApiKey(cookie = "key") String key) {}
    }

    record Owner(String name) {}

    record Owners() {

        @Provides
        Owner owner(@OAuth2(tokenUrl = "tokens", name = "bearer") String token) {
            return new Owner(token);
        }
    }

    @Test
    void two_schemes_of_one_name_that_contradict_each_other_keep_the_application_from_starting() {
        Retort application =
                Retort.create().mount(new Secrets()).provide(new Users()).provide(new Owners());

        assertThat(application.mount(new Doors()).mount(new Windows()).check()).containsExactly("""
                two security schemes are called bearer: {"type":"http","scheme":"bearer","bearerFormat":"JWT"} of GET /secrets/bearer, and \
                {"type":"oauth2","flows":{"password":{"scopes":{},"tokenUrl":"tokens"}}} of dev.retort.test.SecurityTest$Owners: \
                give one of them another name, by 'name' of its annotation""", """
                two security schemes are called bearer: {"type":"http","scheme":"bearer","bearerFormat":"JWT"} of GET /secrets/bearer, and \
                {"type":"http","scheme":"bearer","bearerFormat":"opaque"} of GET /windows/opaque: \
                give one of them another name, by 'name' of its annotation""", """
                two security schemes are called apiKey: {"type":"apiKey","in":"header","name":"X-Key"} of GET /secrets/header, and \
                {"type":"apiKey","in":"query","name":"key"} of GET /windows: \
                give one of them another name, by 'name' of its annotation""");
    }

    @Test
    void schemes_of_one_name_that_do_not_contradict_each_other_are_one() {
        JsonObject document = Retort.create()
                .provide(new Users())
                .mount(new Secrets())
                .mount(new Doors())
                .openApi();

        assertThat(document.at("/components/securitySchemes/bearer"))
                .hasToString("{\"type\":\"http\",\"scheme\":\"bearer\",\"bearerFormat\":\"JWT\"}");
        assertThat(document.at("/components/securitySchemes/oauth2/flows/password/scopes"))
                .hasToString("{\"me\":\"Who you are\",\"keys\":\"Take keys\"}");
        assertThat(document.at("/paths/~1doors~1back/get/security")).hasToString("[{\"oauth2\":[\"keys\",\"me\"]}]");
    }

    @Resource("/gates")
    record Gates() {

        @Get
        void pass(
                @OAuth2(tokenUrl = "token", scopes = "in: Go in", requires = "in") String in,
                @OAuth2(tokenUrl = "token", scopes = "out: Go out", requires = "out") String out,
                @OAuth2(tokenUrl = "token", scopes = "back: Come back", requires = "back") Optional<String> back) {}
    }

    @Test
    void what_two_parameters_require_of_one_scheme_is_required_together() {
        JsonObject document = Retort.create().mount(new Gates()).openApi();

        assertThat(document.at("/components/securitySchemes/oauth2/flows/password/scopes"))
                .hasToString("{\"in\":\"Go in\",\"out\":\"Go out\",\"back\":\"Come back\"}");
        assertThat(document.at("/paths/~1gates/get/security"))
                .hasToString("[{\"oauth2\":[\"in\",\"out\",\"back\"]},{\"oauth2\":[\"in\",\"out\"]}]");
    }
}
