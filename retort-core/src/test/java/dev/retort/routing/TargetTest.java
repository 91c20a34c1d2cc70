// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Fault;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        /                    | /
        /books               | /books
        /books?              | /books
        /books?limit=1       | /books
        /books?a=/b?c        | /books
        /caf%C3%A9           | /café
        /café                | /café
        /café%20au%20lait    | /café au lait
        /a%2Fb%2fc           | /a%2Fb%2Fc
        /a%25b               | /a%25b
        /a%252Fb             | /a%252Fb
        /a+b                 | /a+b
        /a%3Fb               | /a?b
        //a//                | //a//
        /a/.b/..c            | /a/.b/..c
        *                    | *
        """)
    void a_target_begins_with_a_path(String target, String path) throws Exception {
        assertThat(Target.parse(target).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /%               | the path holds “%”, which is no percent-escape
        /%2              | the path holds “%2”, which is no percent-escape
        /%2X/a           | the path holds “%2X”, which is no percent-escape
        /%-1             | the path holds “%-1”, which is no percent-escape
        /%１１             | the path holds “%１１”, which is no percent-escape
        /%00             | the path holds %00
        /a/../b          | the path holds a dot segment
        /a/.             | the path holds a dot segment
        /a%2F..%2Fb      | the path holds a dot segment
        /a/%2e%2e        | the path holds a dot segment
        /a%FFb           | the path is not UTF-8 in percent-encoding
        /%C3             | the path is not UTF-8 in percent-encoding
        /%C0%AF          | the path is not UTF-8 in percent-encoding
        /%ED%A0%80       | the path is not UTF-8 in percent-encoding
        """)
    void a_path_that_is_no_text_is_malformed(String target, String message) {
        assertThatThrownBy(() -> Target.parse(target))
                .isInstanceOf(MalformedTargetException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        /                     | []
        /?                    | []
        /?&&                  | []
        /?a=1                 | [a, 1]
        /?a=1&b=2&a=3         | [a, 1, b, 2, a, 3]
        /?a                   | [a, ""]
        /?a=                  | [a, ""]
        /?=1                  | ["", 1]
        /?a=b=c               | [a, b=c]
        /?a+b=c+d             | [a b, c d]
        /?a%2Bb=c%26d%3De     | [a+b, c&d=e]
        /?a=%C3%A9&b=é        | [a, é, b, é]
        /?a=é%20b             | [a, é b]
        /?a=%2F%25            | [a, /%]
        /?a=1;b=2             | [a, 1;b=2]
        /?a=%00               | [a, \u0000]
        """)
    void a_query_is_names_and_values(String target, String parameters) throws Exception {
        assertThat(Target.parse(target).query()).hasToString(parameters.replace("\"", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        /?a=%            | /a | the query holds “%”, which is no percent-escape
        /?%G1=1          | "" | the query holds “%G1”, which is no percent-escape
        /?b=1&a=%FF      | /a | the query is not UTF-8 in percent-encoding
        """)
    void a_query_that_is_no_text_is_malformed(String target, String pointer, String message) {
        assertThatThrownBy(() -> Target.parse(target))
                .isInstanceOfSatisfying(
                        MalformedTargetException.class,
                        malformed -> assertThat(malformed.fault())
                                .isEqualTo(new Fault(Fault.In.QUERY, pointer, "syntax", message, Map.of())));
    }
}
