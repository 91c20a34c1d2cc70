// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler says about files of forms.
class UploadErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        @Body Upload file                  | 14 | 'file': a file is a part of a form of its own: remove the annotation
        @Part java.util.List<Upload> file  | 14 | 'file': a file is a part of a form of its own: remove the annotation
        Raw<Upload> file                   | 26 | 'file': a file is a part of a form, and no body to be read as it was sent: use an Upload alone
        @Query Upload file                 | 14 | 'file': a query parameter is text: use a scalar, an Optional or a List of scalars, or a record of these
        java.util.Set<Upload> file         | 36 | 'file': a file of a form is an Upload, or byte[] with @Form: use one of these, an Optional or a List
        java.util.Optional<java.util.List<Upload>> file | 57 | 'file': a file of a form is an Upload, or byte[] with @Form: use one of these, an Optional or a List
        @Nullable java.util.List<Upload> file | 47 | 'file': a file of a form is an Upload, or byte[] with @Form: use one of these, an Optional or a List
        @Default("a") Upload file          | 23 | 'file' cannot have a @Default, only query parameters, header fields, cookies, form fields and members of the body can: remove it
        Upload file, Pet pet               | 21 | POST /pets has a body, 'pet', and a form, which is a body, too: read 'file' from one of them
        @Form String file, Upload file2, @Form("file") byte[] bytes | 53 | 'file' and 'bytes' of add() both read the form field file: give one of them another name, or remove it
        """)
    void a_file_is_a_part_of_a_form(String parameters, int column, String message) {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(%s) {}
                }

                @Json
                record Pet(String name) {}

                @interface Nullable {}
                """.formatted(parameters))).contains("Pets.java:6:" + column + " " + message);
    }

    @Test
    void a_file_is_no_json() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(Pet pet) {}
                }

                @Json
                record Pet(Upload photo) {}
                """)).isEqualTo("""
                        Pets.java:10:19 Pet.photo: an Upload is a file of a form and has no codec: make it a parameter, or a component of a record that is a @Form
                        record Pet(Upload photo) {}
                                          ^
                        """);
    }

    @Test
    void get_has_no_files() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(Upload photo) { return ""; }
                }
                """)).isEqualTo("""
                        Pets.java:6:24 GET requests have no body to read the form field 'photo' from: use POST, PUT or PATCH, or say @Query
                            String find(Upload photo) { return ""; }
                                               ^
                        """);
    }
}
