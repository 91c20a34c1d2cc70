// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static dev.retort.examples.bookshop.BadBooks.ISBN;
import static dev.retort.examples.bookshop.BadBooks.book;
import static dev.retort.examples.bookshop.BadRequest.body;
import static dev.retort.examples.bookshop.BadRequest.head;
import static dev.retort.examples.bookshop.BadRequest.json;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/// Methods that a path does not have, and bodies of types that nobody reads.
final class BadMethodsAndTypes {

    private static final String OF_BOOKS = "GET, HEAD, OPTIONS, POST";
    private static final String OF_A_BOOK = "DELETE, GET, HEAD, OPTIONS, PATCH, PUT";
    private static final String ONLY_READ = "GET, HEAD, OPTIONS";

    private BadMethodsAndTypes() {}

    static Stream<BadRequest> rows() {
        return Stream.concat(methods(), types());
    }

    private static Stream<BadRequest> methods() {
        return Stream.of(
                head("removing all books", "DELETE /books HTTP/1.1").isAllowedOnly(OF_BOOKS),
                json("replacing all books", "PUT /books", "[]").isAllowedOnly(OF_BOOKS),
                json("changing all books", "PATCH /books", "{}").isAllowedOnly(OF_BOOKS),
                json("adding a book at its number", "POST /books/" + ISBN, book("x", "1"))
                        .isAllowedOnly(OF_A_BOOK),
                json("adding an author", "POST /authors", "{}").isAllowedOnly(ONLY_READ),
                head("removing an author", "DELETE /authors/1 HTTP/1.1").isAllowedOnly(ONLY_READ),
                json("adding a book to an author", "POST /authors/1/books", "{}")
                        .isAllowedOnly(ONLY_READ),
                head("wrong method at a wrong number", "DELETE /authors/x HTTP/1.1")
                        .isAllowedOnly(ONLY_READ),
                json("sending the document", "PUT /openapi.json", "{}").isAllowedOnly(ONLY_READ),
                json("sending to the pages", "POST /docs", "{}").isAllowedOnly(ONLY_READ),
                head("method in small letters", "get /books HTTP/1.1").isAllowedOnly(OF_BOOKS),
                head("method that nobody knows", "BREW /books HTTP/1.1").isAllowedOnly(OF_BOOKS),
                head("tracing", "TRACE /books HTTP/1.1").isAllowedOnly(OF_BOOKS),
                head("method of WebDAV", "PROPFIND /books HTTP/1.1").isAllowedOnly(OF_BOOKS),
                head("wrong method where nothing is", "DELETE /films HTTP/1.1").is(404, "there is nothing at /films"));
    }

    private static BadRequest.Sent typed(String title, String fields) {
        return body(title, "POST /books", fields, book("x", "1").getBytes(UTF_8));
    }

    private static Stream<BadRequest> types() {
        String notJson = "the body must be JSON in UTF-8: send Content-Type: application/json";
        return Stream.of(
                typed("no type", "")
                        .is(415, "the request does not say what its body is: send Content-Type: application/json"),
                typed("empty type", "Content-Type:")
                        .is(415, "the request does not say what its body is: send Content-Type: application/json"),
                typed("text", "Content-Type: text/plain").is(415, notJson),
                typed("XML", "Content-Type: application/xml").is(415, notJson),
                typed("form", "Content-Type: application/x-www-form-urlencoded").is(415, notJson),
                typed("parts", "Content-Type: multipart/form-data; boundary=x").is(415, notJson),
                typed("octets", "Content-Type: application/octet-stream").is(415, notJson),
                typed("type that begins like JSON", "Content-Type: application/jsonp")
                        .is(415, notJson),
                typed("half a type", "Content-Type: json").is(415, notJson),
                typed("JSON as text", "Content-Type: text/json").is(415, notJson),
                typed("two types in one", "Content-Type: application/json, text/plain")
                        .is(415, notJson),
                typed("JSON in UTF-16", "Content-Type: application/json; charset=utf-16")
                        .is(415, notJson),
                typed("JSON in ISO 8859-1", "Content-Type: application/json; charset=\"iso-8859-1\"")
                        .is(415, notJson),
                typed("two types", "Content-Type: application/json\r\nContent-Type: text/plain")
                        .is(415, "Content-Type must be given once"),
                typed("compressed body", "Content-Type: application/json\r\nContent-Encoding: gzip")
                        .is(415, "the body must be sent without Content-Encoding"),
                body("wrong type at a wrong number", "PUT /books/978", "Content-Type: text/plain", "x".getBytes(UTF_8))
                        .is(415, notJson),
                body("wrong type of no JSON", "POST /books", "Content-Type: text/plain", "{".getBytes(UTF_8))
                        .is(415, notJson));
    }
}
