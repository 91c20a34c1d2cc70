// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static dev.retort.processor.Compilation.errors;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the compiler says about what is written for the document alone.
class OperationErrorsTest {

    private static String inPets(String methods) {
        return "import dev.retort.*;\n\n@Resource(\"/pets\")\nrecord Pets() {\n" + methods.indent(4) + "}\n";
    }

    @Test
    void an_id_names_one_operation() {
        assertThat(errors(inPets("""
                @Get @Operation(id = "pets")
                String all() { return ""; }
                @Post @Operation(id = "pets")
                String add() { return ""; }"""))).isEqualTo("""
                Pets.java:7:27 the id pets is that of GET /pets already: give POST /pets another
                    @Post @Operation(id = "pets")
                                          ^
                """);
    }

    @Test
    void an_id_is_a_word() {
        assertThat(errors(inPets("""
                @Get @Operation(id = "all pets")
                String all() { return ""; }"""))).isEqualTo("""
                Pets.java:5:26 the id “all pets” of all may consist of letters, digits and -._~ only
                    @Get @Operation(id = "all pets")
                                         ^
                """);
    }

    @Test
    void a_summary_says_something() {
        assertThat(errors(inPets("""
                @Get @Operation(summary = " ")
                String all() { return ""; }"""))).isEqualTo("""
                Pets.java:5:31 the summary of all is blank: write one, or leave it out
                    @Get @Operation(summary = " ")
                                              ^
                """);
    }

    @Test
    void what_is_written_by_hand_is_a_json_object() {
        assertThat(errors(inPets("""
                @Get @Operation(extra = "[1]")
                String all() { return ""; }
                @Post @Operation(extra = "{x: 1}")
                String add() { return ""; }"""))).isEqualTo("""
                Pets.java:5:29 extra is no JSON object: write {"x-name": …}
                    @Get @Operation(extra = "[1]")
                                            ^
                Pets.java:7:30 extra is no JSON: unexpected character 'x' at line 1, column 2
                    @Post @Operation(extra = "{x: 1}")
                                             ^
                """);
    }

    @Test
    void a_tag_has_a_name() {
        assertThat(errors(inPets("""
                @Get @Tagged({"pets", ""})
                String all() { return ""; }"""))).isEqualTo("""
                Pets.java:5:18 a tag on all has no name: write one, or @Tagged({}) for no tags at all
                    @Get @Tagged({"pets", ""})
                                 ^
                """);
    }

    @Test
    void only_endpoints_are_operations() {
        assertThat(errors(inPets("""
                @Operation(id = "pets")
                String all() { return ""; }"""))).isEqualTo("""
                Pets.java:5:5 @Operation has no effect on all, which answers no requests: add @Get or the like, or remove it
                    @Operation(id = "pets")
                    ^
                """);
    }
}
