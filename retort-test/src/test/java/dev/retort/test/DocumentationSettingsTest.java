// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Documentation;
import dev.retort.Get;
import dev.retort.Info;
import dev.retort.OAuth2;
import dev.retort.OpenIdConnect;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.json.JsonBoolean;
import dev.retort.json.JsonObject;
import dev.retort.web.SecurityHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an application says about itself as a whole, and where.
class DocumentationSettingsTest {

    private static final Info PETS = Info.of("Pets", "1.2");

    /// Pets on sale.
    @Resource("/pets")
    record Pets() {

        @Get
        String all() {
            return "none";
        }
    }

    /// Those who buy.
    @Resource("/people")
    record People() {

        @Get
        String all() {
            return "nobody";
        }
    }

    /// Opened by those who have logged in elsewhere.
    @Resource("/till")
    record Till() {

        @Get
        String open(
                @OAuth2(
                                tokenUrl = "https://login.example/token",
                                authorizationUrl = "https://login.example/authorize",
                                refreshUrl = "https://fresh.example/token")
                        String token) {
            return "open";
        }

        @Get("/sum")
        String sum(@OpenIdConnect(url = "https://id.example:8443/.well-known/openid-configuration") String token) {
            return "17";
        }
    }

    /// Opened by those who have logged in here.
    @Resource("/drawer")
    record Drawer() {

        @Get
        String open(@OAuth2(tokenUrl = "token", authorizationUrl = "/authorize") String token) {
            return "open";
        }
    }

    private static TestResponse document(Info info) {
        return document(info, Documentation.standard());
    }

    private static TestResponse document(Info info, Documentation documentation) {
        return TestClient.inMemory(Retort.create()
                        .info(info)
                        .documentation(documentation)
                        .mount(new Pets())
                        .mount(new People()))
                .get(documentation.document())
                .send()
                .expect(200);
    }

    @Test
    void everything_about_the_application_is_told() {
        TestResponse document = document(PETS.summary("Animals.")
                .description("Buys **and** sells.")
                .termsOfService("https://pets.example/terms")
                .contact("Ada", "https://pets.example/ada", "ada@pets.example")
                .license("Apache 2.0", "https://www.apache.org/licenses/LICENSE-2.0.html")
                .externalDocs("https://pets.example/manual", "The manual."));

        assertThat(document.json("/info")).hasToString("""
                {"title":"Pets","version":"1.2","summary":"Animals.","description":"Buys **and** sells.",\
                "termsOfService":"https://pets.example/terms",\
                "contact":{"name":"Ada","url":"https://pets.example/ada","email":"ada@pets.example"},\
                "license":{"name":"Apache 2.0","url":"https://www.apache.org/licenses/LICENSE-2.0.html"}}""");
        assertThat(document.json("/externalDocs"))
                .hasToString("{\"url\":\"https://pets.example/manual\",\"description\":\"The manual.\"}");
    }

    @Test
    void without_a_word_about_the_application_its_build_names_it() {
        assertThat(Retort.create().mount(new Pets()).openApi().at("/info"))
                .hasToString("{\"title\":\"Tested application\",\"version\":\"7.1\"}");
        assertThat(document(Info.of("", "8")).json("/info"))
                .hasToString("{\"title\":\"Tested application\",\"version\":\"8\"}");
        assertThat(Retort.create().get("/", _ -> "").openApi().at("/info"))
                .hasToString("{\"title\":\"API\",\"version\":\"0.0.0\"}");
    }

    @Test
    void tags_that_are_described_come_first_and_in_their_order() {
        TestResponse document = document(PETS.tag("People", "Customers.")
                .tag(new Info.Tag("Pets", null, new Info.Link("https://pets.example", "More."))));

        assertThat(document.json("/tags")).hasToString("""
                [{"name":"People","description":"Customers."},{"name":"Pets","externalDocs":{"url":"https://pets.example",\
                "description":"More."},"description":"Pets on sale."}]""");
    }

    @Test
    void an_application_is_where_its_document_is_unless_servers_are_named() {
        assertThat(document(PETS).json("/servers")).hasToString("[{\"url\":\".\"}]");
        assertThat(document(PETS.server("https://pets.example", "Production")).json("/servers"))
                .hasToString("[{\"url\":\"https://pets.example\",\"description\":\"Production\"}]");
    }

    @Test
    void a_server_of_a_document_elsewhere_is_still_the_application() {
        TestResponse document = document(PETS, Documentation.standard().document("/api/v1/openapi.json"));

        assertThat(document.json("/servers")).hasToString("[{\"url\":\"../..\"}]");
    }

    @Test
    void the_path_behind_a_proxy_is_the_first_server() {
        TestResponse document = document(
                PETS.server("https://stag.example", "Staging"),
                Documentation.standard().rootPath("/api/v1"));

        assertThat(document.json("/servers"))
                .hasToString("[{\"url\":\"/api/v1\"},{\"url\":\"https://stag.example\",\"description\":\"Staging\"}]");
    }

