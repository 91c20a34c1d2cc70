// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about names in JSON.
class WireNameErrorsTest {

    @Test
    void two_members_have_two_names() {
        assertThat(errors("""
                import dev.retort.*;

                @Json(naming = Naming.SNAKE_CASE)
                record Pet(String firstName, String first_name, @Name("first_name") String name) {}
                """)).isEqualTo("""
                        Pet.java:4:37 firstName and first_name are both called “first_name” in JSON: give one of them another @Name
                        record Pet(String firstName, String first_name, @Name("first_name") String name) {}
                                                            ^
                        Pet.java:4:76 firstName and name are both called “first_name” in JSON: give one of them another @Name
                        record Pet(String firstName, String first_name, @Name("first_name") String name) {}
                                                                                                   ^
                        """);
    }

    @Test
    void two_constants_have_two_names() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                enum Species {
                    CAT,
                    @Name("CAT")
                    DOG
                }
                """)).isEqualTo("""
                        Species.java:4:1 CAT and DOG are both called “CAT” in JSON: give one of them another @Name
                        enum Species {
                        ^
                        """);
    }

    @Test
    void the_name_of_a_constant_needs_json_on_the_enum() {
        assertThat(errors("""
                import dev.retort.*;

                enum Species {
                    @Name("cat")
                    CAT
                }
                """)).isEqualTo("""
                        Species.java:4:5 @Name has no effect in Species, which is not a @Json type: add @Json to it
                            @Name("cat")
                            ^
                        """);
    }

    @Test
    void the_name_of_a_component_needs_json_on_the_record() {
        assertThat(errors("""
                import dev.retort.*;

                record Pet(@Name("first_name") String name) {}
                """)).isEqualTo("""
                        Pet.java:3:12 @Name has no effect in Pet, which is not a @Json type: add @Json to it
                        record Pet(@Name("first_name") String name) {}
                                   ^
                        """);
    }

    @Test
    void a_field_has_no_name() {
        assertThat(errors("""
                import dev.retort.*;

                class Pet {
                    @Name("first_name")
                    String name = "";
                }
                """)).isEqualTo("""
                        Pet.java:4:5 @Name has no effect on a field: it is for components of @Json records and constants of @Json enums. Remove it
                            @Name("first_name")
                            ^
                        """);
    }

    @Test
    void a_default_is_written_as_it_would_be_sent() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                record Pet(@Default("CAT") Species species) {}

                @Json(naming = Naming.SNAKE_CASE)
                enum Species {
                    CAT,
                    GUINEA_PIG
                }
                """)).isEqualTo("""
                        Pet.java:4:12 @Default("CAT") is not a value of the type: it must be one of cat, guinea_pig
                        record Pet(@Default("CAT") Species species) {}
                                   ^
                        """);
    }

    @Test
    void the_discriminator_is_no_member_by_its_name_in_json() {
        assertThat(errors("""
                import dev.retort.*;

                @Json
                sealed interface Payment {
                    @Json
                    record Card(@Name("type") String brand) implements Payment {}

                    @Json
                    record Cash(@Name("sort") String type) implements Payment {}
                }
                """)).isEqualTo("""
                        Payment.java:4:8 Payment.Card has a member “type”, which is the discriminator of Payment: name another with @Discriminator("…"), or rename the component
                        sealed interface Payment {
                               ^
                        """);
    }
}
