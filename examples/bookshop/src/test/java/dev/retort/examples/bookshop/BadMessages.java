// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import static dev.retort.examples.bookshop.BadRequest.field;
import static dev.retort.examples.bookshop.BadRequest.head;
import static dev.retort.examples.bookshop.BadRequest.raw;

import java.util.stream.Stream;

/// What is no request of HTTP/1.1 (RFC 9112), and what is more than a client may send.
final class BadMessages {

    private BadMessages() {}

    static Stream<BadRequest> rows() {
        return Stream.of(requestLines(), fields(), lengths(), chunks(), sizes(), noRequests())
                .flatMap(rows -> rows);
    }

    private static BadRequest.Sent framed(String title, String fields, String body) {
        return raw(
                title,
                "POST /books HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + fields + "\r\n\r\n"
                        + body);
    }

    private static Stream<BadRequest> requestLines() {
        String version = "the request line must end with HTTP/1.1 or HTTP/1.0";
        String spoken = "only HTTP/1.1 and HTTP/1.0 are spoken here";
        String method = "the method has an invalid character";
        String oneSpace = "the words of the request line must be parted by one space";
        return Stream.of(
                head("version 2.0", "GET /books HTTP/2.0").is(505, spoken),
                head("version 3.0", "GET /books HTTP/3.0").is(505, spoken),
                head("version 0.9", "GET /books HTTP/0.9").is(505, spoken),
                head("version 11", "GET /books HTTP/1.11").is(400, version),
                head("version in small letters", "GET /books http/1.1").is(400, version),
                head("version of another protocol", "GET /books SHTTP/1.1").is(400, version),
                head("version without a number", "GET /books HTTP").is(400, version),
                head("no version", "GET /books").is(400, version),
                head("no target", "GET HTTP/1.1").is(400, version),
                head("only a method", "GET").is(400, version),
                head("word too many", "GET /books now HTTP/1.1").is(400, version),
                head("space in the target", "GET /books?q=a b HTTP/1.1").is(400, version),
                head("two spaces before the target", "GET  /books HTTP/1.1").is(400, oneSpace),
                head("two spaces before the version", "GET /books  HTTP/1.1").is(400, oneSpace),
                head("tab in the request line", "GET\t/books HTTP/1.1").is(400, oneSpace),
                head("space before the method", " GET /books HTTP/1.1").is(400, "this is no HTTP request"),
                head("method with an at sign", "G@T /books HTTP/1.1").is(400, method),
                head("method with NUL", "GET\0 /books HTTP/1.1").is(400, method),
                head("method with an umlaut", "H\u00D6LE /books HTTP/1.1").is(400, method),
                raw(
                                "three empty lines before the request",
                                "\r\n\r\n\r\nGET /books HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .is(400, "this is no HTTP request"));
    }

    private static Stream<BadRequest> fields() {
        String malformed = "the request is malformed";
        String noHost = "the Host field is no valid host";
        return Stream.of(
                raw("no Host", "GET /books HTTP/1.1\r\n\r\n").is(400, "the Host field is missing"),
                field("two Hosts", "Host: localhost").is(400, "the Host field must be given once"),
                field("two different Hosts", "Host: example.com").is(400, "the Host field must be given once"),
                raw("empty Host", "GET /books HTTP/1.1\r\nHost:\r\n\r\n").is(400, noHost),
                raw("Host with a path", "GET /books HTTP/1.1\r\nHost: localhost/books\r\n\r\n")
                        .is(400, noHost),
                raw("Host with a user", "GET /books HTTP/1.1\r\nHost: me@localhost\r\n\r\n")
                        .is(400, noHost),
                raw("Host with a port that is none", "GET /books HTTP/1.1\r\nHost: localhost:http\r\n\r\n")
                        .is(400, noHost),
                raw("list of Hosts", "GET /books HTTP/1.1\r\nHost: a, b\r\n\r\n")
                        .is(400, noHost),
                field("space before the colon", "Accept : text/html").is(400, malformed),
                field("name with a space", "My Name: me").is(400, malformed),
                field("name with a bracket", "(Name): me").is(400, malformed),
                field("name in another alphabet", "N\u00E4me: me").is(400, malformed),
                field("no name", ": me").is(400, malformed),
                field("no colon", "Accept").is(400, malformed),
                field("value with NUL", "X-Name: a\0b").is(400, malformed),
                field("value with CR", "X-Name: a\rb").is(400, malformed),
                field("value with an escape", "X-Name: a\u001bb").is(400, malformed),
                field("value in a second line", "X-Name: a\r\n b")
                        .is(400, "a header field must not go on in a second line"),
                field("line that begins with a tab", "\tX-Name: a")
                        .is(400, "a header field must not go on in a second line"),
                raw("lines that end with LF alone", "GET /books HTTP/1.1\nHost: localhost\n\n")
                        .is(400, malformed),
                field("expectation that nobody meets", "Expect: applause")
                        .is(417, "the only expectation met here is 100-continue"));
    }

    private static Stream<BadRequest> lengths() {
        String noLength = "Content-Length is no valid length";
        String once = "Content-Length must be given once";
        return Stream.of(
                framed("two lengths", "Content-Length: 2\r\nContent-Length: 3", "{}")
                        .is(400, once),
                framed("the same length twice", "Content-Length: 2\r\nContent-Length: 2", "{}")
                        .is(400, once),
                framed("list of lengths", "Content-Length: 2, 2", "{}").is(400, noLength),
                framed("negative length", "Content-Length: -2", "{}").is(400, noLength),
                framed("length with a plus", "Content-Length: +2", "{}").is(400, noLength),
                framed("hexadecimal length", "Content-Length: 0x2", "{}").is(400, noLength),
                framed("length with a fraction", "Content-Length: 2.0", "{}").is(400, noLength),
                framed("length with a space", "Content-Length: 1 2", "{}").is(400, noLength),
                framed("empty length", "Content-Length:", "{}").is(400, noLength),
                framed("length in words", "Content-Length: two", "{}").is(400, noLength),
                framed("length beyond 64 bits", "Content-Length: 18446744073709551618", "{}")
                        .is(413, "the request body is too large"),
                framed(
                                "length beside chunks",
                                "Content-Length: 2\r\nTransfer-Encoding: chunked",
                                "2\r\n{}\r\n0\r\n\r\n")
                        .is(400, "Content-Length and Transfer-Encoding must not come together"),
                framed(
                                "chunks beside length",
                                "Transfer-Encoding: chunked\r\nContent-Length: 2",
                                "2\r\n{}\r\n0\r\n\r\n")
                        .is(400, "Content-Length and Transfer-Encoding must not come together"),
                framed("chunks twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n")
                        .is(400, "Transfer-Encoding must be given once"),
                framed("chunks twice in one", "Transfer-Encoding: chunked, chunked", "0\r\n\r\n")
                        .is(400, "Transfer-Encoding is no valid list that ends with chunked"),
                framed("chunks that are not the last coding", "Transfer-Encoding: chunked, gzip", "0\r\n\r\n")
                        .is(400, "Transfer-Encoding is no valid list that ends with chunked"),
                framed("coding that nobody knows", "Transfer-Encoding: rot13", "{}")
                        .is(501, "the only transfer coding understood here is chunked"),
                framed("compressed transfer", "Transfer-Encoding: gzip, chunked", "0\r\n\r\n")
                        .is(501, "the only transfer coding understood here is chunked"),
                raw(
                                "chunks in HTTP/1.0",
                                "POST /books HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                        .is(400, "the request is malformed"));
    }

    private static BadRequest.Sent chunked(String title, String body) {
        return framed(title, "Transfer-Encoding: chunked", body);
    }

    private static Stream<BadRequest> chunks() {
        String malformed = "the request body is malformed";
        return Stream.of(
                chunked("size in no hexadecimal", "zz\r\n{}\r\n0\r\n\r\n").is(400, malformed),
                chunked("negative size", "-2\r\n{}\r\n0\r\n\r\n").is(400, malformed),
                chunked("size with a prefix", "0x2\r\n{}\r\n0\r\n\r\n").is(400, malformed),
                chunked("empty size", "\r\n{}\r\n0\r\n\r\n").is(400, malformed),
                chunked("size beyond 64 bits", "fffffffffffffffff\r\n{}\r\n0\r\n\r\n")
                        .is(400, malformed),
                chunked("size beyond 31 bits", "ffffffff\r\n{}\r\n0\r\n\r\n").is(400, malformed),
                chunked("chunk longer than its size", "2\r\n{}}\r\n0\r\n\r\n").is(400, malformed),
                chunked("chunk without a line end", "2\r\n{}0\r\n\r\n").is(400, malformed),
                chunked("size that ends with LF alone", "2\n{}\r\n0\r\n\r\n").is(400, malformed),
                chunked("no JSON in chunks", "1\r\n{\r\n1\r\nx\r\n0\r\n\r\n")
                        .isNoJson("", "unexpected character 'x' at line 1, column 2"));
    }

    private static Stream<BadRequest> sizes() {
        int most = 1024 * 1024;
        String tooLarge = "the request body is too large";
        String tooLong = "the header fields are too large";
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        return Stream.of(
                framed("length of one byte too many", "Content-Length: " + (most + 1), "{}")
                        .is(413, tooLarge),
                framed("length of 100 gigabytes", "Content-Length: 100000000000", "{}")
                        .is(413, tooLarge),
                framed(
                                "length of 100 gigabytes that waits for leave",
                                "Content-Length: 100000000000\r\nExpect: 100-continue",
                                "")
                        .is(413, tooLarge),
                framed("two mebibytes", "Content-Length: " + 2 * most, " ".repeat(2 * most))
                        .is(413, tooLarge),
                chunked("two mebibytes in chunks", chunk.repeat(32) + "0\r\n\r\n")
                        .is(413, tooLarge),
                chunked("chunk of two gigabytes", "7fffffff\r\n" + " ".repeat(2 * most))
                        .is(413, tooLarge),
                field("field of more than 16 KiB", "X-Name: " + "a".repeat(16 * 1024))
                        .is(431, tooLong),
                field("name of more than 16 KiB", "X-" + "a".repeat(16 * 1024) + ": a")
                        .is(431, tooLong),
                field("3,000 fields", "X-Name: a\r\n".repeat(3_000) + "X-Name: a")
                        .is(431, tooLong),
                field("cookie of a megabyte", "Cookie: a=" + "a".repeat(most)).is(431, tooLong),
                chunked("trailer of more than 16 KiB", "0\r\nX-Name: " + "a".repeat(16 * 1024) + "\r\n\r\n")
                        .is(431, tooLong));
    }

    private static Stream<BadRequest> noRequests() {
        String none = "this is no HTTP request";
        String version = "the request line must end with HTTP/1.1 or HTTP/1.0";
        return Stream.of(
                raw(
                                "TLS handshake",
                                "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00FC\u0003\u0003" + "\u0007".repeat(100))
                        .is(400, none),
                raw("zeros", "\0".repeat(64)).is(400, none),
                raw("octets without sense", "\u00DE\u00AD\u00BE\u00EF\r\n\r\n").is(400, none),
                raw("JSON alone", "{\"title\": \"The Time Machine\"}\r\n\r\n").is(400, none),
                raw("greeting of SSH", "SSH-2.0-OpenSSH_9.6\r\n").is(400, version),
                raw("greeting of SMTP", "EHLO localhost\r\n").is(400, version),
                raw("status line", "HTTP/1.1 200 OK\r\n\r\n").is(400, "the method has an invalid character"));
    }
}
