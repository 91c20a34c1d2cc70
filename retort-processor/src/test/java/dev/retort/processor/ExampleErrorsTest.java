// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler says about examples.
class ExampleErrorsTest {

    private static final String PET = """
            import dev.retort.*;
            import jakarta.validation.constraints.*;
            import java.util.*;

            @Json
            record Pet(@Size(max = 3) String name, @Positive long price, Optional<List<Kind>> kinds) {}

            @Json
            enum Kind { CAT, DOG }

            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Example("many") int count                | is not JSON: unexpected character 'm' at line 1, column 1
            @Example("true") int count                | must be a number
            @Example("1.5") int count                 | must be an integer
            @Example("0") @Positive int count         | must be positive
            @Example("1") boolean open                | must be true or false
            @Example("BIRD") Kind kind                | must be one of CAT, DOG
            @Example("now") java.time.Instant time    | must be a point in time such as 2026-11-20T14:30:00Z
            @Example("[1, 2]") List<String> names     | must be a string at /0
            @Example("{}") List<String> names         | must be an array
            @Example("[]") @NotEmpty List<String> names | must not be empty
            @Example("{}") @Size(min = 1) Map<String, Integer> sizes | must have at least 1 element
            @Example("{\\"name\\": 3}") Pet pet       | is missing at /price
            """)
    void an_example_is_a_value_of_the_type(String component, String fault) {
        assertThat(errors(PET + "@Json\nrecord Shop(" + component + ") {}\n"))
                .contains("the example " + fault
                        + (fault.startsWith("is not JSON") ? "" : "; if it is to be refused, say valid = false"));
    }

    @Test
    void every_fault_of_an_example_is_named_with_its_place() {
        assertThat(errors(PET + """
                @Resource("/pets")
                record Pets() {
                    @Post
                    void add(@Example("{\\"name\\": \\"Felix\\", \\"price\\": 1, \\"kinds\\": [\\"BIRD\\"], \\"age\\": 3}") Pet pet) {}
                }
                """)).isEqualTo("""
                Pet.java:14:23 the example must have at most 3 characters at /name; if it is to be refused, say valid = false
                    void add(@Example("{\\"name\\": \\"Felix\\", \\"price\\": 1, \\"kinds\\": [\\"BIRD\\"], \\"age\\": 3}") Pet pet) {}
                                      ^
                Pet.java:14:23 the example must be one of CAT, DOG at /kinds/0; if it is to be refused, say valid = false
                    void add(@Example("{\\"name\\": \\"Felix\\", \\"price\\": 1, \\"kinds\\": [\\"BIRD\\"], \\"age\\": 3}") Pet pet) {}
                                      ^
                Pet.java:14:23 the example is not a member of Pet at /age; if it is to be refused, say valid = false
                    void add(@Example("{\\"name\\": \\"Felix\\", \\"price\\": 1, \\"kinds\\": [\\"BIRD\\"], \\"age\\": 3}") Pet pet) {}
                                      ^
                """);
    }

    @Test
    void an_example_may_have_members_that_the_record_keeps() {
        assertThat(errors(PET + """
                @Json
                @Example("{\\"nick\\": \\"ada\\", \\"likes\\": [1]}")
                record Profile(String nick, @Json.Rest Map<String, dev.retort.json.JsonValue> more) {}
                """)).isEmpty();
    }

    @Test
    void an_example_of_what_is_refused_is_not_judged() {
        assertThat(errors(PET + """
                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(@Example(value = "none", valid = false) long id) { return ""; }
                }
                """)).isEmpty();
    }

    @Test
    void examples_of_one_thing_have_names_of_their_own() {
        assertThat(errors(PET + """
                @Resource("/pets")
                record Pets() {
                    @Get("/{id}")
                    String get(@Example(name = "one", value = "1") @Example(name = "one", value = "2") long id) { return ""; }
                }
                """)).contains("example one is there twice: give one of them another name");
    }

    @Test
    void an_example_in_a_schema_has_no_name() {
        assertThat(errors(PET + "@Json\nrecord Shop(@Example(name = \"a\", value = \"1\") int count) {}\n"))
                .contains("an example in a schema has no name: remove name = \"a\", or put it on the parameter");
    }

    @Test
    void a_summary_needs_a_name() {
        assertThat(errors(PET + "@Json\nrecord Shop(@Example(summary = \"One.\", value = \"1\") int count) {}\n"))
                .contains("only an example with a name has a summary or a description: add name = \"…\"");
    }

    @Test
    void keywords_written_by_hand_are_a_json_object() {
        assertThat(errors(PET + "@Json\nrecord Shop(@Schema(\"title\") int count, @Schema(\"3\") int size) {}\n"))
                .contains(
                        "the schema is not JSON: unexpected character 'i' at line 1, column 2",
                        "a schema is a JSON object: write {\"title\": …}, or what else JSON Schema knows");
    }

    @Test
    void keywords_written_by_hand_refer_to_types_by_their_whole_names() {
        assertThat(errors(PET + """
                                @Json
                                record Shop(
                                    @Schema("{\\"anyOf\\": [{\\"$ref\\": \\"#/components/schemas/Pets\\"}, {\\"$ref\\": \\"#/components/schemas/Pet\\"}]}") int count,
                                    @Schema("{\\"examples\\": [{\\"$ref\\": \\"#/components/schemas/Pets\\"}]}") int size) {}
                                """))
                .contains(
                        " the schema refers to “#/components/schemas/Pets”, where there is no type with a schema: write the whole name of one, as in #/components/schemas/shop.Pet, or use the type itself\n")
                .doesNotContain("“#/components/schemas/Pet”")
                .containsOnlyOnce("the schema refers to");
    }
}
