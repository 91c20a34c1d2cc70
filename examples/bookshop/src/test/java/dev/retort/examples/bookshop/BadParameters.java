// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static dev.retort.examples.bookshop.BadRequest.get;

import java.util.stream.Stream;

/// Parameters of the path and the query that have the wrong type, or break a rule.
final class BadParameters {

    private BadParameters() {}

    static Stream<BadRequest> rows() {
        return Stream.concat(query(), path());
    }

    private static Stream<BadRequest> query() {
        return Stream.of(
                get("limit below the least", "/books?limit=0").hasFaults("query /limit minimum: must be at least 1"),
                get("limit above the greatest", "/books?limit=101")
                        .hasFaults("query /limit maximum: must be at most 100"),
                get("negative limit", "/books?limit=-1").hasFaults("query /limit minimum"),
                get("limit in words", "/books?limit=ten").hasFaults("query /limit type: must be an integer"),
                get("limit with a fraction", "/books?limit=1.5").hasFaults("query /limit type"),
                get("limit with an exponent", "/books?limit=1e1").hasFaults("query /limit type"),
                get("hexadecimal limit", "/books?limit=0x10").hasFaults("query /limit type"),
                get("limit with a plus, which is a space", "/books?limit=+10").hasFaults("query /limit type"),
                get("limit with a space", "/books?limit=%2010").hasFaults("query /limit type"),
                get("limit in Arabic digits", "/books?limit=%D9%A3").hasFaults("query /limit type"),
                get("limit with an underscore", "/books?limit=1_0").hasFaults("query /limit type"),
                get("limit NaN", "/books?limit=NaN").hasFaults("query /limit type"),
                get("limit beyond 32 bits", "/books?limit=2147483648")
                        .hasFaults("query /limit range: must be between -2147483648 and 2147483647"),
                get("limit of 40 digits", "/books?limit=" + "9".repeat(40)).hasFaults("query /limit range"),
                get("limit given twice", "/books?limit=10&limit=20")
                        .hasFaults("query /limit repeated: must be given once"),
                get("limit given twice, once wrong", "/books?limit=10&limit=x").hasFaults("query /limit repeated"),
                get("negative offset", "/books?offset=-1")
                        .hasFaults("query /offset positive_or_zero: must not be negative"),
                get("offset as a list", "/books?offset=1,2").hasFaults("query /offset type"),
                get("search text too long", "/books?q=" + "a".repeat(201))
                        .hasFaults("query /q size: must have at most 200 characters"),
                get("search text given twice", "/books?q=a&q=b").hasFaults("query /q repeated"),
                get("author too long", "/books?author=" + "%C3%A9".repeat(201)).hasFaults("query /author size"),
                get("subject too long", "/books?subject=" + "a".repeat(101)).hasFaults("query /subject size"),
                get("language in capitals", "/books?language=EN")
                        .hasFaults("query /language pattern: must be two letters such as en"),
                get("language of three letters", "/books?language=eng").hasFaults("query /language pattern"),
                get("empty language", "/books?language=").hasFaults("query /language pattern"),
                get("language with a line end", "/books?language=en%0A").hasFaults("query /language pattern"),
                get("year before all books", "/books?yearFrom=-3001").hasFaults("query /yearFrom minimum"),
                get("year after all books", "/books?yearTo=2101").hasFaults("query /yearTo maximum"),
                get("year in words", "/books?yearTo=MCMLXXXIV").hasFaults("query /yearTo type"),
                get("order by what has none", "/books?sort=isbn")
                        .hasFaults("query /sort pattern: must be one of title, -title, year, -year, price, -price"),
                get("empty order", "/books?sort=").hasFaults("query /sort pattern"),
                get("order in capitals", "/books?sort=Title").hasFaults("query /sort pattern"),
                get("order turned twice", "/books?sort=--title").hasFaults("query /sort pattern"),
                get("order with SQL in it", "/books?sort=title;DROP%20TABLE%20book")
                        .hasFaults("query /sort pattern"),
                get(
                                "all parameters wrong at once",
                                "/books?sort=x&yearTo=x&yearFrom=x&subject=" + "a".repeat(101) + "&language=x&author="
                                        + "a".repeat(201) + "&q=" + "a".repeat(201) + "&offset=x&limit=x")
                        .hasFaults(
                                "query /limit type",
                                "query /offset type",
                                "query /q size",
                                "query /author size",
                                "query /language pattern",
                                "query /subject size",
                                "query /yearFrom type",
                                "query /yearTo type",
                                "query /sort pattern"),
                get("limit of authors", "/authors?limit=1000&offset=-5")
                        .hasFaults("query /limit maximum", "query /offset positive_or_zero"));
    }

    private static Stream<BadRequest> path() {
        return Stream.of(
                get("author zero", "/authors/0").hasFaults("path /id positive: must be positive"),
                get("negative author", "/authors/-7").hasFaults("path /id positive"),
                get("author in words", "/authors/homer").hasFaults("path /id type: must be an integer"),
                get("author with a fraction", "/authors/1.0").hasFaults("path /id type"),
                get("author beyond 64 bits", "/authors/9223372036854775808").hasFaults("path /id range"),
                get("author that is a slash", "/authors/%2F").hasFaults("path /id type"),
                get("author that nobody knows", "/authors/999999").is(404, "no author has the number 999999"),
                get("books of an author that nobody knows", "/authors/999999/books")
                        .is(404, "no author has the number 999999"),
                get("path and query wrong at once", "/authors/x/books?limit=0&offset=x")
                        .hasFaults("path /id type", "query /limit minimum", "query /offset type"),
                get("number that no book has", "/books/9780000000002").is(404, "no book has the number 9780000000002"),
                get("number with a wrong check digit", "/books/9780043524979")
                        .hasFaults("path /isbn invalid: must be an ISBN, but its check digit is wrong"),
                get("number with letters", "/books/978004352497X").hasFaults("path /isbn " + BadBooks.NO_ISBN),
                get("number of 10 digits", "/books/0306406152").hasFaults("path /isbn " + BadBooks.NO_ISBN),
                get("number of 12 digits", "/books/978004352497").hasFaults("path /isbn " + BadBooks.NO_ISBN),
                get("number of 14 digits", "/books/97800435249780").hasFaults("path /isbn " + BadBooks.NO_ISBN),
                get("number that does not begin with 978 or 979", "/books/9770043524979")
                        .hasFaults("path /isbn " + BadBooks.NO_ISBN),
                get("number with spaces", "/books/978%200043524978").hasFaults("path /isbn " + BadBooks.NO_ISBN),
                get("number in other digits", "/books/%EF%BC%99780043524978")
                        .hasFaults("path /isbn " + BadBooks.NO_ISBN),
                get("number with a line end", "/books/9780043524978%0A").hasFaults("path /isbn " + BadBooks.NO_ISBN),
                get("number that is all hyphens", "/books/-------------").hasFaults("path /isbn " + BadBooks.NO_ISBN),
                get("number with a slash in it", "/books/978%2F0043524978")
                        .hasFaults("path /isbn " + BadBooks.NO_ISBN));
    }
}
