// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Documentation;
import dev.retort.Retort;
import dev.retort.TrailingSlash;
import dev.retort.test.TestClient;
import dev.retort.test.TestRequest;
import dev.retort.web.HttpsRedirect;
import dev.retort.web.TrustedProxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is believed of the client of a proxy. The test itself is the proxy at 127.0.0.1.
class TrustedProxiesTest {

    private static Retort application(TrustedProxies proxies) {
        return Retort.create()
                .install(proxies)
                .get(
                        "/",
                        request -> "%s %s %s"
                                .formatted(
                                        request.remote(),
                                        request.scheme(),
                                        request.host().replaceFirst("localhost:.*", "localhost")));
    }

    private static String seen(TrustedProxies proxies, String... fields) {
        try (var client = TestClient.overHttp(application(proxies))) {
            TestRequest request = client.get("/");
            for (int i = 0; i < fields.length; i += 2) request.header(fields[i], fields[i + 1]);
            return request.send().expect(200).text();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    192.0.2.1                          | 192.0.2.1
                    192.0.2.1:4711                     | 192.0.2.1
                    2001:DB8::1                        | 2001:db8:0:0:0:0:0:1
                    [2001:db8::1]:4711                 | 2001:db8:0:0:0:0:0:1
                    ::ffff:192.0.2.1                   | 192.0.2.1
                    198.51.100.7, 192.0.2.1            | 192.0.2.1
                    192.0.2.1, 10.0.0.1, 10.200.0.1    | 192.0.2.1
                    192.0.2.1, 10.0.0.1 , 127.0.0.1    | 192.0.2.1
                    10.0.0.1, 10.0.0.2                 | 10.0.0.1
                    192.0.2.1, nonsense, 10.0.0.1      | 10.0.0.1
                    nonsense                           | 127.0.0.1
                    3221225985                         | 127.0.0.1
                    example.com                        | 127.0.0.1
                    """)
    void the_last_address_of_nobody_trusted_is_that_of_the_client(String forwardedFor, String remote) {
        assertThat(seen(TrustedProxies.of("127.0.0.1", "10.0.0.0/8"), "X-Forwarded-For", forwardedFor))
                .isEqualTo(remote + " http localhost");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https          | https
                    HTTPS          | https
                    gopher         | http
                    http, https    | https
                    """)
    void the_nearest_proxy_says_how_its_client_speaks(String proto, String scheme) {
        assertThat(seen(
                        TrustedProxies.of("127.0.0.1"),
                        "X-Forwarded-For",
                        "192.0.2.1",
                        "X-Forwarded-Proto",
                        proto,
                        "X-Forwarded-Host",
                        "evil.example"))
                .isEqualTo("192.0.2.1 " + scheme + " localhost");
    }

    @Test
    void of_several_proxies_the_first_trusted_one_says_how_the_client_speaks() {
        TrustedProxies proxies = TrustedProxies.of("127.0.0.0/8", "10.0.0.0/8").host();
        assertThat(seen(
                        proxies,
                        "X-Forwarded-For",
                        "192.0.2.66, 192.0.2.1, 10.0.0.1",
                        "X-Forwarded-Proto",
                        "http, https, http",
                        "X-Forwarded-Host",
                        "evil.example, shop.example:8443, inner"))
                .isEqualTo("192.0.2.1 https shop.example:8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/path", "a b", "user@evil.example", "[::1", "x:y"})
    void a_host_that_is_none_is_not_believed(String host) {
        assertThat(seen(TrustedProxies.of("127.0.0.1").host(), "X-Forwarded-Host", host))
                .isEqualTo("127.0.0.1 http localhost");
    }

    @Test
    void nobody_else_is_believed() {
        assertThat(seen(
                        TrustedProxies.of("10.0.0.0/8", "2001:db8::/32").host(),
                        "X-Forwarded-For",
                        "192.0.2.1",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "for=192.0.2.1"))
                .isEqualTo("127.0.0.1 http localhost");
    }

    /// RFC 7239, 4 and 6.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    for=192.0.2.60;proto=https;by=203.0.113.43       | 192.0.2.60 https localhost
                    For="[2001:db8:cafe::17]:4711"                   | 2001:db8:cafe:0:0:0:0:17 http localhost
                    for=192.0.2.43, for=10.1.2.3                     | 192.0.2.43 http localhost
                    for=192.0.2.43 ; host = a                        | 127.0.0.1 http localhost
                    host="shop.example" ; for=192.0.2.43 ,           | 192.0.2.43 http shop.example
                    for=192.0.2.43;host=a.example, for=10.1.2.3;proto=https | 192.0.2.43 https a.example
                    for=_hidden, for=10.1.2.3                        | 10.1.2.3 http localhost
                    for=unknown                                      | 127.0.0.1 http localhost
                    for="192.0.2.1, for=10.1.2.3                     | 127.0.0.1 http localhost
                    for="192.0.\\2.1"                                | 192.0.2.1 http localhost
                    """)
    void the_standard_field_is_read_where_it_is_asked_for(String forwarded, String seen) {
        TrustedProxies proxies = TrustedProxies.of("127.0.0.1", "10.0.0.0/8").standard();
        assertThat(seen(proxies, "Forwarded", forwarded, "X-Forwarded-For", "198.51.100.1"))
                .isEqualTo(seen);
    }

    @Test
    void a_field_that_a_client_has_broken_hides_nothing_that_proxies_say_after_it() {
        TrustedProxies proxies = TrustedProxies.of("127.0.0.1").standard();
        assertThat(seen(proxies, "Forwarded", "for=\"", "Forwarded", "for=192.0.2.1"))
                .isEqualTo("192.0.2.1 http localhost");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1, /api/v1/door?a=b",
        "/api/, /api/door?a=b",
        "//evil.example, /door?a=b",
        "/a/../b, /door?a=b",
        "https://evil.example, /door?a=b",
        "'', /door?a=b"
    })
    void redirects_go_below_the_path_that_the_proxy_takes_away(String prefix, String location) {
        Retort application = Retort.create()
                .install(TrustedProxies.of("127.0.0.1").prefix())
                .trailingSlash(TrailingSlash.REDIRECT)
                .get("/door", request -> request.prefix());
        try (var client = TestClient.overHttp(application)) {
            var answer = client.get("/door/?a=b").header("X-Forwarded-Prefix", prefix);
            assertThat(answer.send().status()).isEqualTo(307);
            assertThat(answer.send().header("Location")).contains(location);
        }
    }

    @Test
    void the_root_path_of_the_documentation_is_the_prefix_where_no_proxy_tells_one() {
        Retort application = Retort.create()
                .documentation(Documentation.standard().rootPath("/api/v1"))
                .get("/where", request -> request.prefix() + " " + request.target());
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/where?a=b").send().text()).isEqualTo("/api/v1 /where?a=b");
            assertThat(client.get("/api/v1/where?a=b").send().text()).isEqualTo("/api/v1 /where?a=b");
            client.get("/api/v2/where").send().expect(404);
            client.get("/api/v1").send().expect(404);
        }
    }

    @Test
    void who_came_to_the_proxy_by_https_is_not_sent_there_again() {
        Retort application = Retort.create()
                .install(TrustedProxies.of("127.0.0.1"))
                .install(HttpsRedirect.standard())
                .get("/", _ -> "hello");
        try (var client = TestClient.overHttp(application)) {
            client.get("/").send().expect(307);
            client.get("/").header("X-Forwarded-Proto", "https").send().expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0/8",
                "example.com",
                "::1/129",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "fe80::1%eth0"
            })
    void a_range_that_is_none_is_refused(String range) {
        assertThatThrownBy(() -> TrustedProxies.of(range))
                .hasMessage(
                        "“" + range + "” is no range of addresses such as 10.0.0.0/8 or 2001:db8::/32, and no address");
    }
}
