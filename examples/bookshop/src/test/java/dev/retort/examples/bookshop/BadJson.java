// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static dev.retort.examples.bookshop.BadBooks.book;
import static dev.retort.examples.bookshop.BadRequest.json;
import static dev.retort.examples.bookshop.BadRequest.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.stream.Stream;

/// Bodies that are no JSON (RFC 8259): 400, with the place.
final class BadJson {

    private static final String END = "unexpected end of the document at line 1, column ";

    private BadJson() {}

    static Stream<BadRequest> rows() {
        return Stream.of(structure(), words(), numbers(), strings(), encodings(), limits())
                .flatMap(rows -> rows);
    }

    /// A body whose octets are written as characters of ISO 8859-1.
    private static BadRequest.Sent octets(String title, String octets) {
        return json(title, "POST /books", octets.getBytes(ISO_8859_1));
    }

    private static String at(String character, int column) {
        return "unexpected character " + character + " at line 1, column " + column;
    }

    private static Stream<BadRequest> structure() {
        return Stream.of(
                post("only white space", " \r\n\t").isNoJson("", "the body is empty"),
                post("only an opening brace", "{").isNoJson("", END + "2"),
                post("only a closing brace", "}").isNoJson("", at("'}'", 1)),
                post("object that ends after a name", "{\"year\"").isNoJson("/year", END + "8"),
                post("object that ends after a colon", "{\"year\":").isNoJson("/year", END + "9"),
                post("object that ends after a value", "{\"year\":1895").isNoJson("/year", END + "13"),
                post("object that ends after a comma", "{\"year\":1895,").isNoJson("", END + "14"),
                post("member without a value", "{\"year\":}").isNoJson("/year", at("'}'", 9)),
                post("member without a colon", "{\"year\" 1895}").isNoJson("/year", at("'1'", 9)),
                post("member with an equals sign", "{\"year\"=1895}").isNoJson("/year", at("'='", 8)),
                post("comma before the first member", "{,\"year\":1895}").isNoJson("", at("','", 2)),
                post("comma after the last member", "{\"year\":1895,}").isNoJson("", at("'}'", 14)),
                post("two commas", "{\"year\":1895,,\"price\":1}").isNoJson("", at("','", 14)),
                post("no comma", "{\"year\":1895 \"price\":1}").isNoJson("/year", at("'\"'", 14)),
                post("comma after the last element", "{\"subjects\":[\"a\",]}").isNoJson("/subjects/1", at("']'", 18)),
                post("array closed by a brace", "{\"subjects\":[\"a\"}}").isNoJson("/subjects/0", at("'}'", 17)),
                post("name without quotes", "{year:1895}").isNoJson("", at("'y'", 2)),
                post("name in single quotes", "{'year':1895}").isNoJson("", at("'''", 2)),
                post("number as a name", "{1895:\"year\"}").isNoJson("", at("'1'", 2)),
                post("comment", "{/* none */}").isNoJson("", at("'/'", 2)),
                post("comment at the end", "{} // none").isNoJson("", at("'/'", 4)),
                post("second document", book("x", "1") + "{}")
                        .isNoJson("", at("'{'", book("x", "1").length() + 1)),
                post("closing brace too many", book("x", "1") + "}")
                        .isNoJson("", at("'}'", book("x", "1").length() + 1)),
                post("NUL at the end", "{}\0").isNoJson("", at("U+0000", 3)),
                post("error in the third line", "{\n  \"year\": 1895,\n  \"préce\" 799}")
                        .isNoJson("/préce", "unexpected character '7' at line 3, column 11"),
                post("member twice", "{\"year\":1895,\"year\":1895}")
                        .isNoJson("/year", "duplicate member \"year\" at line 1, column 14"),
                post("member twice, once with an escape", "{\"year\":1895,\"\\u0079ear\":1895}")
                        .isNoJson("/year", "duplicate member \"year\" at line 1, column 14"),
                post("unknown member twice", "{\"pages\":1,\"pages\":2}")
                        .isNoJson("/pages", "duplicate member \"pages\" at line 1, column 12"),
                post("member twice in an unknown one", "{\"size\":{\"w\":1,\"w\":2}}")
                        .isNoJson("/size/w", "duplicate member \"w\" at line 1, column 16"));
    }

    private static Stream<BadRequest> words() {
        return Stream.of(
                post("NaN", "{\"year\":NaN}").isNoJson("/year", at("'N'", 9)),
                post("Infinity", "{\"year\":Infinity}").isNoJson("/year", at("'I'", 9)),
                post("minus Infinity", "{\"price\":-Infinity}").isNoJson("/price", at("'I'", 11)),
                post("undefined", "{\"year\":undefined}").isNoJson("/year", at("'u'", 9)),
                post("True", "{\"year\":True}").isNoJson("/year", at("'T'", 9)),
                post("half a word", "{\"year\":tru}").isNoJson("/year", at("'}'", 12)),
                post("word with more behind it", "{\"year\":nullify}").isNoJson("/year", at("'i'", 13)),
                post("word in an unknown member", "{\"pages\":none}").isNoJson("/pages", at("'o'", 11)));
    }

    private static Stream<BadRequest> numbers() {
        return Stream.of(
                post("plus sign", "{\"year\":+1895}").isNoJson("/year", at("'+'", 9)),
                post("two minus signs", "{\"year\":--1}").isNoJson("/year", at("'-'", 10)),
                post("minus sign alone", "{\"year\":-}").isNoJson("/year", at("'}'", 10)),
                post("leading zero", "{\"year\":01895}").isNoJson("/year", at("'1'", 10)),
                post("point without digits before", "{\"year\":.5}").isNoJson("/year", at("'.'", 9)),
                post("point without digits after", "{\"year\":1895.}").isNoJson("/year", at("'}'", 14)),
                post("exponent without digits", "{\"year\":1e}").isNoJson("/year", at("'}'", 11)),
                post("hexadecimal", "{\"year\":0x767}").isNoJson("/year", at("'x'", 10)),
                post("number with underscores", "{\"price\":1_000}").isNoJson("/price", at("'_'", 11)),
                post("broken number in an unknown member", "{\"pages\":1.}").isNoJson("/pages", at("'}'", 12)));
    }

