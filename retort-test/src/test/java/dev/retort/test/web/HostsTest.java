// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Retort;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import dev.retort.web.Cors;
import dev.retort.web.HttpsRedirect;
import dev.retort.web.RequestId;
import dev.retort.web.TrustedHosts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hosts, schemes, and what browsers are told to do.
class HostsTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, 200",
        "EXAMPLE.com:8000, 200",
        "www.example.com, 200",
        "a.b.example.com, 200",
        "evilexample.com, 400",
        "example.com.evil.example, 400",
        "localhost, 400"
    })
    void an_application_answers_for_the_hosts_that_it_knows(String host, int status) {
        Retort application = Retort.create()
                .install(TrustedHosts.of("example.com", "*.example.com"))
                .get("/", _ -> "hello");
        try (var client = TestClient.inMemory(application)) {
            client.get("/").header("Host", host).send().expect(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "https://example.com", "example.com:8000", "a.*.example", "::1", "*.*.example"})
    void what_no_client_can_ask_for_is_no_host(String host) {
        assertThatThrownBy(() -> TrustedHosts.of("example.com", host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "“%s” is no host: write one such as example.com, *.example.com or [::1], without scheme and port",
                        host);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, /, https://localhost/",
        "example.com:80, /path?q=1, https://example.com/path?q=1",
        "example.com:8000, /a%20b, https://example.com:8000/a%20b"
    })
    void who_comes_by_http_is_sent_to_https(String host, String target, String location) {
        try (var client = TestClient.inMemory(
                Retort.create().install(HttpsRedirect.standard()).get("/", _ -> "hello"))) {
            TestResponse response =
                    client.get(target).header("Host", host).send().expect(307);
            assertThat(response.header("Location")).contains(location);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, 8443, https://example.com:8443/tea?a=b",
        "example.com:8000, 8443, https://example.com:8443/tea?a=b",
        "example.com:8000, 443, https://example.com/tea?a=b",
        "[::1]:8000, 8443, https://[::1]:8443/tea?a=b",
        "[::1], 8443, https://[::1]:8443/tea?a=b"
    })
    void clients_are_sent_to_the_port_where_https_is_spoken(String host, int port, String location) {
        Retort application = Retort.create().install(HttpsRedirect.toPort(port)).get("/tea", _ -> "green");
        try (var client = TestClient.inMemory(application)) {
            TestResponse response =
                    client.get("/tea?a=b").header("Host", host).send().expect(307);
            assertThat(response.header("Location")).contains(location);
        }
    }

    @Test
    void a_request_keeps_the_name_that_it_has() {
        Retort application = Retort.create().install(RequestId.standard()).get("/", request -> RequestId.of(request));
        try (var client = TestClient.inMemory(application)) {
            TestResponse response =
                    client.get("/").header("X-Request-ID", "abc-1").send();
            assertThat(response.text()).isEqualTo("abc-1");
            assertThat(response.header("X-Request-ID")).contains("abc-1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<script>", "x\ty"})
    void a_request_without_a_sensible_name_gets_a_new_one(String name) {
        Retort application = Retort.create().install(RequestId.standard()).get("/", request -> RequestId.of(request));
        try (var client = TestClient.inMemory(application)) {
            assertThat(client.get("/").header("X-Request-ID", name).send().text())
                    .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }
    }

    @Test
    void what_a_plugin_answers_by_itself_has_a_name_as_well() {
        Retort application = Retort.create()
                .install(RequestId.standard())
                .install(Cors.of("https://shop.example"))
                .get("/", _ -> "hello");
        try (var client = TestClient.inMemory(application)) {
            for (String origin : List.of("https://shop.example", "https://other.example")) {
                TestResponse preflight = client.request("OPTIONS", "/")
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "GET")
                        .header("X-Request-ID", "abc-1")
                        .send();
                assertThat(preflight.header("X-Request-ID")).contains("abc-1");
            }
        }
    }
}
