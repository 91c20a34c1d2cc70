// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchesTest {

    @Test
    void a_pattern_must_match_the_whole_text() {
        var two = new Matches("[a-z]{2}", 0);

        assertThat(two.allows("en")).isTrue();
        assertThat(two.allows("eng")).isFalse();
        assertThat(two.message()).isEqualTo("must match [a-z]{2}");
    }

    @Test
    void a_text_that_the_matcher_cannot_follow_to_its_end_does_not_match() {
        assertThat(new Matches("([a-z]|-)*", 0).allows("a".repeat(1_000_000))).isFalse();
    }
}
