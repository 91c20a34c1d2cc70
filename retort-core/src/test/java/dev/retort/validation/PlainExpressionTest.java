// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainExpressionTest {

    private static final String ALPHABET = "abcABC0123-.+@/:\n\u00e4\ud83c";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "[a-c]",
                "[a-c]{2}",
                "[a-c]{2,3}",
                "[a-c]{1,}",
                "[a-c]{0}",
                "[a-c]*",
                "[A-C]?",
                "[A-C]{3}-[0-2]{4}",
                "[a-c]+-[0-2]+",
                "[a-c]*[0-2]?-",
                "[-a]b",
                "[a-]b",
                "[a-c0-2-]+",
                "[a.+]{2}",
                "a@b",
                "a/b:c?",
            })
    void plain_expressions_match_as_the_matcher_of_java_does(String regex) {
        var plain = PlainExpression.of(regex).orElseThrow();
        var pattern = Pattern.compile(regex);
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(random.nextInt(9), 0, ALPHABET.length())
                    .mapToObj(index -> ALPHABET.substring(index, index + 1))
                    .reduce("", String::concat);
            assertThat(plain.test(text))
                    .as(text)
                    .isEqualTo(pattern.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b",
                "(ab)",
                "a.c",
                "\\d",
                "^a$",
                "a*?",
                "a{2}+",
                "[^a]",
                "[a&&b]",
                "[[a]]",
                "[\\w]",
                "[a-c-e]",
                "[.-/]",
                "\u00e4",
                "[\u00e4]",
                "a*a",
                "[a-c]{1,2}[c-e]",
                "a?b?a",
            })
    void others_are_left_to_the_matcher_of_java(String regex) {
        assertThat(PlainExpression.of(regex)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAA-0000", "BCA-1210"})
    void what_an_expression_asks_for_is_taken(String text) {
        assertThat(PlainExpression.of("[A-C]{3}-[0-2]{4}").orElseThrow().test(text))
                .isTrue();
    }
}
