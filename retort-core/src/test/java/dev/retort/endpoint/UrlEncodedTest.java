// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// WHATWG URL, 5.1, and the table of its tests for the parser.
class UrlEncodedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        test             | test, ∅
        \uFEFFtest=\uFEFF | \uFEFFtest, \uFEFF
        %EF%BB%BFtest=%EF%BB%BF | \uFEFFtest, \uFEFF
        %EF%BF%BF=%EF%BF%BF | \uFFFF, \uFFFF
        %FE%FF           | \uFFFD\uFFFD, ∅
        %FF%FE           | \uFFFD\uFFFD, ∅
        †&†=x            | †, ∅, †, x
        %C2              | \uFFFD, ∅
        %C2x             | \uFFFDx, ∅
        _charset_=windows-1252&test=%C2x | _charset_, windows-1252, test, \uFFFDx
        a                | a, ∅
        a=b              | a, b
        a=               | a, ∅
        =b               | ∅, b
        =                | ∅, ∅
        &                | none
        &&&              | none
        &a               | a, ∅
        a&               | a, ∅
        a&b              | a, ∅, b, ∅
        a=b&c=d          | a, b, c, d
        &a=b&&c=d&       | a, b, c, d
        a=b&a=c          | a, b, a, c
        a==              | a, =
        a=b=c            | a, b=c
        a=b+c+d          | a, b c d
        a+b=c            | a b, c
        a=%2B%26%3D%25   | a, +&=%
        a=caf%C3%A9      | a, café
        %61%62=c         | ab, c
        a=%41%4a%4A      | a, AJJ
        %=a              | %, a
        %a=a             | %a, a
        %a_=a            | %a_, a
        id=0&value=%     | id, 0, value, %
        b=%2sf%2a        | b, %2sf*
        b=%2%2af%2a      | b, %2*f*
        b=%%2a           | b, %*
        a=%ZZ%4          | a, %ZZ%4
        """)
    void a_body_is_names_and_values_in_turn(String body, String pairs) {
        List<String> expected = pairs.equals("none")
                ? List.of()
                : List.of(pairs.replace("∅", "").split(", ", -1));

        assertThat(UrlEncoded.parse(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @Test
    void a_body_of_nothing_holds_nothing() {
        assertThat(UrlEncoded.parse(new byte[0])).isEmpty();
    }

    @Test
    void nul_is_a_character() {
        assertThat(UrlEncoded.parse("a=%00".getBytes(StandardCharsets.UTF_8))).containsExactly("a", "\0");
    }
}
