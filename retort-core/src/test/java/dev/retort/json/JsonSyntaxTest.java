// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 8259 as a table: what is JSON, what is none, and where the message says so.
class JsonSyntaxTest {

    @ParameterizedTest
    @MethodSource
    void a_json_text_is_accepted(String json) {
        assertThatNoException().isThrownBy(() -> JsonValue.parse(json));
        assertThatNoException().isThrownBy(() -> skip(json.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<String> a_json_text_is_accepted() {
        return Stream.of(
                // section 2: structure and white space
                "[]",
                "{}",
                "[[]]",
                "[[],[]]",
                "[{}]",
                "{\"a\":{}}",
                "{\"a\":[]}",
                "[[[[[[[[]]]]]]]]",
                " [ ] ",
                "\t[\n1\r,\t2 ]\n",
                "{ \"a\" : 1 , \"b\" : 2 }",
                "{\n\t\"a\"\r\n:\n1\n}\n",
                "[1,2,3]",
                "[1, [2, {\"a\": [3]}], 4]",
                "[null,null]",
                "{\"a\":{\"b\":{\"c\":[{\"d\":null}]}}}",
                "[ {} , [] ]",
                "\r\n\t []",
                // section 3: any value is a text
                "1",
                "\"a\"",
                "true",
                "false",
                "null",
                " null ",
                "-1",
                "0",
                "\"\"",
                "1.5",
                " \"a\"\n",
                "1 ",
                // section 4: names
                "{\"\":0}",
                "{\"a\":1,\"A\":2}",
                "{\"a b\":1}",
                "{\"\\u0000\":1}",
                "{\"\\\"\":1}",
                "{\"é\":1,\"e\":2}",
                "{\"a\":1,\"b\":{\"a\":2}}",
                "[{\"a\":1},{\"a\":1}]",
                "{\"a\":{\"a\":{\"a\":1}}}",
                "{\"/\":1,\"\\\\\":2}",
                "{\"min\":-1.0e+28,\"max\":1.0e+28}",
                "{\"\uD834\uDD1E\":1}",
                // section 6: numbers
                "[0]",
                "[-0]",
                "[0.0]",
                "[-0.0]",
                "[1E1]",
                "[1e1]",
                "[1e+1]",
                "[1e-1]",
                "[0e1]",
                "[0e+1]",
                "[0E-0]",
                "[1.5e10]",
                "[123456789012345678901234567890]",
                "[-123123123123123123123123123123]",
                "[0.00000000000000000001]",
                "[1.0]",
                "[20e1]",
                "[123.456e78]",
                "[123e65]",
                "[-1]",
                "[-12]",
                "[10]",
                "[100]",
                "[1e00]",
                "[1e-007]",
                "[0.1e1]",
                "[9223372036854775807]",
                "[-9223372036854775808]",
                "[9223372036854775808]",
                "[18446744073709551615]",
                "[2.2250738585072014e-308]",
                "[4.9e-324]",
                "[1.7976931348623157e308]",
                // section 7: strings
                "[\"\"]",
                "[\" \"]",
                "[\"a\"]",
                "[\"\\\"\"]",
                "[\"\\\\\"]",
                "[\"\\/\"]",
                "[\"/\"]",
                "[\"\\b\\f\\n\\r\\t\"]",
                "[\"\\u0041\"]",
                "[\"\\u00e9\\u00E9\"]",
                "[\"\\uD834\\uDD1E\"]",
                "[\"\\uDBFF\\uDFFF\"]",
                "[\"\\u0000\"]",
                "[\"\\\\u0041\"]",
                "[\"\\uFFFE\\uFFFF\"]",
                "[\"\u007F\"]",
                "[\"\u0080\"]",
                "[\"\u00E9\"]",
                "[\"\u2028\u2029\"]",
                "[\"\uD834\uDD1E\"]",
                "[\"\uFFFF\"]",
                "[\"\uDBFF\uDFFF\"]",
                "[\"\uFEFF\"]",
                "[\"a'b\"]",
                "[\"// no comment\"]",
                "[\"/* nor this */\"]",
                "[\"asd \"]",
                "[\"\\\\a\"]",
                "[\"12345678\"]",
                "[\"1234567\\n\"]",
                "[\"12345678\\n\"]",
                "[\"0123456789abcdef\\\"\"]",
                "[\"0123456789\u00E9abcdef\"]",
                "[\"[{]}\"]");
    }

    @ParameterizedTest
    @MethodSource
    void what_is_no_json_is_refused(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<String> what_is_no_json_is_refused() {
        return Stream.of(
                // nothing, or more than one value
                "",
                " ",
                "\n\t ",
                "1 2",
                "[] []",
                "[]{}",
                "{}1",
                "null null",
                "[]]",
                "{}}",
                "[1]x",
                "\"a\" \"b\"",
                "1,",
                "[],",
                "[] ,",
                // arrays
                "[",
                "]",
                "[1",
                "[1,",
                "[,1]",
                "[1,]",
                "[1,,2]",
                "[,]",
                "[1 2]",
                "[1;2]",
                "[\"a\"",
                "[\"a\",",
                "[[]",
                "[}",
                "[1}",
                "[1:2]",
                "[\"a\":1]",
                "[x",
                "[ , ]",
                "[*]",
                "[\n1\n,1",
                "[1,\n",
                "[\"\"",
                "[true",
                "[{}",
                // objects
                "{",
                "}",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\"::1}",
                "{\"a\",1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1,,\"b\":2}",
                "{a:1}",
                "{1:1}",
                "{'a':1}",
                "{null:1}",
                "{[]:1}",
                "{\"a\":1]",
                "{\"a\":\"a\" 123}",
                "{\"a\":1;\"b\":2}",
                "{:1}",
                "{\"a\":/*x*/1}",
                "{\"a\"=1}",
                "{\"a\":1,b:2}",
                "{\"a\":\"b\"}#",
                "{\"a\":1,\"b\"}",
                "{,\"a\":1}",
                "{\"a\":\"b\",\"c\"",
                "{\"a\": \"b\",'c':1}",
                "{\"a\" \"b\"}",
                // duplicate names
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"b\":2,\"a\":3}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"\":1,\"\":2}",
                "[{\"x\":{\"a\":1,\"a\":2}}]",
                "{\"é\":1,\"\\u00e9\":2}",
                "{\"a\":{},\"a\":[]}",
                // literals
                "nul",
                "nulll",
                "tru",
                "truee",
                "fals",
                "True",
                "NULL",
                "FALSE",
                "[nul]",
                "[trux]",
                "undefined",
                "NaN",
                "[NaN]",
                "Infinity",
                "[-Infinity]",
                "[Inf]",
                "[-NaN]",
                "[nan]",
                "n",
                "t",
                "[fals",
                // numbers
                "-",
                "[-]",
                "[+1]",
                "+1",
                "[.5]",
                ".5",
                "[1.]",
                "1.",
                "[-.5]",
                "[-1.]",
                "[0.]",
                "[01]",
                "01",
                "[-01]",
                "[00]",
                "[1e]",
                "[1e+]",
                "[1e-]",
                "[1E]",
                "[1.e1]",
                "[0.3e]",
                "[0.3e+]",
                "[1.0e]",
                "[1e1.5]",
                "[1ee1]",
                "[1e+-1]",
                "[0x10]",
                "[1_000]",
                "[1 000]",
                "[--1]",
                "[++1]",
                "[-+1]",
                "[1a]",
                "[1.2a]",
                "[1e5x]",
                "[-x]",
                "[0.1.2]",
                "[1,000.]",
                "[9.e+]",
                "[1+2]",
                "[\u0661]",
                "[\uFF11]",
                "[-2.]",
                "[2.e3]",
                "[2.e-3]",
                "[.2e-3]",
                "[012]",
                "[-012]",
                "[0e]",
                "[0e+",
                "[1eE2]",
                "[- 1]",
                "1.5.",
                "1e",
                "-0.",
                // strings
                "\"",
                "[\"",
                "[\"a",
                "[\"a\\",
                "[\"a\\\"",
                "[\"\\",
                "[\"\\u",
                "[\"\\u0",
                "[\"\\u004",
                "['a']",
                "['']",
                "[\"\\x00\"]",
                "[\"\\'\"]",
                "[\"\\a\"]",
                "[\"\\0\"]",
                "[\"\\U0041\"]",
                "[\"\\u004\"]",
                "[\"\\u00G0\"]",
                "[\"\\u 041\"]",
                "[\"\\uD834\"]",
                "[\"\\uDD1E\"]",
                "[\"\\uD834x\"]",
                "[\"\\uD834\\n\"]",
                "[\"\\uD834\\u0041\"]",
                "[\"\\uDD1E\\uD834\"]",
                "[\"\\uD834\\uD834\\uDD1E\"]",
                "[\"\\uD834\\",
                "[\"\\uD834\\u\"]",
                "[\"\\uD834\\uDD\"]",
                "[\"\\\u00E9\"]",
                "[\"\\u\u00E900\"]",
                "[\"\n\"]",
                "[\"\t\"]",
                "[\"a\u0000b\"]",
                "[\"\u001F\"]",
                "[\"12345678\u0000\"]",
                "[\"1234567\r8\"]",
                "[\"é\n\"]",
                "[\\n]",
                "[\"\\ \"]",
                "[\"\\\t\"]",
                "{\"\n\":1}",
                "{\"\\x\":1}",
                "{\"\\uD834\":1}",
                "[\"\\u+041\"]",
                "[\"\\u-041\"]",
                "[\"\\uFF1\uFF11\"]",
                "[`a`]",
                "[“a”]",
                // what other notations have
                "/**/[]",
                "[]//",
                "[] # x",
                "// x\n[]",
                "[1/*x*/]",
                "<json/>",
                "{\"a\":1}//",
                "--- 1",
                "[1,2\u00A0]",
                "[\f]",
                "[\u000B]",
                "\u0000",
                "[]\u0000",
                "[\u2028]",
                "\u2060[]",
                "\uFEFF[]",
                "\uFEFF",
                "[\uFEFF]",
                "(1)",
                "[...]",
                "\\u005b]",
                "é",
                "[é]",
                "*",
                "_",
                "&");
    }

    @ParameterizedTest
    @CsvSource({
        "22 80 22, a continuation without a lead",
        "22 C3 22, a truncated pair",
        "22 C3, a pair cut off by the end",
        "22 E2 82 22, a truncated triple",
        "22 F0 9F 98 22, a truncated quadruple",
        "22 F0 9F 98, a quadruple cut off by the end",
        "22 C0 AF 22, an overlong slash",
        "22 C1 81 22, an overlong A",
        "22 E0 80 AF 22, an overlong slash of three bytes",
        "22 E0 9F BF 22, the last overlong of three bytes",
        "22 F0 80 80 AF 22, an overlong slash of four bytes",
        "22 F0 8F BF BF 22, the last overlong of four bytes",
        "22 ED A0 80 22, a high surrogate",
        "22 ED BF BF 22, a low surrogate",
        "22 ED A0 B4 ED B4 9E 22, a pair of surrogates (CESU-8)",
        "22 F4 90 80 80 22, beyond U+10FFFF",
        "22 F5 80 80 80 22, a lead that encodes nothing",
        "22 F8 88 80 80 80 22, five bytes",
        "22 FE 22, no lead at all",
        "22 FF 22, no lead at all",
        "22 E9 22, Latin-1",
        "22 31 32 33 34 35 36 37 38 39 FF 22, after plain text",
        "5B 31 5D FF, behind the value",
        "7B 22 FF 22 3A 31 7D, in a name",
        "EF BB BF 5B 5D, a byte order mark",
        "FE FF 00 5B 00 5D, UTF-16 with a mark",
        "FF FE 5B 00 5D 00, UTF-16 with a mark, little-endian",
        "00 5B 00 5D, UTF-16 without a mark",
        "5B 00 5D 00, UTF-16 without a mark, little-endian",
    })
    void bytes_that_are_not_utf_8_are_refused(String hex, String what) {
        assertRefused(HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22 C2 80 22",
                "22 DF BF 22",
                "22 E0 A0 80 22",
                "22 ED 9F BF 22",
                "22 EE 80 80 22",
                "22 F0 90 80 80 22",
                "22 F4 8F BF BF 22"
            })
    void the_outermost_sequences_of_each_length_are_accepted(String hex) {
        assertThatNoException()
                .isThrownBy(() -> JsonValue.parse(HexFormat.ofDelimiter(" ").parseHex(hex)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"a": 1,}                        | unexpected character '}' at line 1, column 9       | 8  | ''
        {"a":[1,2,x]}                    | unexpected character 'x' at line 1, column 11      | 10 | /a/2
        {"é":"ü",'b':1}                  | unexpected character ''' at line 1, column 10      | 11 | ''
        {"a":{"b/c":[{},{"~":nul}]}}     | unexpected character '}' at line 1, column 25      | 24 | /a/b~1c/1/~0
        {"a":1                           | unexpected end of the document at line 1, column 7 | 6  | /a
        {"a":"b                          | unexpected end of the document at line 1, column 8 | 7  | /a
        {"a":"x\\q"}                     | unexpected character 'q' at line 1, column 9       | 8  | /a
        {"a":"\\ud834"}                  | an escaped surrogate without its other half at line 1, column 7 | 6 | /a
        {"a":{"b":1,"b":2}}              | duplicate member "b" at line 1, column 13          | 12 | /a/b
        {"x\\n":[01]}                    | unexpected character '1' at line 1, column 10      | 9  | '/x\n/0'
        [1] 2                            | unexpected character '2' at line 1, column 5       | 4  | ''
        """)
    void a_message_says_what_is_wrong_and_where(String json, String message, int offset, String pointer) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonValue.parse(json))
                .satisfies(e -> assertThat(e).hasMessage(message))
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset))
                .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer.replace("\\n", "\n")));
    }

    @Test
    void lines_are_counted_and_invisible_characters_named() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonValue.parse("{\n  \"a\": [\n    \"\u0001\"\n  ]\n}"))
                .withMessage("unexpected character U+0001 at line 3, column 6");
    }

    @Test
    void an_empty_body_is_called_by_its_name() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonValue.parse(" \n"))
                .withMessage("the body is empty");
    }

    @Test
    void bytes_behind_the_length_are_not_read() {
        byte[] document = "123456".getBytes(StandardCharsets.UTF_8);
        var in = new JsonReader(document, 3, JsonLimits.defaults());

        assertThat(in.readInt()).isEqualTo(123);
        assertThatNoException().isThrownBy(in::end);
    }

    @Test
    void nesting_is_allowed_up_to_the_limit() {
        assertThatNoException().isThrownBy(() -> JsonValue.parse("[".repeat(64) + "]".repeat(64)));
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonValue.parse("[".repeat(65) + "]".repeat(65)))
                .withMessage("nested deeper than 64 levels at line 1, column 65");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "[1,"})
    void a_hundred_thousand_brackets_are_refused_quietly(String bracket) {
        assertRefused(bracket.repeat(100_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_deepest_limit_fits_on_the_stack() {
        byte[] document = ("[".repeat(1000) + "]".repeat(1000)).getBytes(StandardCharsets.UTF_8);
        var in = new JsonReader(document, document.length, new JsonLimits(1000, 10));

        assertThat(Codecs.JSON_VALUE.read(in)).hasToString(new String(document, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1001, 1", "1, 0"})
    void limits_that_limit_nothing_or_everything_are_refused(int depth, int digits) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new JsonLimits(depth, digits));
    }

    /// Whether a document is read or skipped, in full or member by member, the verdict is the same.
    private static void assertRefused(byte[] document) {
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> JsonValue.parse(document));
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> skip(document));
    }

    private static void skip(byte[] document) {
        var in = new JsonReader(document, document.length, JsonLimits.defaults());
        in.skip();
        in.end();
    }
}
