// SPDX-License-Identifier: Apache-2.0
package dev.retort.test.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import dev.retort.web.SecurityHeaders;
import dev.retort.web.TrustedProxies;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The header fields by which browsers protect their users.
class SecurityHeadersTest {

    private static TestResponse get(SecurityHeaders headers, String path, String scheme) {
        Retort application = Retort.create()
                .install(TrustedProxies.of("127.0.0.1"))
                .install(headers)
                .get("/page", _ -> "hello")
                .get("/framed", _ -> Response.of(200, "hello").header("x-frame-options", "SAMEORIGIN"))
                .get("/brief", _ -> Response.of(200, "hello").header("Strict-Transport-Security", "max-age=60"));
        try (var client = TestClient.overHttp(application)) {
            return client.get(path).header("X-Forwarded-Proto", scheme).send();
        }
    }

    @ParameterizedTest
    @CsvSource({"/page", "/nowhere"})
    void every_answer_has_them(String path) {
        TestResponse response = get(SecurityHeaders.standard(), path, "http");

        assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.header("X-Frame-Options")).contains("DENY");
        assertThat(response.header("Referrer-Policy")).contains("no-referrer");
        assertThat(response.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(response.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void what_an_answer_says_itself_stays() {
        assertThat(get(SecurityHeaders.standard(), "/framed", "http").header("X-Frame-Options"))
                .contains("SAMEORIGIN");
        assertThat(get(SecurityHeaders.standard(), "/brief", "https").header("Strict-Transport-Security"))
                .contains("max-age=60");
    }

    @Test
    void who_comes_by_https_is_to_come_no_other_way() {
        assertThat(get(SecurityHeaders.standard(), "/page", "https").header("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
        assertThat(get(SecurityHeaders.standard().strictTransport(Duration.ZERO), "/page", "https")
                        .header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void each_may_have_another_value_or_none_in_whatever_letters_it_is_named() {
        SecurityHeaders headers = SecurityHeaders.standard()
                .with("x-frame-options", "SAMEORIGIN")
                .with("referrer-policy", "")
                .contentPolicy("default-src 'self'");
        TestResponse response = get(headers, "/page", "http");

        assertThat(response.header("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(response.header("Referrer-Policy")).isEmpty();
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'self'");
    }
}
