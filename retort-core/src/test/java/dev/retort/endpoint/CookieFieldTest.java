// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieFieldTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a=1              | [1]
        a=1; b=2         | [1]
        b=2; a=1         | [1]
        b=2;a=1          | [1]
        b=2 ;  a = 1 ;   | [1]
        b=2;\ta\t=\t1\t; | [1]
        # a cookie that was set for two paths comes twice
        a=1; a=2         | [1, 2]
        a=; a=2          | [, 2]
        # an empty value is a value
        a=               | []
        a=; b=2          | []
        # the first = ends the name, all others belong to the value
        a=b=c            | [b=c]
        a==              | [=]
        a=1==; b=2       | [1==]
        # quotes belong to the value, and protect nothing
        a="1"            | ["1"]
        a="1; b=2"       | ["1]
        a=\\"1           | [\\"1]
        # nothing is decoded
        a=%41+b          | [%41+b]
        a=1,2            | [1,2]
        a=x y            | [x y]
        a={"b":1}        | [{"b":1}]
        a=é              | [é]
        # what is no pair is passed over
        ;;a=1;;          | [1]
        a                | none
        a; a=1           | [1]
        a b=2            | none
        =a               | none
        b=a=1            | none
        b=2              | none
        # names are compared letter by letter
        A=1              | none
        aa=1             | none
        xa=1; a=2        | [2]
        "a"=1            | none
        $Version=1; a=1; $Path=/ | [1]
        """)
    void a_field_holds_pairs(String field, String values) {
        List<String> found = CookieField.values(List.of(field), "a");

        assertThat(found.isEmpty() ? "none" : found.toString()).isEqualTo(values);
    }

    @Test
    void several_fields_are_one() {
        assertThat(CookieField.values(List.of("a=1; b=2", "", "a=3"), "a")).containsExactly("1", "3");
    }

    @Test
    void a_request_without_the_field_has_no_cookie() {
        assertThat(CookieField.values(List.of(), "a")).isEmpty();
    }
}
