// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Texts in a program may be as long as the compiler takes them.
class LongTextsTest {

    @Test
    void a_pattern_may_have_ten_thousand_words() {
        String words = IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(Collectors.joining("|"));

        assertThat(Compilation.errors("""
                package shop;

                @dev.retort.Json
                record Pet(@jakarta.validation.constraints.Pattern(regexp = "%s") String name) {}
                """.formatted(words))).isEmpty();
    }

    @Test
    void code_in_a_comment_may_be_long() {
        String code = "abcdefghi ".repeat(6_000).strip();
        var compilation = Compilation.of("""
                package shop;

                /**
                 * Is {@code %1$s}.
                 *
                 * <pre>{@code %1$s}</pre>
                 */
                @dev.retort.Json
                record Pet(String name) {}
                """.formatted(code));

        assertThat(compilation.output("META-INF/retort/shop.Pet.json"))
                .contains("`" + code + "`")
                .contains("```\\n" + code + "\\n```");
    }
}
