// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Plugin;
import dev.retort.Problem;
import dev.retort.Retort;
import dev.retort.When;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import dev.retort.web.Cors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which pages of other origins may use an application.
class CorsTest {

    record Door(String key) {}

    private static Retort application(Cors cors) {
        return Retort.create()
                .install(cors)
                .providePerRequest(Door.class, (_, _) -> {
                    throw Problem.of(401, "no entrance");
                })
                .get("/open", _ -> "welcome")
                .mount("/guarded", scope -> scope.guard(Door.class).get("/gold", _ -> "gold"));
    }

    private static TestResponse get(Cors cors, String origin, String path) {
        try (var client = TestClient.inMemory(application(cors))) {
            return client.get(path).header("Origin", origin).send();
        }
    }

    private static TestResponse preflight(Cors cors, String origin, String path) {
        try (var client = TestClient.inMemory(application(cors))) {
            return client.request("OPTIONS", path)
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "PUT")
                    .header("Access-Control-Request-Headers", "x-one, x-two")
                    .send();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example, https://shop.example, true",
        "https://shop.example, https://SHOP.example, true",
        "HTTPS://Shop.Example, https://shop.example, true",
        "https://shop.example:8443, https://shop.example:8443, true",
        "https://*.Shop.example, https://www.shop.example, true",
        "http://[::1]:8000, http://[::1]:8000, true",
        "null, null, true",
        "https://shop.example, http://shop.example, false",
        "https://shop.example, https://shop.example:8443, false",
        "https://shop.example, https://shop.example.evil.example, false",
        "https://shop.example, https://evil-shop.example, false",
        "https://shop.example, null, false",
        "https://*.shop.example, https://www.shop.example, true",
        "https://*.shop.example, https://a.b.shop.example, true",
        "https://*.shop.example, https://shop.example, false",
        "https://*.shop.example, https://evilshop.example, false",
        "https://*.shop.example, https://evil.example/.shop.example, false"
    })
    void an_origin_is_let_in_or_not(String allowed, String origin, boolean let) {
        TestResponse response = get(Cors.of(allowed), origin, "/open").expect(200);

        assertThat(response.header("Access-Control-Allow-Origin"))
                .isEqualTo(let ? Optional.of(origin) : Optional.empty());
        assertThat(response.header("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open", "/nothing", "/guarded/gold"})
    void an_answer_of_any_kind_says_whether_a_page_may_see_it(String path) {
        TestResponse response =
                get(Cors.of("https://shop.example").credentials().expose("X-Total"), "https://shop.example", path);

        assertThat(response.header("Access-Control-Allow-Origin")).contains("https://shop.example");
        assertThat(response.header("Access-Control-Allow-Credentials")).contains("true");
        assertThat(response.header("Access-Control-Expose-Headers")).contains("X-Total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open", "/nothing", "/guarded/gold"})
    void a_preflight_is_answered_before_anybody_is_asked(String path) {
        TestResponse response = preflight(
                        Cors.of("https://shop.example").maxAge(Duration.ofHours(1)), "https://shop.example", path)
                .expect(204);

        assertThat(response.header("Access-Control-Allow-Origin")).contains("https://shop.example");
        assertThat(response.header("Access-Control-Allow-Methods")).contains("GET, HEAD, POST, PUT, PATCH, DELETE");
        assertThat(response.header("Access-Control-Allow-Headers")).contains("x-one, x-two");
        assertThat(response.header("Access-Control-Max-Age")).contains("3600");
        assertThat(response.header("Vary"))
                .contains("Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    }

    @Test
    void a_preflight_of_another_origin_is_refused() {
        TestResponse response = preflight(Cors.of("https://shop.example"), "https://evil.example", "/open")
                .expect(403);

        assertThat(response.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(response.json("/detail")).hasToString("\"pages of https://evil.example may not use this\"");
    }

    @Test
    void named_fields_are_told_as_they_are() {
        TestResponse response = preflight(
                        Cors.of("https://shop.example").headers("X-One").methods("GET"),
                        "https://shop.example",
                        "/open")
                .expect(204);

        assertThat(response.header("Access-Control-Allow-Headers")).contains("X-One");
        assertThat(response.header("Access-Control-Allow-Methods")).contains("GET");
    }

    @Test
    void everybody_is_let_in_without_credentials_only() {
        TestResponse response = get(Cors.everybody(), "https://any.example", "/open");

        assertThat(response.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.header("Vary")).isEmpty();
        assertThatThrownBy(() -> Cors.everybody().credentials())
                .hasMessage("credentials for every origin would let any page act for its visitor: name the origins");
    }

    /// A cache that has it may give it to a page (Fetch, 3.3.5).
    @Test
    void what_every_page_may_see_says_so_also_to_who_is_none() {
        try (var client = TestClient.inMemory(application(Cors.everybody().expose("X-Total")))) {
            TestResponse response = client.get("/open").send();
            assertThat(response.header("Access-Control-Allow-Origin")).contains("*");
            assertThat(response.header("Access-Control-Expose-Headers")).contains("X-Total");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/",
                "shop.example",
                "*",
                "https://*",
                "https://shop.*",
                "https://*.*.example",
                "https://Shop.example:443",
                "http://[::1]:80",
                "https://shop.example:",
                "https://bücher.example"
            })
    void what_no_browser_names_as_an_origin_is_a_mistake(String origin) {
        assertThatThrownBy(() -> Cors.of(origin))
                .hasMessage("“" + origin + "” is no origin: write scheme and host in ASCII, such as"
                        + " https://shop.example, without a path and the standard port");
    }

    @ParameterizedTest
    @CsvSource({
        "/plain, localhost, https://shop.example, 204",
        "/plain, localhost, https://bakery.example, 403",
        "/twice/second, localhost, https://shop.example, 204",
        "/twice/second, localhost, https://bakery.example, 403",
        "/host, shop.example, https://shop.example, 204",
        "/host, shop.example, https://bakery.example, 403",
        "/host, bakery.example, https://bakery.example, 204",
        "/host, bakery.example, https://shop.example, 403",
        "/host/below, bakery.example, https://bakery.example, 204",
        "/host/below, bakery.example, https://shop.example, 403"
    })
    void a_preflight_meets_the_scope_of_the_route_that_it_asks_about(
            String path, String host, String origin, int status) {
        Plugin shop = scope -> scope.install(Cors.of("https://shop.example"));
        Retort application = Retort.create()
                .mount("", scope -> scope.install(shop).put("/plain", _ -> "plain"))
                .mount("/twice", scope -> scope.put("/first", _ -> "first"))
                .mount("/twice", scope -> scope.install(shop).put("/second", _ -> "second"));
        for (String name : List.of("shop", "bakery")) {
            Cors cors = Cors.of("https://" + name + ".example");
            application.mount(
                    When.host(name + ".example"),
                    scope -> scope.install(cors)
                            .put("/host", _ -> name)
                            .mount("/host", below -> below.put("/below", _ -> name)));
        }
        try (var client = TestClient.inMemory(application)) {
            TestResponse response = client.request("OPTIONS", path)
                    .header("Host", host)
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "PUT")
                    .send()
                    .expect(status);

            assertThat(response.header("Access-Control-Allow-Origin"))
                    .isEqualTo(status == 204 ? Optional.of(origin) : Optional.empty());
        }
    }

    @Test
    void options_that_are_no_preflight_are_answered_as_ever() {
        try (var client = TestClient.inMemory(application(Cors.of("https://shop.example")))) {
            TestResponse response = client.request("OPTIONS", "/open")
                    .header("Origin", "https://shop.example")
                    .send()
                    .expect(204);
            assertThat(response.header("Allow")).isPresent();
            assertThat(response.header("Access-Control-Allow-Origin")).contains("https://shop.example");
        }
    }
}
