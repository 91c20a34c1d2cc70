// SPDX-License-Identifier: Apache-2.0
package dev.retort.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Default;
import dev.retort.Get;
import dev.retort.Limits;
import dev.retort.PathParam;
import dev.retort.Plugin;
import dev.retort.Query;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.TrailingSlash;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parts of an application: prefixes, plugins, settings that apply below and nowhere else.
class ScopesTest {

    @Resource("/pets")
    record Pets() {

        @Get("/{id}")
        String get(long id) {
            return "pet " + id;
        }
    }

    private static TestResponse get(Retort application, String target) {
        try (var client = TestClient.inMemory(application)) {
            return client.get(target).send();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/admin, home",
        "/admin/users, users",
        "/admin/pets/7, pet 7",
        "/admin/deep/down/here, here",
        "/shops/berlin/hours, hours of berlin"
    })
    void what_is_mounted_below_a_prefix_is_found_there(String target, String answer) {
        Retort application = Retort.create()
                .mount(
                        "/admin",
                        admin -> admin.get("", _ -> "home")
                                .get("/users", _ -> "users")
                                .mount(new Pets())
                                .mount("/deep", deep -> deep.mount("/down", down -> down.get("/here", _ -> "here"))))
                .mount("/shops/{shop}", shop -> shop.get("/hours", request -> "hours of " + request.path("shop")));

        assertThat(get(application, target).expect(200).text()).isEqualTo(answer);
    }

    @Test
    void a_plugin_is_installed_in_a_scope_or_mounted_below_a_prefix() {
        Plugin health = scope -> scope.get("/health", _ -> "well");
        Retort application = Retort.create().install(health).mount("/admin", health);

        assertThat(get(application, "/health").text()).isEqualTo("well");
        assertThat(get(application, "/admin/health").text()).isEqualTo("well");
    }

    @ParameterizedTest
    @CsvSource({"/a, 413", "/small/b, 413", "/large/c, 200", "/large/deeper/d, 200", "/beside/e, 413"})
    void a_setting_applies_to_its_scope_and_those_below_it_alone(String target, int status) {
        Retort application = Retort.create()
                .post("/a", _ -> "")
                .mount("/small", small -> small.post("/b", _ -> ""))
                .mount(
                        "/large",
                        large -> large.post("/c", _ -> "")
                                .limits(Limits.defaults().bodyLength(100))
                                .mount("/deeper", deeper -> deeper.post("/d", _ -> "")))
                .mount("/beside", beside -> beside.post("/e", _ -> ""))
                .limits(Limits.defaults().bodyLength(3));

        try (var client = TestClient.inMemory(application)) {
            client.post(target).body("text/plain", "four").send().expect(status);
        }
    }

    @Test
    void a_scope_without_a_prefix_has_settings_of_its_own() {
        Retort application = Retort.create()
                .mount("", lenient -> lenient.get("/a", _ -> failing("a")).development(true))
                .get("/b", _ -> failing("b"));

        assertThat(get(application, "/a").json("/detail")).hasToString("\"java.lang.IllegalStateException: a\"");
        assertThat(get(application, "/b").json("/detail")).hasToString("\"the server failed to answer this request\"");
    }

    private static Object failing(String text) {
        throw new IllegalStateException(text);
    }

    @Test
    void what_is_wrong_with_prefixes_and_paths_is_listed() {
        Retort application = Retort.create()
                .mount("admin", admin -> admin.get("/a", _ -> ""))
                .mount("/admin/", admin -> admin.get("/a", _ -> ""))
                .mount("/files/{path*}", files -> files.get("/a", _ -> ""))
                .mount(
                        "/shops/{shop}",
                        shop -> shop.get("users", _ -> "")
                                .mount("/{shop}", same -> same.get("/a", _ -> ""))
                                .get("/{shop}", _ -> ""))
                .mount("/twice", twice -> twice.get("/a", _ -> ""))
                .get("/twice/a", _ -> "");

        assertThatThrownBy(application::service).hasMessage("""
            the application cannot start:
              - path “admin” must start with a slash
              - prefix “/admin/” must not end with a slash: the paths below begin with one
              - prefix “/files/{path*}” must not end with a tail: nothing can follow it
              - path “users” must start with a slash
              - path “/shops/{shop}/{shop}” names a variable twice
              - path “/shops/{shop}/{shop}” names a variable twice
              - GET /twice/a is there twice: /twice/a and /twice/a match the same paths: remove one""");
    }

    @Test
    void the_document_describes_what_is_mounted_below_a_prefix() {
        Retort application = Retort.create()
                .mount("/shops/{shop:[a-z]+}", shop -> shop.mount(new Pets()).get("/hours", _ -> ""));

        TestResponse document = get(application, "/openapi.json");

        assertThat(document.json("/paths/~1shops~1{shop}~1pets~1{id}/get/parameters/0/name"))
                .hasToString("\"shop\"");
        assertThat(document.json("/paths/~1shops~1{shop}~1pets~1{id}/get/parameters/1/name"))
                .hasToString("\"id\"");
        assertThat(document.json("/paths/~1shops~1{shop}~1hours/get/parameters/0/name"))
                .hasToString("\"shop\"");
    }

    @Resource("/chairs")
    record Chairs() {

        @Get("/{chair}")
        String get(@PathParam @Max(9) int shop, long chair) {
            return shop + " " + chair;
        }
    }

