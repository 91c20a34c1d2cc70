// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words and offsets of Python's `json` module, as it says them.
class PythonJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{            | Expecting property name enclosed in double quotes | 1",
                "{'a': 1}     | Expecting property name enclosed in double quotes | 1",
                "{\"a\": 1,}  | Expecting property name enclosed in double quotes | 8",
                "nope         | Expecting value                                   | 0",
                "{\"a\": }    | Expecting value                                   | 6",
                "{\"a\":      | Expecting value                                   | 5",
                "[1,]         | Expecting value                                   | 3",
                "` `          | Expecting value                                   | 1",
                "{\"a\": 1} x | Extra data                                        | 9",
                "1 2          | Extra data                                        | 2",
                "[1, 2        | Expecting ',' delimiter                           | 5",
                "{\"a\": 1 \"b\": 2} | Expecting ',' delimiter                    | 8",
                "[[1, {\"a\": []} | Expecting ',' delimiter                       | 14",
                "{\"a\" 1}    | Expecting ':' delimiter                           | 5",
                "\"open       | Unterminated string starting at                   | 0",
                "{\"a\": \"b  | Unterminated string starting at                   | 6",
            })
    void a_broken_text_is_told_in_the_words_of_python(String text, String message, int offset) {
        assertThat(PythonJson.of(text)).isEqualTo(new PythonJson.Problem(message, offset));
    }

    @Test
    void a_long_or_deep_text_costs_no_stack() {
        assertThat(PythonJson.of("[".repeat(1_000_000)).offset()).isEqualTo(1_000_000);
        assertThat(PythonJson.of("\"" + "\\n".repeat(1_000_000)).offset()).isZero();
    }
}
