// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retort.SetCookie.SameSite;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieTest {

    @Test
    void a_cookie_is_safe_by_itself() {
        assertThat(SetCookie.of("theme", "dark").field())
                .isEqualTo("theme=dark; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void everything_can_be_said() {
        var cookie = SetCookie.of("theme", "dark")
                .maxAge(Duration.ofDays(1))
                .domain("example.org")
                .path("/shop")
                .insecure()
                .forScripts()
                .sameSite(SameSite.STRICT);

        assertThat(cookie.field())
                .isEqualTo("theme=dark; Max-Age=86400; Domain=example.org; Path=/shop; SameSite=Strict");
    }

    @Test
    void a_cookie_to_forget_is_empty_and_over() {
        assertThat(SetCookie.forget("theme").field())
                .isEqualTo("theme=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void its_text_does_not_tell_the_value() {
        assertThat(SetCookie.of("session", "hidden")).hasToString("cookie session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a;b", "ä", "a\r\n"})
    void a_name_is_a_token(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetCookie.of(name, "1"))
                .withMessageContaining("cannot be the name of a cookie: use letters, digits, - and _");
    }

    /// RFC 6265bis, 4.1.1: cookie-octet.
    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\"", "a,b", "a;b", "a\\b", "ä", "a\r\nSet-Cookie: b=c", "\u007f"})
    void a_value_holds_nothing_that_needs_quotes(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetCookie.of("name", value))
                .withMessage(
                        "the value of cookie name must be printable ASCII without blanks and any of \" , ; \\: encode it, such as with base64url");
    }

    /// RFC 6265bis, 5.6.
    @Test
    void a_cookie_is_no_longer_than_what_browsers_keep() {
        assertThat(SetCookie.of("name", "x".repeat(4092)).value()).hasSize(4092);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetCookie.of("name", "x".repeat(4093)))
                .withMessage("cookie name has 4097 characters, and browsers keep no more than 4096");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "/a;b", "/a\n"})
    void a_path_begins_with_a_slash_and_ends_no_attribute(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetCookie.of("name", "1").path(path));
    }

    @Test
    void a_cookie_for_every_site_is_secure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetCookie.of("name", "1").insecure().sameSite(SameSite.NONE))
                .withMessage("cookie name with SameSite=None must be secure");
    }

    /// RFC 6265bis, 4.1.3.
    @Test
    void a_name_with_a_prefix_is_kept_to_its_word() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetCookie.of("__Secure-name", "1").insecure())
                .withMessage("cookie __Secure-name must be secure, because its name says so");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetCookie.of("__Host-name", "1").path("/shop"))
                .withMessage("cookie __Host-name must have the path / and no domain, because its name says so");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetCookie.of("__host-name", "1").domain("example.org"))
                .withMessage("cookie __host-name must have the path / and no domain, because its name says so");
    }

    @Test
    void an_age_is_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetCookie.of("name", "1").maxAge(Duration.ofSeconds(-1)))
                .withMessage("the age of a cookie must not be negative");
    }
}
