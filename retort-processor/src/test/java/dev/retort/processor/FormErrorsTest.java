// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the compiler says about forms.
class FormErrorsTest {

    @Test
    void a_form_field_is_text() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.Map;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Form Map<String, String> words) {}
                }
                """)).isEqualTo("""
                        Pets.java:7:14 'words': a form field is text: use a scalar, an Optional or a List of scalars, or a record of these
                            void add(@Form Map<String, String> words) {}
                                     ^
                        """);
    }

    @Test
    void a_form_is_the_body() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Form String name, Pet pet) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:14 POST /pets has a body, 'pet', and a form, which is a body, too: read 'name' from one of them
                            void add(@Form String name, Pet pet) {}
                                     ^
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get", "Delete"})
    void some_requests_have_no_form(String verb) {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @%s
                    void find(@Form String name) {}
                }
                """.formatted(verb))).isEqualTo("""
                        Pets.java:6:15 %s requests have no body to read the form field 'name' from: use POST, PUT or PATCH, or say @Query
                            void find(@Form String name) {}
                                      ^
                        """.formatted(verb.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void two_parameters_cannot_read_one_field() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Form String name, @Form Pet pet) {}
                }

                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:33 'name' and 'pet.name' of add() both read the form field name: give one of them another name, or remove it
                            void add(@Form String name, @Form Pet pet) {}
                                                        ^
                        """);
    }

    @Test
    void a_component_comes_from_where_its_group_comes_from() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Form Pet pet) {}
                }

                record Pet(@Query String name) {}
                """)).isEqualTo("""
                        Pets.java:9:12 'name' is in a group of form parameters: remove @Query
                        record Pet(@Query String name) {}
                                   ^
                        """);
    }
}
