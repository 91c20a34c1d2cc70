// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// ECMA-262, 22.2.1, with the flag `u`, beside [Pattern].
class EcmaRegexTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\pL+",
                "\\PL",
                "[\\pN]",
                "\\p{Alpha}",
                "\\p{IsLatin}",
                "\\p{InGreek}",
                "\\p{script=latin}",
                "\\p{L1}",
                "\\p{LD}",
                "\\p{javaLowerCase}",
                "\\a",
                "\\e",
                "[\\e]",
                "\\07",
                "\\033",
                "\\0377",
                "\\x{1F600}",
                "\\N{DIGIT ONE}",
                "\\ca",
                "\\c[",
                "\\v",
                "\\V",
                "[\\v]",
                "\\h",
                "\\H",
                "\\R",
                "\\X",
                "\\b{g}",
                "a\\Z",
                "a\\z",
                "\\Aa",
                "\\Ga",
                "\\Qa.b\\E",
                "(a)\\11",
                "a?+",
                "a*+",
                "a++",
                "a{2,}+",
                "(?>a)",
                "(?i)a",
                "(?i:a)",
                "(?x)a b",
                "(?-i)a",
                "(?)a",
                "[a-z&&b]",
                "[a[b]]",
                "[]a]",
                "[^]a]",
            })
    void what_only_java_reads_so_cannot_be_said(String regex) {
        Pattern.compile(regex);

        assertThat(EcmaRegex.of(regex)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[a-z]{2,3}?",
                "^fixedquery$",
                "(?:a|b)*?",
                "(?<year>[0-9]+)-\\k<year>",
                "(['\"]).*\\1",
                "(?=a)(?!b)(?<=c)(?<!d).",
                "\\p{L}\\P{Lu}[\\p{Nd}]",
                "\\p{gc=Lu}\\p{Script=Latin}\\p{sc=Old_Italic}",
                "\\t\\n\\r\\f\\cA\\x41\\u0041\\uD83D\\uDE00",
                "\\d\\D\\w\\W\\b\\B",
                "\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/",
                "[\\-a]",
                "[a-]",
                "[\\w-]",
                "[a-z-9]",
                "[.*+?(){}|$]",
                "[\\s\\S]*",
                "a&&b",
            })
    void what_both_read_alike_stays_as_it_is(String regex) {
        Pattern.compile(regex);

        assertThat(EcmaRegex.of(regex)).contains(regex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \\s+       | [\\t-\\r ]+
            \\S        | [^\\t-\\r ]
            [a\\s]     | `[a\\t-\\r ]`
            [\\s-z]    | [\\t-\\r \\-z]
            [^\\S\\n]  | [^\\x00-\\x08\\x0E-\\x1F!-\\uDBFF\\uDFFF\\n]
            [\\w-.]    | [\\w\\-.]
            [\\w--z]   | [\\w\\--z]
            [-\\s]     | [-\\t-\\r ]
            a\\-b      | a-b
            a\\@b\\.de | a@b\\.de
            [\\_\\#]   | [_#]
            a]b}       | a\\]b\\}
            """)
    void what_can_be_said_in_another_way_is(String regex, String said) {
        Pattern.compile(regex);

        assertThat(EcmaRegex.of(regex)).contains(said);
    }
}