    @Test
    void what_a_proxy_serves_is_found_with_its_path_and_without() {
        TestClient client = TestClient.inMemory(Retort.create()
                .get("/pets", _ -> "pets")
                .get("/api/v1/own", _ -> "own")
                .documentation(Documentation.standard().rootPath("/api/v1")));

        assertThat(client.get("/pets").send().text()).isEqualTo("pets");
        assertThat(client.get("/api/v1/pets").send().text()).isEqualTo("pets");
        assertThat(client.get("/%61pi/v1/pets").send().text()).isEqualTo("pets");
        assertThat(client.get("/api/v1/own").send().text()).isEqualTo("own");
        client.get("/api/v1/").send().expect(404);
        client.get("/api/v1").send().expect(404);
        client.get("/api/v12/pets").send().expect(404);
        client.get("/api/v1/api/v1/pets").send().expect(404);
    }

    @Test
    void the_document_and_the_pages_can_be_elsewhere() {
        TestClient client = TestClient.inMemory(Retort.create()
                .documentation(Documentation.standard()
                        .document("/api/v1/openapi.json")
                        .swaggerUi("/api/documentation")
                        .withoutRedoc()));

        client.get("/api/v1/openapi.json").send().expect(200);
        assertThat(client.get("/api/documentation").send().expect(200).text())
                .contains("<script src=\"documentation/swagger-initializer.js\">", "<a href=\"v1/openapi.json\">");
        client.get("/api/documentation/swagger-initializer.js").send().expect(200);
        assertThat(client.get("/api/documentation/settings.json")
                        .send()
                        .expect(200)
                        .json("/document"))
                .hasToString("\"../v1/openapi.json\"");
        for (String path : new String[] {"/openapi.json", "/docs", "/docs/swagger-initializer.js", "/redoc"})
            client.get(path).send().expect(404);
    }

    @Test
    void swagger_ui_is_told_what_the_application_wants() {
        TestClient client = TestClient.inMemory(Retort.create()
                .documentation(Documentation.standard()
                        .parameter("deepLinking", false)
                        .parameter("syntaxHighlight", Map.of("theme", "obsidian"))
                        .oauth("clientId", "pets")
                        .styleSheet("/own.css")));

        assertThat(client.get("/docs/settings.json").send().expect(200).text()).isEqualTo("""
                {"document":"../openapi.json","styleSheet":"/own.css",\
                "parameters":{"deepLinking":false,"syntaxHighlight":{"theme":"obsidian"}},"oauth":{"clientId":"pets"}}""");
        assertThat(client.get("/redoc/settings.json").send().expect(200).text())
                .isEqualTo("{\"document\":\"../openapi.json\"}");
    }

    @Test
    void the_pages_may_ask_the_servers_that_are_named() {
        TestClient client = TestClient.inMemory(Retort.create()
                .info(PETS.server("https://pets.example:8443/api", "Production").server("/v2", "Here")));

        assertThat(client.get("/docs").send().expect(200).header("Content-Security-Policy"))
                .hasValue("default-src 'self'; connect-src 'self' https://pets.example:8443");
    }

    @Test
    void the_pages_may_ask_where_those_log_in_whom_their_document_names() {
        TestClient client = TestClient.inMemory(Retort.create()
                .info(PETS.server("https://pets.example", "Production"))
                .documentation(
                        Documentation.standard(),
                        Documentation.at("/pets").only(each -> each.path().startsWith("/pets")))
                .mount(new Pets())
                .mount(new Till()));

        assertThat(client.get("/docs").send().expect(200).header("Content-Security-Policy"))
                .hasValue("default-src 'self'; connect-src 'self' https://pets.example https://login.example"
                        + " https://fresh.example https://id.example:8443");
        assertThat(client.get("/pets/docs").send().expect(200).header("Content-Security-Policy"))
                .hasValue("default-src 'self'; connect-src 'self' https://pets.example");
    }

    @Test
    void the_window_of_a_login_elsewhere_can_tell_the_page_its_end_though_windows_are_kept_apart() {
        TestClient client = TestClient.inMemory(
                Retort.create().install(SecurityHeaders.standard()).mount(new Till()));

        assertThat(client.get("/docs").send().expect(200).header("Cross-Origin-Opener-Policy"))
                .hasValue("same-origin-allow-popups");
        assertThat(client.get("/docs/oauth2-redirect.html").send().expect(200).header("Cross-Origin-Opener-Policy"))
                .hasValue("unsafe-none");
    }

    @Test
    void a_login_of_the_application_itself_is_kept_apart_like_its_other_windows() {
        TestClient client = TestClient.inMemory(
                Retort.create().install(SecurityHeaders.standard()).mount(new Drawer()));

        for (String path : new String[] {"/docs", "/docs/oauth2-redirect.html"}) {
            TestResponse page = client.get(path).send().expect(200);
            assertThat(page.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(page.header("Content-Security-Policy")).hasValue("default-src 'self'");
        }
    }

    @Test
    void the_application_has_the_last_word_on_the_document() {
        Documentation documentation = Documentation.standard().customize(document -> {
            var members = new LinkedHashMap<>(document.members());
            members.put("x-internal", new JsonBoolean(true));
            return new JsonObject(members);
        });

        assertThat(document(PETS, documentation).json("/x-internal")).hasToString("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "docs", "/docs/", "/docs/{page}", "//docs", "/my docs"})
    void a_path_that_no_page_can_have_is_refused(String path) {
        assertThatThrownBy(() -> Documentation.standard().swaggerUi(path))
                .hasMessage(
                        "the path of Swagger UI must be like /docs/v1, of letters, digits and -._~, without a slash at the end, but is “%s”",
                        path);
    }
}
