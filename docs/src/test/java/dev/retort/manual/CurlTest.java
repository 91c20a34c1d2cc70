// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurlTest {

    @Test
    void words_are_those_that_a_shell_sees() {
        assertThat(Curl.words("curl -H 'A: b c' \\\n  --json '{\"a\": 1}' x?y"))
                .isEqualTo(List.of("curl", "-H", "A: b c", "--json", "{\"a\": 1}", "x?y"));
    }

    @Test
    void a_body_makes_a_post_request() {
        var curl = Curl.parse("curl -i --json '{}' http://localhost:8000/pets?all");

        assertThat(curl.method()).isEqualTo("POST");
        assertThat(curl.target()).isEqualTo("/pets?all");
        assertThat(curl.headers()).contains("Content-Type: application/json");
        assertThat(new String(curl.body(), StandardCharsets.UTF_8)).isEqualTo("{}");
        assertThat(curl.showsHeaders()).isTrue();
    }

    @Test
    void plain_data_is_a_form() {
        assertThat(Curl.parse("curl -d a=b localhost:8000").headers())
                .containsExactly("Content-Type: application/x-www-form-urlencoded");
    }

    @Test
    void parts_make_a_form_with_files() {
        var curl = Curl.parse("curl -F a=b -F 'f=x;filename=n.txt;type=text/plain' localhost:8000");

        assertThat(curl.headers())
                .containsExactly("Content-Type: multipart/form-data; boundary=------------------------retort");
        assertThat(new String(curl.body(), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "--------------------------retort",
                        "Content-Disposition: form-data; name=\"a\"",
                        "",
                        "b",
                        "--------------------------retort",
                        "Content-Disposition: form-data; name=\"f\"; filename=\"n.txt\"",
                        "Content-Type: text/plain",
                        "",
                        "x",
                        "--------------------------retort--");
    }

    @Test
    void other_hosts_are_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Curl.parse("curl https://example.com/"))
                .withMessage("not a URL of localhost:8000: https://example.com/");
    }
}