    private static Stream<BadRequest> strings() {
        return Stream.of(
                post("string without an end", "{\"title\":\"The").isNoJson("/title", END + "14"),
                post("string in single quotes", "{\"title\":'The'}").isNoJson("/title", at("'''", 10)),
                post("unknown escape", "{\"title\":\"\\x41\"}").isNoJson("/title", at("'x'", 12)),
                post("escaped character in no hexadecimal", "{\"title\":\"\\u00G0\"}")
                        .isNoJson("/title", at("'G'", 15)),
                post("escape cut off", "{\"title\":\"\\u00\"}").isNoJson("/title", at("'\"'", 15)),
                post("backslash at the end", "{\"title\":\"\\").isNoJson("/title", END + "12"),
                post("line end in a string", "{\"title\":\"The\nTime\"}").isNoJson("/title", at("U+000A", 14)),
                post("tab in a string", "{\"title\":\"The\tTime\"}").isNoJson("/title", at("U+0009", 14)),
                post("NUL in a string", "{\"title\":\"The\0Time\"}").isNoJson("/title", at("U+0000", 14)),
                post("half a surrogate pair", "{\"title\":\"\\uD83D\"}")
                        .isNoJson("/title", "an escaped surrogate without its other half at line 1, column 11"),
                post("surrogate pair the wrong way round", "{\"title\":\"\\uDE00\\uD83D\"}")
                        .isNoJson("/title", "an escaped surrogate without its other half at line 1, column 11"));
    }

    private static Stream<BadRequest> encodings() {
        return Stream.of(
                octets("byte order mark", "\u00EF\u00BB\u00BF{}")
                        .isNoJson("", "a byte order mark is not allowed at line 1, column 1"),
                json("UTF-16, big endian", "POST /books", "{\"year\":1895}".getBytes(UTF_16BE))
                        .isNoJson("", at("U+0000", 1)),
                json("UTF-16, little endian", "POST /books", "{\"year\":1895}".getBytes(UTF_16LE))
                        .isNoJson("", at("U+0000", 2)),
                octets("UTF-16 with its mark", "\u00FE\u00FF\0{\0}").isNoJson("", "invalid UTF-8 at line 1, column 1"),
                octets("ISO 8859-1", "{\"title\":\"caf\u00E9\"}").isNoJson("", "invalid UTF-8 at line 1, column 14"),
                octets("octet that is never in UTF-8", "{\"title\":\"\u00FF\"}")
                        .isNoJson("", "invalid UTF-8 at line 1, column 11"),
                octets("character cut off", "{\"title\":\"\u00E2\u0082\"}")
                        .isNoJson("", "invalid UTF-8 at line 1, column 11"),
                octets("overlong character", "{\"title\":\"\u00C0\u00AF\"}")
                        .isNoJson("", "invalid UTF-8 at line 1, column 11"),
                octets("surrogate in UTF-8", "{\"title\":\"\u00ED\u00A0\u00BD\"}")
                        .isNoJson("", "invalid UTF-8 at line 1, column 11"),
                octets("character beyond Unicode", "{\"title\":\"\u00F4\u0090\u0080\u0080\"}")
                        .isNoJson("", "invalid UTF-8 at line 1, column 11"),
                octets("broken character in a name", "{\"t\u00FF\":1}")
                        .isNoJson("", "invalid UTF-8 at line 1, column 4"),
                octets("next line as white space", "\u00C2\u0085{}").isNoJson("", at("U+0085", 1)),
                octets("no-break space as white space", "{\u00C2\u00A0}").isNoJson("", at("U+00A0", 2)),
                octets("form feed as white space", "{\f}").isNoJson("", at("U+000C", 2)));
    }

    private static Stream<BadRequest> limits() {
        String deep = "nested deeper than 64 levels at line 1, column ";
        return Stream.of(
                post("100,000 opening brackets", "[".repeat(100_000)).isNoJson("/0".repeat(64), deep + "65"),
                post("100,000 opening objects", "{\"a\":".repeat(100_000)).isNoJson("/a".repeat(64), deep + "321"),
                post("100,000 brackets in an unknown member", "{\"a\":" + "[".repeat(100_000))
                        .isNoJson("/a" + "/0".repeat(63), deep + "69"),
                post("65 levels, all closed", "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}")
                        .isNoJson("/a" + "/0".repeat(63), deep + "69"),
                post("number of 401 digits", "{\"price\":" + "9".repeat(401) + "}")
                        .isNoJson("/price", "a number of more than 400 digits at line 1, column 10"),
                post("number of 100,000 digits in an unknown member", "{\"pages\":" + "9".repeat(100_000) + "}")
                        .isNoJson("/pages", "a number of more than 400 digits at line 1, column 10"),
                post("fraction of 100,000 digits", "{\"price\":0." + "9".repeat(100_000) + "}")
                        .isNoJson("/price", "a number of more than 400 digits at line 1, column 10"),
                post("exponent of nine digits", "{\"price\":1e999999999}")
                        .isNoJson("/price", "a number with an exponent beyond 400 at line 1, column 10"),
                post("negative exponent of nine digits", "{\"price\":1e-999999999}")
                        .isNoJson("/price", "a number with an exponent beyond 400 at line 1, column 10"));
    }
}