    @Test
    void a_variable_of_a_prefix_has_the_type_of_the_parameter_that_takes_it() {
        Retort application = Retort.create().mount("/shops/{shop}", shop -> shop.mount(new Chairs()));

        assertThat(get(application, "/shops/3/chairs/7").text()).isEqualTo("3 7");
        assertThat(Faults.of(get(application, "/shops/10/chairs/x").expect(422)))
                .containsExactly("path /shop maximum must be at most 9", "path /chair type must be an integer");
        assertThat(get(application, "/openapi.json").json("/paths/~1shops~1{shop}~1chairs~1{chair}/get/parameters"))
                .hasToString("""
                        [{"name":"shop","in":"path","required":true,\
                        "schema":{"type":"integer","format":"int32","maximum":9}},\
                        {"name":"chair","in":"path","required":true,"schema":{"type":"integer","format":"int64"}}]""");
    }

    @Resource("/desks")
    record Desks() {

        @Get("/of/{desk}")
        String get(@PathParam @Pattern(regexp = "[a-z]*") String shop, long desk) {
            return shop + " " + desk;
        }

        @Get
        String list() {
            return "all";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        desks              | {"type":"string","pattern":"^(?:\\\\w{2})$"}
        desks~1of~1{desk}  | {"type":"string","pattern":"^(?:[a-z]*)$","allOf":[{"pattern":"^(?:\\\\w{2})$"}]}
        hours              | {"type":"string","pattern":"^(?:\\\\w{2})$"}
        chairs~1{chair}    | {"type":"integer","format":"int32","maximum":9}
        """)
    void the_document_states_the_expression_of_a_variable_of_a_prefix_that_is_text(String path, String schema) {
        Retort application = Retort.create()
                .mount(
                        "/shops/{shop:\\w{2}}",
                        shop -> shop.mount(new Desks()).mount(new Chairs()).get("/hours", _ -> ""));

        assertThat(get(application, "/openapi.json")
                        .json("/paths/~1shops~1{shop}~1" + path + "/get/parameters/0/schema"))
                .hasToString(schema);
    }

    @Test
    void a_parameter_that_takes_a_variable_of_a_prefix_needs_one() {
        assertThat(Retort.create().mount(new Chairs()).check())
                .containsExactly(
                        "GET /chairs/{chair} reads the path variable {shop}, which its path does not have: add it to the path, or mount the resource below a prefix that has it");
    }

    @Resource("/toys")
    record Toys() {

        @Get
        String list(@Default("1") int shop, @Query("page") @Default("1") int number) {
            return shop + " " + number;
        }
    }

    @Test
    void a_query_parameter_that_is_called_like_a_variable_of_its_prefix_is_a_mistake() {
        assertThat(Retort.create()
                        .mount("/shops/{shop}", shop -> shop.mount(new Toys()))
                        .check())
                .containsExactly(
                        "GET /shops/{shop}/toys reads shop from the query, although its prefix /shops/{shop} has a variable {shop}: add @PathParam to read the variable, or give one of them another name");
        assertThat(Retort.create()
                        .mount("/{page:[0-9]+}", page -> page.mount(Toys.class))
                        .check())
                .containsExactly(
                        "GET /{page}/toys reads page from the query, although its prefix /{page} has a variable {page}: add @PathParam to read the variable, or give one of them another name");
        assertThat(Retort.create()
                        .mount("/shops/{number}", shop -> shop.mount(new Toys()))
                        .check())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/there/,       307, /there",
        "/slashed,      307, /slashed/",
        "/slashed?a=%20, 307, /slashed/?a=%20",
        "/a%20b/,       307, /a%20b",
        "/strict/x/,    404,",
        "/nowhere/,     404,",
        "/nowhere,      404,",
        "/,             404,"
    })
    void a_slash_too_many_or_too_few_is_mended_by_a_redirect_on_wish(String target, int status, String location) {
        Retort application = Retort.create()
                .trailingSlash(TrailingSlash.REDIRECT)
                .post("/there", _ -> "")
                .get("/slashed/", _ -> "")
                .get("/a b", _ -> "")
                .mount("/strict", strict -> strict.get("/x", _ -> "").trailingSlash(TrailingSlash.ANOTHER_PATH));

        TestResponse response = get(application, target).expect(status);

        assertThat(response.header("Location").orElse(null)).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /there/   | there is nothing at /there/, but there is at /there
        /slashed  | there is nothing at /slashed, but there is at /slashed/
        /nowhere/ | there is nothing at /nowhere/
        /         | there is nothing at /
        """)
    void a_slash_too_many_or_too_few_is_told(String target, String detail) {
        Retort application = Retort.create().post("/there", _ -> "").get("/slashed/", _ -> "");

        assertThat(get(application, target).expect(404).json("/detail").text()).isEqualTo(detail);
    }

    @Test
    void a_redirect_for_a_slash_never_leads_to_another_host() {
        Retort application = Retort.create()
                .trailingSlash(TrailingSlash.REDIRECT)
                .get("/{a*}", _ -> "")
                .get("/{a}/{b}/", _ -> "");

        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("//evil.example/x").send().header("Location").orElse(""))
                    .doesNotStartWith("//");
        }
    }

    /// Browsers take a backslash for a slash (WHATWG URL, 4.4).
    @ParameterizedTest
    @CsvSource({"'/\\evil.example/',     '/%5Cevil.example'", "'/\\evil.example/?a=\\', '/%5Cevil.example?a=%5C'"})
    void a_redirect_for_a_slash_has_no_backslash_for_a_slash(String target, String location) throws IOException {
        Retort application =
                Retort.create().trailingSlash(TrailingSlash.REDIRECT).get("/{page}", _ -> "");

        try (var running = application.port(0).start();
                var socket = new Socket("localhost", running.port())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .containsIgnoringCase("\r\nLocation: " + location + "\r\n");
        }
    }
}
