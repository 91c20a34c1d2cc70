// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsbnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"9780134685991", "978-0-13-468599-1", "9791090636071", "979-10-90636-07-1", "9780000000002"})
    void thirteen_digits_with_the_right_check_digit_are_a_number(String text) {
        assertThat(new Isbn(text).digits()).isEqualTo(text.replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9780134685990", "9780134685992", "9780134658991", "978-0-13-468599-0"})
    void a_wrong_check_digit_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Isbn(text))
                .withMessage("must be an ISBN, but its check digit is wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0134685997",
                "978013468599",
                "97801346859911",
                "9770134685991",
                "978013468599X",
                " 9780134685991",
                "9780134685991\n",
                "９780134685991"
            })
    void what_is_not_thirteen_digits_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Isbn(text))
                .withMessage("must be an ISBN of 13 digits that begins with 978 or 979");
    }
}
