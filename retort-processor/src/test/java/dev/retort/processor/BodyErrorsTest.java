// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler says about bodies.
class BodyErrorsTest {

    @Test
    void a_whole_body_has_no_name() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Body("pet") Pet newPet) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:20 'newPet' is the whole body, which has no name: remove the name, or say embed = true to make it a member of an object
                            void add(@Body("pet") Pet newPet) {}
                                           ^
                        """);
    }

    @Test
    void two_members_of_a_body_have_two_names() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(Pet pet, @Body("pet") Pet other) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:29 'pet' and 'other' of add() both read the member pet of the body: give one of them another name, or remove it
                            void add(Pet pet, @Body("pet") Pet other) {}
                                                    ^
                        """);
    }

    @Test
    void get_has_no_bodies_either() {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Get
                    String find(@Body Pet pet, Pet other) {
                        return "";
                    }
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:36 GET requests have no body to read 'other' from: use POST, PUT or PATCH, say @Query to take its members as query parameters, or insist with @Body
                            String find(@Body Pet pet, Pet other) {
                                                           ^
                        """);
    }

    @Test
    void a_default_of_a_member_keeps_its_constraints() {
        assertThat(errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Body @Max(9) @Default("10") int age, Pet pet) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:7:37 @Default("10") breaks @Max beside it: it must be at most 9
                            void add(@Body @Max(9) @Default("10") int age, Pet pet) {}
                                                            ^
                        """);
    }

    @Test
    void the_body_as_it_was_sent_stands_alone() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(Pet pet, Raw<Pet> raw) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:7:32 'raw' is the whole body as it was sent, and add() has another: take one of them
                            void add(Pet pet, Raw<Pet> raw) {}
                                                       ^
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        @Body(embed = true) Raw<Pet> pet                  | what is read as it was sent is the whole body, and no part of one: say @Body alone, or nothing
        @Body(embed = true) java.io.InputStream pet       | what is read as it was sent is the whole body, and no part of one: say @Body alone, or nothing
        @Part Raw<Pet> pet                                | what is read as it was sent is the whole body, and no part of one: say @Body alone, or nothing
        @Part Parts pet                                   | what is read as it was sent is the whole body, and no part of one: say @Body alone, or nothing
        @Body WebSocketSession<String, String> pet        | a WebSocketSession is no body: remove the annotation
        """)
    void the_body_as_it_was_sent_is_no_part_of_another(String parameter, String message) {
        assertThat(errors("""
                import dev.retort.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(%s) {}
                }

                @Json
                record Pet(String name) {}
                """.formatted(parameter))).contains(" 'pet': " + message + "\n");
    }

    @Test
    void the_body_as_it_was_sent_is_a_parameter() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(Optional<Raw<Pet>> raw) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:7:33 parameter 'raw' of Pets.add() is nothing that a request can hold: a Raw is the whole body, there or not, and has no codec: make it a parameter by itself. To use an object of the application, pass it to the constructor of Pets
                            void add(Optional<Raw<Pet>> raw) {}
                                                        ^
                        """);
    }

    @Test
    void a_body_that_is_read_as_it_arrives_is_there() {
        assertThat(errors("""
                import dev.retort.*;
                import java.io.InputStream;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Body Optional<InputStream> pets) {}
                }
                """)).isEqualTo("""
                        Pets.java:8:42 parameter 'pets' of Pets.add() is nothing that a request can hold: an InputStream is the body that is read as it arrives, and without a codec: make it a parameter by itself. To use an object of the application, pass it to the constructor of Pets
                            void add(@Body Optional<InputStream> pets) {}
                                                                 ^
                        """);
    }

    @Test
    void parts_are_there() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(List<Parts> pets) {}
                }
                """)).isEqualTo("""
                        Pets.java:7:26 parameter 'pets' of Pets.add() is nothing that a request can hold: Parts are the body that is read as it arrives, and without a codec: make it a parameter by itself. To use an object of the application, pass it to the constructor of Pets
                            void add(List<Parts> pets) {}
                                                 ^
                        """);
    }

    @Test
    void parts_say_by_themselves_what_they_are() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Consumes("multipart/form-data")
                    @Post
                    void add(Parts pets) {}
                }
                """)).isEqualTo("""
                        Pets.java:6:15 @Consumes has no effect on add(), which takes a form: remove it
                            @Consumes("multipart/form-data")
                                      ^
                        """);
    }

    @Test
    void only_files_have_a_length_of_their_own() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Form @MaxBody(5) String name) {}
                }
                """)).isEqualTo("""
                        Pets.java:7:20 @MaxBody has no effect on 'name', which is not a file of a form: put it on the method
                            void add(@Form @MaxBody(5) String name) {}
                                           ^
                        """);
    }

    @Test
    void types_are_named_where_a_body_is_read() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Consumes("image/png")
                    @Get
                    String find() { return ""; }
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:15 @Consumes has no effect on find(), which reads no body: remove it
                            @Consumes("image/png")
                                      ^
                        """);
    }

    @Test
    void types_of_bodies_are_media_types() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Consumes("png")
                    @Post
                    void add(@Body byte[] body) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:15 @Consumes("png") is not a media type: write one such as image/png, or image/* for all of a kind
                            @Consumes("png")
                                      ^
                        """);
    }

    @Test
    void json_has_types_of_json() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Consumes({"application/json", "text/csv"})
                    @Post
                    void add(Pet pet) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:15 @Consumes("text/csv") contradicts 'pet', which is read as JSON: take a String or byte[], or name a type that ends with +json
                            @Consumes({"application/json", "text/csv"})
                                      ^
                        """);
    }

    @Test
    void forms_say_by_themselves_what_they_are() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @Consumes("multipart/form-data")
                    @Post
                    void add(@Form String name) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:15 @Consumes has no effect on add(), which takes a form: remove it
                            @Consumes("multipart/form-data")
                                      ^
                        """);
    }

    @Test
    void a_body_has_a_length() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @MaxBody(0)
                    @Post
                    void add(@Body byte[] body) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:6:14 @MaxBody(0) lets no body pass: write a number of bytes, at least 1
                            @MaxBody(0)
                                     ^
                        """);
    }

    @Test
    void only_what_answers_requests_takes_bodies() {
        assertThat(errors("""
                import dev.retort.*;
                import java.util.*;

                @Resource("/pets")
                record Pets() {
                    @MaxBody(5)
                    @Consumes("image/png")
                    void add(@Body byte[] body) {}
                }

                @Json
                record Pet(String name) {}
                """)).isEqualTo("""
                        Pets.java:7:5 @Consumes has no effect on add(), which answers no requests: add @Get or the like, or remove it
                            @Consumes("image/png")
                            ^
                        Pets.java:6:5 @MaxBody has no effect on add(), which answers no requests: add @Get or the like, or remove it
                            @MaxBody(5)
                            ^
                        """);
    }
}
