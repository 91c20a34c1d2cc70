// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names in annotations that lead nowhere.
class UnknownValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"""
                @Get(NOPE)
                String get() { return ""; }
                """, """
                @Status(NOPE)
                @Get
                String get() { return ""; }
                """, """
                @MaxBody(NOPE)
                @Post
                void add(@Body String text) {}
                """, """
                @Responds(status = NOPE)
                @Get
                String get() { return ""; }
                """, """
                @Responds(status = 404, body = Nope.class)
                @Get
                String get() { return ""; }
                """, """
                @CallsBack(value = Nope.class, at = "{$request.query.url}")
                @Post
                void add(@Body String text) {}
                """, """
                @LeadsTo(value = Nope.class, method = "get")
                @Get
                String get() { return ""; }
                """, """
                @GuardedBy(Nope.class)
                @Get
                String get() { return ""; }
                """, """
                @Get
                String get(@Default(by = Nope.class, method = "now") int page) { return ""; }
                """, """
                @Get
                String get(@Max(NOPE) int page) { return ""; }
                """, """
                @Get
                String get(@Query Filter filter) { return ""; }

                record Filter(@Size(max = NOPE) String name) {}
                """, """
                @Get
                String get() throws Gone { return ""; }

                @Status(NOPE)
                static class Gone extends Exception {}
                """, """
                @Get
                Answer get() { return new Found(""); }

                sealed interface Answer {}

                @Status(NOPE)
                record Found(@Body String text) implements Answer {}
                """, """
                @Get
                String get(@Even int page) { return ""; }

                @Check(by = Nope.class, message = "must be even")
                @interface Even {}
                """, """
                @Json
                record Pet(@Size(max = NOPE) String name) {}
                """, """
                @Json
                record Pet(java.util.List<@Size(max = NOPE) String> names) {}
                """, """
                @Json
                record Pet(@DecimalMin(value = "1", inclusive = NOPE) @Digits(integer = 2, fraction = 1) double weight) {}
                """, """
                @Json.Import(type = java.util.Locale.class, message = NOPE)
                record Place() {}
                """, """
                @View(NOPE)
                record Page() {}
                """})
    void are_left_to_the_compiler(String members) {
        String errors = Compilation.errors("""
                import dev.retort.*;
                import jakarta.validation.constraints.*;

                @Resource("/pets")
                class Pets {
                %s
                }
                """.formatted(members.indent(4)));

        assertThat(errors.lines().filter(line -> line.contains(".java:") || line.startsWith("null:")))
                .singleElement()
                .asString()
                .startsWith("Pets.java:")
                .endsWith(" cannot find symbol");
    }
}
