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
                Pets.java:5:26 the id “all pets” of all() may consist of letters, digits and -._~ only
                    @Get @Operation(id = "all pets")
                                         ^
                """);
    }

    @Test
    void what_an_annotation_tells_of_can_be_an_answer() {
        assertThat(errors(inPets("""
                @Get @Responds(status = 700)
                String all() { return ""; }
                @Post @Responds(status = 304, body = String.class)
                String add() { return ""; }
                @Delete @Responds(status = 404, body = Thread.class)
                void clear() {}"""))).isEqualTo("""
                Pets.java:9:13 @Responds(status = 404) on clear tells of what cannot be written: java.lang.Thread has no codec: use a @Json record, an enum, a scalar, a List, a Set, a Map or an Optional
                    @Delete @Responds(status = 404, body = Thread.class)
                            ^
                Pets.java:5:10 700 is not a status of an answer: use 200 to 599
                    @Get @Responds(status = 700)
                         ^
                Pets.java:7:11 status 304 says that there is no body: leave the body out
                    @Post @Responds(status = 304, body = String.class)
                          ^
                """);
    }

    @Test
    void a_type_is_that_of_a_body() {
        assertThat(errors(inPets("""
                @Get @Responds(status = 404, type = "text/html")
                String all() { return ""; }
                @Post @Responds(status = 409, body = int.class, type = "text/html")
                String add() { return ""; }
                @Put @Responds(status = 409, body = String.class, type = "html")
                String put() { return ""; }"""))).isEqualTo("""
                Pets.java:5:41 type says of what type a body is: name a body as well
                    @Get @Responds(status = 404, type = "text/html")
                                                        ^
                Pets.java:7:60 “text/html” contradicts the body, which is written as JSON: name a type that ends with +json
                    @Post @Responds(status = 409, body = int.class, type = "text/html")
                                                                           ^
                Pets.java:9:62 “html” is not a media type: write one such as image/png
                    @Put @Responds(status = 409, body = String.class, type = "html")
                                                                             ^
                """);
    }

    @Test
    void a_summary_says_something() {
        assertThat(errors(inPets("""
                @Get @Operation(summary = " ")
                String all() { return ""; }"""))).isEqualTo("""
                Pets.java:5:31 the summary of all() is blank: write one, or leave it out
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
                Pets.java:5:29 extra is not a JSON object: write {"x-name": …}
                    @Get @Operation(extra = "[1]")
                                            ^
                Pets.java:7:30 extra is not JSON: unexpected character 'x' at line 1, column 2
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
                Pets.java:5:5 @Operation has no effect on all(), which answers no requests: add @Get or the like, or remove it
                    @Operation(id = "pets")
                    ^
                """);
    }

    @Test
    void guards_of_what_answers_no_requests_guard_nothing() {
        assertThat(errors("""
                import dev.retort.*;

                @GuardedBy(Key.class)
                abstract class Guarded {
                    @GuardedBy(Lock.class)
                    void help() {}
                }

                record Key() {}
                record Lock() {}

                @Resource("/pets")
                @GuardedBy(Key.class)
                final class Pets extends Guarded {
                    @GuardedBy(Lock.class)
                    @Get
                    String all() { return ""; }
                }
                """)).isEqualTo("""
                        Guarded.java:3:1 @GuardedBy has no effect on Guarded, which is no @Resource: add @Resource to it, or remove this
                        @GuardedBy(Key.class)
                        ^
                        Guarded.java:5:5 @GuardedBy has no effect on help(), which answers no requests: add @Get or the like, or remove it
                            @GuardedBy(Lock.class)
                            ^
                        """);
    }
}
