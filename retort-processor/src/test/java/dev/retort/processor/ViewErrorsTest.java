// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about views.
class ViewErrorsTest {

    @Test
    void a_view_is_a_record() {
        assertThat(errors("""
                import dev.retort.*;

                @View("books.jte")
                class Books {}
                """)).isEqualTo("""
                        Books.java:3:7 @View is for records, and Books is none: make it a record of what the template shows
                        @View("books.jte")
                              ^
                        """);
    }

    @Test
    void a_view_has_no_type_parameters() {
        assertThat(errors("""
                import dev.retort.*;

                @View("books.jte")
                record Books<T>(T first) {}
                """)).isEqualTo("""
                        Books.java:3:7 @View Books has type parameters, which no template can name: leave them out
                        @View("books.jte")
                              ^
                        """);
    }

    @Test
    void a_view_is_not_json() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                @View("books.jte")
                record Books(String first) {}
                """)).isEqualTo("""
                        Books.java:4:7 Books cannot be a page and JSON: remove @View or @Json
                        @View("books.jte")
                              ^
                        """);
    }

    @Test
    void a_view_names_a_template() {
        assertThat(errors("""
                import dev.retort.*;

                @View("")
                record Books(String first) {}
                """)).isEqualTo("""
                        Books.java:3:7 @View of Books names no template: write one such as books/list.jte
                        @View("")
                              ^
                        """);
    }
}
