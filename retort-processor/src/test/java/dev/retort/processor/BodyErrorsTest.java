// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
                        Pets.java:6:29 'pet' and 'other' of add both read the member pet of the body: give one of them another name, or remove it
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
}
