// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static dev.retort.examples.bookshop.BadBooks.ISBN;
import static dev.retort.examples.bookshop.BadBooks.book;
import static dev.retort.examples.bookshop.BadRequest.body;
import static dev.retort.examples.bookshop.BadRequest.head;
import static dev.retort.examples.bookshop.BadRequest.json;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/// Books that are not to be replaced, changed or removed in this way.
final class BadChanges {

    private static final String UNKNOWN = "no book has the number 9780000000002";

    private BadChanges() {}

    static Stream<BadRequest> rows() {
        return Stream.concat(replacements(), patches());
    }

    private static Stream<BadRequest> replacements() {
        return Stream.of(
                json("replacing with another number", "PUT /books/" + ISBN, book("x", "1"))
                        .hasFaults("body /isbn invalid: must be the number in the path, " + ISBN),
                json("replacing what is not there", "PUT /books/9780000000002", book("x", "1"))
                        .is(404, UNKNOWN),
                json("replacing with half a book", "PUT /books/" + ISBN, "{\"title\": \"The Odyssey\", \"price\": 0}")
                        .hasFaults(
                                "body /isbn required",
                                "body /author required",
                                "body /year required",
                                "body /language required",
                                "body /subjects required",
                                "body /price positive"),
                json("replacing with wrong number and wrong book", "PUT /books/978", book("price", "\"free\""))
                        .hasFaults("path /isbn pattern", "body /price type"),
                json("replacing with no JSON at a wrong number", "PUT /books/978", "{")
                        .hasFaults(
                                400,
                                "path /isbn pattern",
                                "body  syntax: unexpected end of the document at line 1, column 2"),
                head("removing what is not there", "DELETE /books/9780000000002 HTTP/1.1")
                        .is(404, UNKNOWN),
                head("removing what is no number", "DELETE /books/all HTTP/1.1").hasFaults("path /isbn pattern"));
    }

    private static BadRequest.Sent patch(String title, String json) {
        return patch(title, ISBN, json);
    }

    private static BadRequest.Sent patch(String title, String isbn, String json) {
        return body(title, "PATCH /books/" + isbn, "Content-Type: application/merge-patch+json", json.getBytes(UTF_8));
    }

    private static Stream<BadRequest> patches() {
        return Stream.of(
                patch("changing what is not there", "9780000000002", "{\"price\": 1}")
                        .is(404, UNKNOWN),
                patch("changing to no title", "{\"title\": null}").hasFaults("body /title not_null"),
                patch("changing to no subjects", "{\"subjects\": null}").hasFaults("body /subjects not_null"),
                patch("changing to no price", "{\"price\": null}").hasFaults("body /price not_null"),
                patch("changing to an empty title", "{\"title\": \"\"}").hasFaults("body /title not_blank"),
                patch("changing the price to a string", "{\"price\": \"799\"}").hasFaults("body /price type"),
                patch("changing the price to zero", "{\"price\": 0}").hasFaults("body /price positive"),
                patch("changing the year to a fraction", "{\"year\": 0.5}").hasFaults("body /year type"),
                patch("changing the subjects to one with null", "{\"subjects\": [null]}")
                        .hasFaults("body /subjects/0 not_null"),
                patch("changing the subjects by an object", "{\"subjects\": {\"0\": \"war\"}}")
                        .hasFaults("body /subjects type"),
                patch("changing the number", "{\"isbn\": \"9780000000002\"}")
                        .hasFaults("body /isbn invalid: must be the number in the path, " + ISBN),
                patch("changing the number to none", "{\"isbn\": \"none\"}")
                        .hasFaults("body /isbn " + BadBooks.NO_ISBN),
                patch(
                                "changing everything wrongly",
                                "{\"price\": -1, \"year\": \"x\", \"title\": null, \"subjects\": [\"\"]}")
                        .hasFaults(
                                "body /price positive",
                                "body /year type",
                                "body /title not_null",
                                "body /subjects/0 not_blank"),
                patch("changing wrongly at a wrong number", "978", "{\"price\": -1}")
                        .hasFaults("path /isbn pattern", "body /price positive"),
                patch("changing by an array", "[{\"op\": \"remove\", \"path\": \"/title\"}]")
                        .hasFaults("body  type"),
                patch("changing by null", "null").hasFaults("body  not_null"),
                patch("changing by a string", "\"price\"").hasFaults("body  type"),
                patch("changing by nothing", "").hasFaults("body  required"),
                patch("changing by no JSON", "{\"price\": }")
                        .isNoJson("/price", "unexpected character '}' at line 1, column 11"),
                patch("changing a member twice", "{\"price\": 1, \"price\": 2}")
                        .isNoJson("/price", "duplicate member \"price\" at line 1, column 14"),
                body(
                                "changing by a list of steps",
                                "PATCH /books/" + ISBN,
                                "Content-Type: text/x-patch",
                                "{}".getBytes(UTF_8))
                        .is(415, "the body must be JSON in UTF-8: send Content-Type: application/json"));
    }
}
