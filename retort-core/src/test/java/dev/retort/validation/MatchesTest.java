// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchesTest {

    @Test
    void a_pattern_must_match_the_whole_text() {
        var two = new Matches("[a-z]{2}", 0);

        assertThat(two.allows("en")).isTrue();
        assertThat(two.allows("eng")).isFalse();
        assertThat(two.message()).isEqualTo("must match [a-z]{2}");
    }

    @ParameterizedTest
    @CsvSource({"(a|a)*b", "(a*)*b", "(a|a){60}b", "(a?){60}a{960}b", "(?:[a-z]+)+[0-9]", "a*a*a*a*a*a*a*a*b"})
    void a_text_that_keeps_the_matcher_busy_does_not_match(String regex) {
        assertThat(new Matches(regex, 0).allows("a".repeat(1_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"[a-z]+(-[a-z]+)*", "(?:[a-z]|-)*", "[-a-z]*", "(?:[a-z]{4}-?){200}"})
    void a_long_text_matches(String regex) {
        assertThat(new Matches(regex, 0).allows("abcd-".repeat(199) + "abcd")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "[a-z]*, false",
        "[*+?|]{3}, false",
        "\\*\\++, false",
        "(?:ab){2}, false",
        "(a|a){60}, true",
        "a*?, false",
        "'a{2,3}b*', true",
        "(a|b)*, true",
        "a?b?, true"
    })
    void steps_are_counted_where_there_are_two_choices(String regex, boolean needed) {
        assertThat(Steps.areNeeded(regex)).isEqualTo(needed);
    }

    @Test
    void a_text_that_the_matcher_cannot_follow_to_its_end_does_not_match() {
        assertThat(new Matches("([a-z]|-)*", 0).allows("a".repeat(1_000_000))).isFalse();
    }
}
