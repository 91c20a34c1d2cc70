// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static dev.retort.examples.bookshop.BadRequest.get;
import static dev.retort.examples.bookshop.BadRequest.head;

import java.util.stream.Stream;

/// Targets that lead nowhere, or are no text.
final class BadTargets {

    private BadTargets() {}

    static Stream<BadRequest> rows() {
        return Stream.of(nowhere(), notDecodable(), notWritten()).flatMap(rows -> rows);
    }

    private static Stream<BadRequest> nowhere() {
        String dots = "path  syntax: the path holds a dot segment";
        return Stream.of(
                get("the root, which has nothing", "/").is(404, "there is nothing at /"),
                get("path that has nothing", "/films").is(404, "there is nothing at /films"),
                get("path with a slash too many", "/books/")
                        .is(404, "there is nothing at /books/, but there is at /books"),
                get("path with two slashes before it", "//books").is(404, "there is nothing at //books"),
                get("path with a part too many", "/books/9780043524978/pages")
                        .is(404, "there is nothing at /books/9780043524978/pages"),
                get("path in capitals", "/BOOKS").is(404, "there is nothing at /BOOKS"),
                get("path with two points", "/books/../authors").hasFaults(400, dots),
                get("path that leaves the server", "/../../etc/passwd").hasFaults(400, dots),
                get("path that leaves the pages", "/docs/..%2F..%2Fetc%2Fpasswd")
                        .hasFaults(400, dots),
                get("escaped slash between parts", "/books%2F9780043524978")
                        .is(404, "there is nothing at /books%2F9780043524978"),
                get("escaped slash at the start", "/%2Fbooks").is(404, "there is nothing at /%2Fbooks"),
                get("path in another script", "/%D0%BA%D0%BD%D0%B8%D0%B3%D0%B8").is(404, "there is nothing at /книги"));
    }

    private static Stream<BadRequest> notDecodable() {
        String noUtf8 = "path  syntax: the path is not UTF-8 in percent-encoding";
        String noUtf8InQuery = "query /q syntax: the query is not UTF-8 in percent-encoding";
        return Stream.of(
                get("NUL in the path", "/books/%00").hasFaults(400, "path  syntax: the path holds %00"),
                get("NUL after a good number", "/books/9780043524978%00")
                        .hasFaults(400, "path  syntax: the path holds %00"),
                get("escape in no hexadecimal", "/books/%zz")
                        .hasFaults(400, "path  syntax: the path holds “%zz”, which is no percent-escape"),
                get("escape cut off after the sign", "/books/%")
                        .hasFaults(400, "path  syntax: the path holds “%”, which is no percent-escape"),
                get("escape cut off after a digit", "/books/%4")
                        .hasFaults(400, "path  syntax: the path holds “%4”, which is no percent-escape"),
                get("escape with full-width digits", "/books/%%EF%BC%94")
                        .hasFaults(400, "path  syntax: the path holds “%%E”, which is no percent-escape"),
                get("broken UTF-8 in the path", "/books/%C3%28").hasFaults(400, noUtf8),
                get("UTF-16 in the path", "/books/%FF%FE").hasFaults(400, noUtf8),
                get("overlong UTF-8 in the path", "/books/%C0%AF").hasFaults(400, noUtf8),
                get("surrogate in the path", "/books/%ED%A0%80").hasFaults(400, noUtf8),
                get("broken UTF-8 where nothing is", "/films/%FF").hasFaults(400, noUtf8),
                get("escape in no hexadecimal in the query", "/books?q=%zz")
                        .hasFaults(400, "query /q syntax: the query holds “%zz”, which is no percent-escape"),
                get("escape cut off in the query", "/books?q=100%")
                        .hasFaults(400, "query /q syntax: the query holds “%”, which is no percent-escape"),
                get("broken UTF-8 in the query", "/books?q=%C3%28").hasFaults(400, noUtf8InQuery),
                get("surrogate in the query", "/books?q=%ED%A0%BD").hasFaults(400, noUtf8InQuery),
                get("broken UTF-8 in the name of a parameter", "/books?%FF=1")
                        .hasFaults(400, "query  syntax: the query is not UTF-8 in percent-encoding"),
                get("broken UTF-8 beside a wrong number", "/books?limit=x&q=%FF")
                        .hasFaults(400, noUtf8InQuery));
    }

    private static Stream<BadRequest> notWritten() {
        String tooLong = "the request target is too long";
        return Stream.of(
                get("path of more than 8 KiB", "/" + "a".repeat(8 * 1024)).is(414, tooLong),
                get("query of more than 8 KiB", "/books?q=" + "a".repeat(8 * 1024))
                        .is(414, tooLong),
                get("path of 100,000 characters", "/" + "a".repeat(100_000)).is(414, tooLong),
                get("path that does not begin with a slash", "books")
                        .is(400, "the request target must begin with a slash, or with http://"),
                get("target with a fragment", "/books#top")
                        .is(400, "the request target has a character that must be percent-encoded"),
                get("target in raw UTF-8", "/books?q=\u00C3\u00A9")
                        .is(400, "the request target has a character that must be percent-encoded"),
                get("target of another protocol", "ftp://localhost/books")
                        .is(400, "the request target must begin with a slash, or with http://"),
                get("target on no host", "http:///books").is(400, "the host of the request target is no valid host"),
                get("star as a target", "*").is(400, "the request target must begin with a slash, or with http://"),
                head("host and port as a target", "CONNECT localhost:80 HTTP/1.1")
                        .is(501, "there are no tunnels here"));
    }
}
