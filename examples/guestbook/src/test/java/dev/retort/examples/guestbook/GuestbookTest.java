// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.guestbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.test.TestClient;
import dev.retort.test.TestResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What browsers see and send.
class GuestbookTest {

    private final TestClient client = TestClient.inMemory(Guestbook.application());

    @AfterEach
    void close() {
        client.close();
    }

    private TestResponse sign(String form) {
        return client.post("/").body("application/x-www-form-urlencoded", form).send();
    }

    @Test
    void who_signs_is_sent_to_the_page_that_has_the_entry() {
        TestResponse signed = sign("name=Ada&text=How+lovely%21");
        assertThat(signed.status()).isEqualTo(303);
        assertThat(signed.header("Location")).contains("/");

        TestResponse page = client.get("/").send();
        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.text()).contains("<strong>Ada</strong>", "<p>How lovely!</p>");
    }

    @Test
    void what_visitors_write_is_text_and_never_markup() {
        sign("name=%3Cb%3EEve&text=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(client.get("/").send().text())
                .contains("<strong>&lt;b&gt;Eve</strong>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
                .doesNotContain("<script");
    }

    @Test
    void what_is_wrong_is_said_on_the_page_with_what_was_written() {
        TestResponse page = sign("name=%22Ada%22&text=+");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "<li>text must not be blank</li>", "<input id=\"name\" name=\"name\" value=\"&#34;Ada&#34;\">");
    }

    @Test
    void it_is_said_on_the_page_to_who_sends_the_form_in_parts_as_well() {
        TestResponse page =
                client.post("/").body("multipart/form-data; boundary=b", """
                        --b\r
                        Content-Disposition: form-data; name="name"\r
                        \r
                        Ada\r
                        --b\r
                        Content-Disposition: form-data; name="text"\r
                        \r
                        \s\r
                        --b--\r
                        """).send();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.text()).contains("<li>text must not be blank</li>");
    }
}
