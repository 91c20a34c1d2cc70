// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about cookies, and about names on the wire.
class CookieErrorsTest {

    @Test
    void a_cookie_is_one_value() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.List;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Cookie List<String> themes) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:17 'themes': a cookie is one value: use a scalar or an Optional of a scalar, or a record of these
                            String find(@Cookie List<String> themes) {
                                        ^
                        """);
    }

    @Test
    void two_parameters_cannot_read_one_cookie() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Cookie String theme, @Cookie("theme") String other, @Cookie("Theme") String third) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:47 'theme' and 'other' of find() both read the cookie theme: give one of them another name, or remove it
                            String find(@Cookie String theme, @Cookie("theme") String other, @Cookie("Theme") String third) {
                                                                      ^
                        """);
    }

    @Test
    void the_name_of_a_cookie_is_a_token() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Cookie("the theme") String theme) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:25 no cookie can be called “the theme”: use ASCII letters, digits and hyphens
                            String find(@Cookie("the theme") String theme) {
                                                ^
                        """);
    }

    @Test
    void the_name_of_a_header_field_is_a_token() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Header String größe, @Header("a:b") String other) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:6:17 no header field can be called “größe”: use ASCII letters, digits and hyphens
                            String find(@Header String größe, @Header("a:b") String other) {
                                        ^
                        Pets.java:6:47 no header field can be called “a:b”: use ASCII letters, digits and hyphens
                            String find(@Header String größe, @Header("a:b") String other) {
                                                                      ^
                        """);
    }

    @Test
    void a_default_of_a_cookie_keeps_its_constraints() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Cookie @Default("-1") @Min(0) int visits) {
                        return "";
                    }
                }
                """)).isEqualTo("""
                        Pets.java:7:34 @Default("-1") breaks @Min beside it: it must be at least 0
                            String find(@Cookie @Default("-1") @Min(0) int visits) {
                                                         ^
                        """);
    }
}
