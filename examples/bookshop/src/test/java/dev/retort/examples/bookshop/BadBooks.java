// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static dev.retort.examples.bookshop.BadRequest.post;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Bodies that are JSON and no book.
final class BadBooks {

    /// A book that the shop has from the first day: the Odyssey.
    static final String ISBN = "9780043524978";

    /// A fault of whatever is no ISBN at all.
    static final String NO_ISBN = "pattern: must be an ISBN of 13 digits that begins with 978 or 979";

    private BadBooks() {}

    /// A good book with one member changed.
    ///
    /// @param json the member's value as it is written; empty to leave the member out
    static String book(String member, String json) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("isbn", "\"9780000000002\"");
        members.put("title", "\"The Time Machine\"");
        members.put("author", "\"H. G. Wells\"");
        members.put("year", "1895");
        members.put("language", "\"en\"");
        members.put("subjects", "[\"fiction\", \"time\"]");
        members.put("price", "799");
        members.put(member, json);
        return members.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(joining(", ", "{", "}"));
    }

    static Stream<BadRequest> rows() {
        return Stream.of(absent(), ofAnotherType(), againstTheRules(), asAWhole())
                .flatMap(rows -> rows);
    }

    private static Stream<BadRequest> absent() {
        return Stream.of("isbn", "title", "author", "year", "language", "subjects", "price")
                .flatMap(member -> Stream.of(
                        post("no " + member, book(member, "")).hasFaults("body /" + member + " required: is required"),
                        post("null as " + member, book(member, "null"))
                                .hasFaults("body /" + member + " not_null: must not be null")));
    }

    private static Stream<BadRequest> ofAnotherType() {
        return Stream.of(
                post("number as isbn", book("isbn", "9780000000002")).hasFaults("body /isbn type: must be a string"),
                post("number as title", book("title", "1984")).hasFaults("body /title type: must be a string"),
                post("boolean as title", book("title", "true")).hasFaults("body /title type"),
                post("object as title", book("title", "{\"en\": \"The Time Machine\"}"))
                        .hasFaults("body /title type"),
                post("array as author", book("author", "[\"H. G. Wells\"]")).hasFaults("body /author type"),
                post("string as year", book("year", "\"1895\"")).hasFaults("body /year type: must be an integer"),
                post("boolean as year", book("year", "false")).hasFaults("body /year type"),
                post("array as year", book("year", "[1895]")).hasFaults("body /year type"),
                post("fraction as year", book("year", "1895.5")).hasFaults("body /year type"),
                post("year beyond 32 bits", book("year", "2147483648")).hasFaults("body /year range"),
                post("year of 300 digits", book("year", "9".repeat(300))).hasFaults("body /year range"),
                post("year 1e400", book("year", "1e400")).hasFaults("body /year range"),
                post("number as language", book("language", "7")).hasFaults("body /language type"),
                post("string as subjects", book("subjects", "\"fiction\""))
                        .hasFaults("body /subjects type: must be an array"),
                post("object as subjects", book("subjects", "{\"0\": \"fiction\"}"))
                        .hasFaults("body /subjects type"),
                post("null among subjects", book("subjects", "[\"fiction\", null]"))
                        .hasFaults("body /subjects/1 not_null"),
                post("number among subjects", book("subjects", "[1, \"fiction\"]"))
                        .hasFaults("body /subjects/0 type"),
                post("array among subjects", book("subjects", "[[\"fiction\"]]"))
                        .hasFaults("body /subjects/0 type"),
                post("string as price", book("price", "\"799\"")).hasFaults("body /price type"),
                post("fraction as price", book("price", "7.99")).hasFaults("body /price type"),
                post("price beyond 64 bits", book("price", "9223372036854775808"))
                        .hasFaults("body /price range: must be between -9223372036854775808 and 9223372036854775807"),
                post("object as price", book("price", "{\"amount\": 799}")).hasFaults("body /price type"));
    }

    private static Stream<BadRequest> againstTheRules() {
        String eleven = Stream.generate(() -> "\"a\"").limit(11).collect(joining(", ", "[", "]"));
        return Stream.of(
                post("isbn with a wrong check digit", book("isbn", "\"978-0-00-000000-3\""))
                        .hasFaults("body /isbn invalid: must be an ISBN, but its check digit is wrong"),
                post("isbn of 10 digits", book("isbn", "\"0306406152\"")).hasFaults("body /isbn " + NO_ISBN),
                post("isbn with letters", book("isbn", "\"978O000000002\"")).hasFaults("body /isbn " + NO_ISBN),
                post("empty isbn", book("isbn", "\"\"")).hasFaults("body /isbn " + NO_ISBN),
                post("empty title", book("title", "\"\"")).hasFaults("body /title not_blank"),
                post("blank title", book("title", "\" \\t\\u2003\""))
                        .hasFaults("body /title not_blank: must not be blank"),
                post("title of no-break spaces", book("title", "\"\u00A0\u202F\uFEFF\""))
                        .hasFaults("body /title not_blank"),
                post("title of 201 characters", book("title", "\"" + "a".repeat(201) + "\""))
                        .hasFaults("body /title size: must have at most 200 characters"),
                post("title of 201 characters beyond 16 bits", book("title", "\"" + "𝔸".repeat(201) + "\""))
                        .hasFaults("body /title size"),
                post("blank author", book("author", "\"  \"")).hasFaults("body /author not_blank"),
                post("author of 201 characters", book("author", "\"" + "é".repeat(201) + "\""))
                        .hasFaults("body /author size: must have at most 200 characters"),
                post("book with a year before all books", book("year", "-3001"))
                        .hasFaults("body /year minimum: must be at least -3000"),
                post("book with a year after all books", book("year", "2101"))
                        .hasFaults("body /year maximum: must be at most 2100"),
                post("book with its language in capitals", book("language", "\"EN\""))
                        .hasFaults("body /language pattern: must be two letters such as en"),
                post("language of one letter", book("language", "\"e\"")).hasFaults("body /language pattern"),
                post("book with a language of three letters", book("language", "\"eng\""))
                        .hasFaults("body /language pattern"),
                post("language in other letters", book("language", "\"ру\"")).hasFaults("body /language pattern"),
                post("eleven subjects", book("subjects", eleven))
                        .hasFaults("body /subjects size: must have at most 10 elements"),
                post("blank subjects", book("subjects", "[\"\", \"time\", \" \"]"))
                        .hasFaults("body /subjects/0 not_blank", "body /subjects/2 not_blank"),
                post("subject of 101 characters", book("subjects", "[\"" + "a".repeat(101) + "\"]"))
                        .hasFaults("body /subjects/0 size"),
                post("price zero", book("price", "0")).hasFaults("body /price positive: must be positive"),
                post("price minus zero", book("price", "-0")).hasFaults("body /price positive"),
                post("negative price", book("price", "-799")).hasFaults("body /price positive"),
                post("price written as zero with an exponent", book("price", "0e5"))
                        .hasFaults("body /price positive"));
    }

    private static Stream<BadRequest> asAWhole() {
        String wrong = """
            {"isbn": "9780000000003", "title": " ", "author": 7, "year": 3000,
             "language": "english", "subjects": ["", 5], "price": "free"}""";
        return Stream.of(
                post("empty object", "{}")
                        .hasFaults(
                                "body /isbn required",
                                "body /title required",
                                "body /author required",
                                "body /year required",
                                "body /language required",
                                "body /subjects required",
                                "body /price required"),
                post("everything wrong at once", wrong)
                        .hasFaults(
                                "body /isbn invalid",
                                "body /title not_blank",
                                "body /author type",
                                "body /year maximum",
                                "body /language pattern",
                                "body /subjects/0 not_blank",
                                "body /subjects/1 type",
                                "body /price type"),
                post("names in capitals", book("isbn", "").replace("title", "Title"))
                        .hasFaults("body /isbn required", "body /title required"),
                post("array as the book", "[" + book("x", "1") + "]").hasFaults("body  type: must be an object"),
                post("string as the book", "\"The Time Machine\"").hasFaults("body  type"),
                post("number as the book", "9780000000002").hasFaults("body  type"),
                post("boolean as the book", "true").hasFaults("body  type"),
                post("null as the book", "null").hasFaults("body  not_null"),
                post("no body", "").hasFaults("body  required: is required"),
                post("number that another book has", book("isbn", "\"" + ISBN + "\""))
                        .is(409, "there is a book with the number " + ISBN + " already"),
                post("number that another book has, with hyphens", book("isbn", "\"978-0-04-352497-8\""))
                        .is(409, "there is a book with the number " + ISBN + " already"));
    }
}
