// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    private record Database(String url, Secret password) {}

    @Test
    void a_secret_is_told_to_those_who_ask_for_it() {
        assertThat(Secret.of(" s3cret ").reveal()).isEqualTo(" s3cret ");
    }

    @Test
    void no_text_that_it_is_part_of_tells_it_or_its_length() {
        assertThat("password " + Secret.of("s3cret")).isEqualTo("password **********");
        assertThat(new Database("jdbc:h2:mem:", Secret.of("")))
                .hasToString("Database[url=jdbc:h2:mem:, password=**********]");
    }

    @Test
    void secrets_are_equal_when_their_texts_are() {
        assertThat(Secret.of("s3cret")).isEqualTo(Secret.of("s3cret")).hasSameHashCodeAs(Secret.of("s3cret"));
        assertThat(Secret.of("s3cret")).isNotEqualTo(Secret.of("s3creT")).isNotEqualTo(Secret.of("s3cret "));
    }
}
