// SPDX-License-Identifier: Apache-2.0
package dev.retort.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void an_ellipsis_stands_for_anything() {
        assertThat(new Shown("after … ms").matches("after 12 ms")).isTrue();
        assertThat(new Shown("after … ms").matches("after 12 s")).isFalse();
    }

    @Test
    void json_may_be_laid_out() {
        assertThat(new Shown("{\n  \"a b\": [1, 2]\n}\n").matchesJson("{\"a b\":[1,2]}"))
                .isTrue();
    }

    @Test
    void white_space_in_strings_of_json_counts() {
        assertThat(new Shown("{\"a\": \"b \\\" c\"}").matchesJson("{\"a\":\"b \\\"c\"}"))
                .isFalse();
    }

    @Test
    void text_that_is_not_shown_is_missed() {
        assertThat(new Shown("{\"a\": 1}").matchesJson("{\"a\":1,\"b\":2}")).isFalse();
        assertThat(new Shown("").matches("something")).isFalse();
    }
}
