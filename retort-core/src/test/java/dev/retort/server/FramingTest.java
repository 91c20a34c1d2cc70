// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Limits;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramingTest {

    private NettyServer server;

    @BeforeAll
    void start() {
        server = LocalServer.start(new ProbeService(), Limits.defaults());
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    private static Arguments refused(int status, String what, String octets, String detail) {
        return Arguments.of(what, octets, status, detail);
    }

    private static String line(String requestLine) {
        return requestLine + "\r\nHost: a\r\n\r\n";
    }

    private static String get(String field) {
        return "GET / HTTP/1.1\r\nHost: a\r\n" + field + "\r\n\r\n";
    }

    private static String post(String field, String body) {
        return "POST / HTTP/1.1\r\nHost: a\r\n" + field + "\r\n\r\n" + body;
    }

    private static String chunks(String body) {
        return post("Transfer-Encoding: chunked", body);
    }

    static Stream<Arguments> request_lines() {
        return Stream.of(
                refused(400, "two spaces before the target", line("GET  / HTTP/1.1"), "one space"),
                refused(400, "two spaces before the version", line("GET /  HTTP/1.1"), "one space"),
                refused(400, "a tab for a space", line("GET\t/ HTTP/1.1"), "one space"),
                refused(400, "a vertical tab for a space", line("GET /\u000bHTTP/1.1"), "one space"),
                refused(400, "a CR for a space", line("GET /\rHTTP/1.1"), "one space"),
                refused(400, "a space before the method", line(" GET / HTTP/1.1"), "no HTTP request"),
                refused(400, "a space after the version", line("GET / HTTP/1.1 "), "malformed"),
                refused(400, "four words", line("GET / x HTTP/1.1"), "must end with HTTP/1.1"),
                refused(400, "no version (HTTP/0.9)", line("GET /"), "must end with HTTP/1.1"),
                refused(400, "a method alone", line("GET"), "must end with HTTP/1.1"),
                refused(400, "a version in lower case", line("GET / http/1.1"), "must end with HTTP/1.1"),
                refused(400, "a version with many digits", line("GET / HTTP/1.10"), "must end with HTTP/1.1"),
                refused(400, "a version of letters", line("GET / HTTP/x.y"), "must end with HTTP/1.1"),
                refused(505, "HTTP/2.0", line("GET / HTTP/2.0"), "only HTTP/1.1"),
                refused(400, "a method with a separator", line("GE(T / HTTP/1.1"), "method"),
                refused(400, "a method with a letter beyond ASCII", line("G\u00c9T / HTTP/1.1"), "method"),
                refused(400, "a fragment", line("GET /a#b HTTP/1.1"), "percent-encoded"),
                refused(400, "a raw octet beyond ASCII", line("GET /caf\u00e9 HTTP/1.1"), "percent-encoded"),
                refused(400, "a NUL in the target", line("GET /\0 HTTP/1.1"), "percent-encoded"),
                refused(400, "a DEL in the target", line("GET /\u007f HTTP/1.1"), "percent-encoded"),
                refused(400, "a relative target", line("GET a HTTP/1.1"), "begin with a slash"),
                refused(400, "an asterisk for GET", line("GET * HTTP/1.1"), "begin with a slash"),
                refused(501, "a tunnel", line("CONNECT a:443 HTTP/1.1"), "no tunnels"),
                refused(
                        400,
                        "an absolute target of another scheme",
                        line("GET ftp://a/ HTTP/1.1"),
                        "begin with a slash"),
                refused(400, "an absolute target without a host", line("GET http:///x HTTP/1.1"), "no valid host"),
                refused(400, "an absolute target with a user", line("GET http://u@a/ HTTP/1.1"), "no valid host"),
                refused(
                        400,
                        "an absolute target without Host",
                        "GET http://a/ HTTP/1.1\r\n\r\n",
                        "Host field is missing"),
                refused(414, "a target that is too long", line("GET /" + "x".repeat(8192) + " HTTP/1.1"), "too long"),
                refused(
                        400,
                        "a method that is too long",
                        line("G".repeat(100_000) + " / HTTP/1.1"),
                        "method is too long"),
                refused(414, "a target far too long", line("GET /" + "x".repeat(60_000) + " HTTP/1.1"), "too long"),
                refused(
                        400,
                        "a TLS handshake",
                        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                        "no HTTP"),
                refused(400, "binary garbage", "\u0000\u0001\u0002\u0003", "no HTTP"),
                refused(400, "two empty lines before the request", "\r\n\r\n" + line("GET / HTTP/1.1"), "no HTTP"),
                refused(400, "a bare LF before the request", "\n" + line("GET / HTTP/1.1"), "no HTTP"),
                refused(400, "a request line that ends with a bare LF", "GET / HTTP/1.1\nHost: a\r\n\r\n", "malformed"),
                refused(505, "HTTP/0.9", line("GET / HTTP/0.9"), "only HTTP/1.1"),
                refused(505, "HTTP/3.0", line("GET / HTTP/3.0"), "only HTTP/1.1"),
                refused(400, "half a version", line("GET / HTTP/1"), "must end with HTTP/1.1"),
                refused(400, "a version with a zero", line("GET / HTTP/01.1"), "must end with HTTP/1.1"),
                refused(400, "a version of three numbers", line("GET / HTTP/1.1.1"), "must end with HTTP/1.1"),
                refused(400, "a version with a sign", line("GET / HTTP/-1.1"), "must end with HTTP/1.1"),
                refused(400, "a version with a comma", line("GET / HTTP/1,1"), "must end with HTTP/1.1"),
                refused(400, "a blank in the version", line("GET / HTTP /1.1"), "must end with HTTP/1.1"),
                refused(400, "another protocol", line("GET / ICE/1.0"), "must end with HTTP/1.1"),
                refused(400, "a request line that ends with a bare CR", "GET / HTTP/1.1\rHost: a\r\n\r\n", ""),
                refused(400, "a request line that ends with two CR", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", ""),
                refused(400, "a NUL in the method", line("GE\0T / HTTP/1.1"), "method"),
                refused(400, "a colon in the method", line("GET: / HTTP/1.1"), "method"),
                refused(400, "a blank in the target", line("GET /a b HTTP/1.1"), "must end with HTTP/1.1"),
                refused(400, "a tab in the target", line("GET /a\tb HTTP/1.1"), ""),
                refused(400, "a backslash for the slash", line("GET \\\\a HTTP/1.1"), "begin with a slash"),
                refused(400, "an asterisk for POST", line("POST * HTTP/1.1"), "begin with a slash"),
                refused(400, "an asterisk and more", line("OPTIONS *?a HTTP/1.1"), "begin with a slash"),
                refused(400, "an authority for GET", line("GET a:80 HTTP/1.1"), "begin with a slash"),
                refused(400, "a query for a target", line("GET ?a=b HTTP/1.1"), "begin with a slash"),
                refused(501, "a tunnel to a path", line("CONNECT / HTTP/1.1"), "no tunnels"),
                refused(501, "a tunnel through HTTP", line("CONNECT http://a/ HTTP/1.1"), "no tunnels"),
                refused(
                        400,
                        "an absolute target with TLS, without TLS",
                        line("GET https://a/ HTTP/1.1"),
                        "begin with a slash"),
                refused(400, "an absolute target with a bad port", line("GET http://a:b/ HTTP/1.1"), "no valid host"),
                refused(400, "an absolute target with a backslash", line("GET http://a\\b/ HTTP/1.1"), "no valid host"),
                refused(
                        400,
                        "an absolute target with an invalid Host",
                        "GET http://a/ HTTP/1.1\r\nHost: b c\r\n\r\n",
                        "no valid host"),
                refused(
                        400,
                        "an absolute target with two Hosts",
                        "GET http://a/ HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                        "given once"));
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                refused(400, "a host with half an escape", "GET / HTTP/1.1\r\nHost: a%zz\r\n\r\n", "no valid host"),
                refused(
                        400,
                        "a host that ends with a percent sign",
                        "GET / HTTP/1.1\r\nHost: *%\r\n\r\n",
                        "no valid host"),
                refused(
                        400,
                        "a target whose host has half an escape",
                        "GET http://a%zz/ HTTP/1.1\r\nHost: a\r\n\r\n",
                        "no valid host"),
                refused(400, "no Host", "GET / HTTP/1.1\r\n\r\n", "Host field is missing"),
                refused(400, "two Hosts", get("Host: a"), "given once"),
                refused(400, "an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", "no valid host"),
                refused(400, "a Host with a space", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "no valid host"),
                refused(400, "a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "no valid host"),
                refused(400, "a Host with a user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", "no valid host"),
                refused(400, "a Host beyond ASCII", "GET / HTTP/1.1\r\nHost: \u00e4\r\n\r\n", "no valid host"),
                refused(
                        400,
                        "a Host with a port of letters",
                        "GET / HTTP/1.1\r\nHost: a:http\r\n\r\n",
                        "no valid host"),
                refused(400, "a Host with a port too high", "GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n", "no valid host"),
                refused(400, "a Host with half an address", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", "no valid host"),
                refused(400, "an invalid Host in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a b\r\n\r\n", "no valid host"),
                refused(400, "a space before the colon", get("X-Name : b"), "malformed"),
                refused(400, "a tab before the colon", get("X-Name\t: b"), "malformed"),
                refused(400, "a space before the colon of a length", post("Content-Length : 3", "abc"), "malformed"),
                refused(400, "a name with a space", get("X Name: b"), "malformed"),
                refused(400, "a name with a bracket", get("X(Name): b"), "malformed"),
                refused(400, "a name with a NUL", get("X\0Name: b"), "malformed"),
                refused(400, "a name beyond ASCII", get("X-N\u00e4me: b"), "malformed"),
                refused(400, "no name", get(": b"), "malformed"),
                refused(400, "no colon", get("X-Name"), "malformed"),
                refused(400, "a continued line", get("X-Name: a\r\n b"), "second line"),
                refused(400, "a line continued after a tab", get("X-Name: a\r\n\tb"), "second line"),
                refused(400, "an empty continued line", get("X-Name: a\r\n "), "second line"),
                refused(400, "a continued Transfer-Encoding", post("Transfer-Encoding:\r\n chunked", "0\r\n\r\n"), ""),
                refused(400, "a first line that continues", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", ""),
                refused(400, "a bare CR in a value", get("X-Name: a\rb"), "malformed"),
                refused(400, "a CR before the line end", get("X-Name: a\r"), "malformed"),
                refused(400, "a bare LF at a line's end", "GET / HTTP/1.1\r\nHost: a\nX-Name: b\r\n\r\n", "malformed"),
                refused(400, "a bare LF at the head's end", "GET / HTTP/1.1\r\nHost: a\r\n\n", "malformed"),
                refused(400, "a NUL in a value", get("X-Name: a\0b"), "malformed"),
                refused(400, "a control in a value", get("X-Name: a\u0001b"), "malformed"),
                refused(400, "a vertical tab before a value", get("X-Name: \u000ba"), "malformed"),
                refused(400, "a DEL in a value", get("X-Name: a\u007f"), "malformed"),
                refused(431, "a field that is too large", get("X-Name: " + "x".repeat(17_000)), "too large"),
                refused(
                        431,
                        "fields that are too large together",
                        get("X-Name: 0123456789\r\n".repeat(1000) + "A: b"),
                        "too large"),
                refused(417, "an unknown expectation", get("Expect: 200-ok"), "100-continue"),
                refused(
                        400,
                        "the body of a WebSocket draft",
                        get("Sec-WebSocket-Key1: 1\r\nSec-WebSocket-Key2: 2"),
                        "WebSocket"),
                refused(400, "a Host that is a port", "GET / HTTP/1.1\r\nHost: :80\r\n\r\n", "no valid host"),
                refused(400, "a Host with two ports", "GET / HTTP/1.1\r\nHost: a:80:81\r\n\r\n", "no valid host"),
                refused(400, "a Host with a signed port", "GET / HTTP/1.1\r\nHost: a:+80\r\n\r\n", "no valid host"),
                refused(
                        400,
                        "a Host with more behind an address",
                        "GET / HTTP/1.1\r\nHost: [::1]a\r\n\r\n",
                        "no valid host"),
                refused(400, "a Host with an empty address", "GET / HTTP/1.1\r\nHost: []\r\n\r\n", "no valid host"),
                refused(400, "a Host with a query", "GET / HTTP/1.1\r\nHost: a?b\r\n\r\n", "no valid host"),
                refused(400, "a Host with a fragment", "GET / HTTP/1.1\r\nHost: a#b\r\n\r\n", "no valid host"),
                refused(400, "a Host with a backslash", "GET / HTTP/1.1\r\nHost: a\\b\r\n\r\n", "no valid host"),
                refused(400, "a Host that is a URL", "GET / HTTP/1.1\r\nHost: http://a\r\n\r\n", "no valid host"),
                refused(400, "a Host with a NUL", "GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", ""),
                refused(400, "two different Hosts", get("HOST: b"), "given once"),
                refused(400, "two Hosts in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", "given once"),
                refused(400, "a space before the colon of Host", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "malformed"),
                refused(
                        400,
                        "a space before the colon of Transfer-Encoding",
                        post("Transfer-Encoding : chunked", "0\r\n\r\n"),
                        "malformed"),
                refused(400, "a space before a name", "GET / HTTP/1.1\r\nHost: a\r\n X-Name: b\r\n\r\n", "second line"),
                refused(400, "a colon before a name", get(":X-Name: b"), "malformed"),
                refused(400, "a name that is a blank", get(" : b"), ""),
                refused(400, "a name with a semicolon", get("X;Name: b"), "malformed"),
                refused(400, "a name with a quote", get("X\"Name: b"), "malformed"),
                refused(400, "a name with a slash", get("X/Name: b"), "malformed"),
                refused(400, "a name with a vertical tab", get("X-Name\u000b: b"), "malformed"),
                refused(400, "a name with a DEL", get("X-Name\u007f: b"), "malformed"),
                refused(400, "a name with a CR", get("X-Na\rme: b"), "malformed"),
                refused(400, "a field hidden behind a bare LF", get("X-Name: a\nContent-Length: 3"), "malformed"),
                refused(400, "a field hidden behind a bare CR", get("X-Name: a\rContent-Length: 3"), "malformed"),
                refused(400, "a field hidden behind a NUL", get("X-Name: a\0Content-Length: 3"), "malformed"),
                refused(400, "a form feed in a value", get("X-Name: a\fb"), "malformed"),
                refused(400, "an escape in a value", get("X-Name: a\u001bb"), "malformed"),
                refused(
                        400,
                        "a head that ends with a bare CR",
                        "GET / HTTP/1.1\r\nHost: a\r\n\rX-Name: a\r\n\r\n",
                        "malformed"),
                refused(417, "an expectation and another", get("Expect: 100-continue, 200-ok"), "100-continue"));
    }

    static Stream<Arguments> lengths() {
        return Stream.of(
                refused(
                        400,
                        "both framings",
                        post("Content-Length: 3\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
                        "together"),
                refused(
                        400,
                        "both framings, the other way",
                        post("Transfer-Encoding: chunked\r\nContent-Length: 3", "0\r\n\r\n"),
                        "together"),
                refused(400, "two lengths", post("Content-Length: 3\r\nContent-Length: 4", "abc"), "given once"),
                refused(400, "two equal lengths", post("Content-Length: 3\r\nContent-Length: 3", "abc"), "given once"),
                refused(400, "a list of equal lengths", post("Content-Length: 3, 3", "abc"), "valid length"),
                refused(400, "a plus", post("Content-Length: +3", "abc"), "valid length"),
                refused(400, "a minus", post("Content-Length: -1", "abc"), "valid length"),
                refused(400, "a hexadecimal length", post("Content-Length: 0x3", "abc"), "valid length"),
                refused(400, "a decimal point", post("Content-Length: 3.0", "abc"), "valid length"),
                refused(400, "an underscore", post("Content-Length: 1_0", "abc"), "valid length"),
                refused(400, "a space within", post("Content-Length: 1 0", "abc"), "valid length"),
                refused(400, "an empty length", post("Content-Length:", "abc"), "valid length"),
                refused(400, "a superscript digit", post("Content-Length: \u00b2", "abc"), "valid length"),
                refused(413, "more than a long", post("Content-Length: 9223372036854775808", "abc"), "too large"),
                refused(413, "more than two longs", post("Content-Length: 36893488147419103235", "abc"), "too large"),
                refused(501, "an unknown coding", post("Transfer-Encoding: gzip", "abc"), "transfer coding"),
                refused(
                        501,
                        "a coding that resembles chunked",
                        post("Transfer-Encoding: xchunked", "0\r\n\r\n"),
                        "transfer coding"),
                refused(501, "identity", post("Transfer-Encoding: identity", "abc"), "transfer coding"),
                refused(501, "a quoted coding", post("Transfer-Encoding: \"chunked\"", "0\r\n\r\n"), "transfer coding"),
                refused(501, "gzip, chunked", post("Transfer-Encoding: gzip, chunked", "0\r\n\r\n"), "transfer coding"),
                refused(
                        400,
                        "chunked, gzip",
                        post("Transfer-Encoding: chunked, gzip", "0\r\n\r\n"),
                        "ends with chunked"),
                refused(
                        400,
                        "chunked, xchunked",
                        post("Transfer-Encoding: chunked, xchunked", "0\r\n\r\n"),
                        "ends with chunked"),
                refused(
                        400,
                        "chunked, chunked",
                        post("Transfer-Encoding: chunked, chunked", "0\r\n\r\n"),
                        "ends with chunked"),
                refused(
                        400,
                        "chunked in two fields",
                        post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
                        "given once"),
                refused(
                        501,
                        "chunked and another field",
                        post("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
                        ""),
                refused(
                        400,
                        "chunked with a comma",
                        post("Transfer-Encoding: chunked,", "0\r\n\r\n"),
                        "ends with chunked"),
                refused(
                        400,
                        "chunked after a comma",
                        post("Transfer-Encoding: ,chunked", "0\r\n\r\n"),
                        "ends with chunked"),
                refused(400, "an empty coding", post("Transfer-Encoding:", "0\r\n\r\n"), "ends with chunked"),
                refused(
                        400,
                        "chunked with a vertical tab",
                        post("Transfer-Encoding: \u000bchunked", "0\r\n\r\n"),
                        "malformed"),
                refused(
                        400,
                        "chunked in HTTP/1.0",
                        "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        ""),
                refused(400, "a length and a comma", post("Content-Length: 3,", "abc"), "valid length"),
                refused(400, "a comma and a length", post("Content-Length: ,3", "abc"), "valid length"),
                refused(400, "a list of lengths", post("Content-Length: 3, 4", "abc"), "valid length"),
                refused(400, "a length with a parameter", post("Content-Length: 3;a=b", "abc"), "valid length"),
                refused(400, "a length in quotes", post("Content-Length: \"3\"", "abc"), "valid length"),
                refused(400, "minus zero", post("Content-Length: -0", ""), "valid length"),
                refused(400, "an exponent", post("Content-Length: 3e0", "abc"), "valid length"),
                refused(400, "an octal length", post("Content-Length: 0o3", "abc"), "valid length"),
                refused(400, "a tab within a length", post("Content-Length: 1\t0", "abc"), "valid length"),
                refused(400, "a length of letters", post("Content-Length: abc", "abc"), "valid length"),
                refused(400, "a wide digit", post("Content-Length: \u00ef\u00bc\u0093", "abc"), "valid length"),
                refused(
                        400,
                        "a length behind a no-break space",
                        post("Content-Length: \u00a03", "abc"),
                        "valid length"),
                refused(400, "a length behind a vertical tab", post("Content-Length: \u000b3", "abc"), "malformed"),
                refused(400, "a length that continues", post("Content-Length: 3\r\n 0", "abc"), ""),
                refused(400, "a length for GET that is none", get("Content-Length: x"), "valid length"),
                refused(
                        400,
                        "both framings, with a length of zero",
                        post("Content-Length: 0\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
                        "together"),
                refused(
                        501,
                        "both framings, of an unknown coding",
                        post("Content-Length: 3\r\nTransfer-Encoding: xchunked", "abc"),
                        "transfer coding"),
                refused(
                        501,
                        "a coding with a parameter",
                        post("Transfer-Encoding: chunked;a=b", "0\r\n\r\n"),
                        "transfer coding"),
                refused(
                        501,
                        "a coding and a blank and a coding",
                        post("Transfer-Encoding: chunked chunked", "0\r\n\r\n"),
                        "transfer coding"),
                refused(
                        501,
                        "a coding with a blank within",
                        post("Transfer-Encoding: chu nked", "0\r\n\r\n"),
                        "transfer coding"),
                refused(
                        501,
                        "a coding with a no-break space",
                        post("Transfer-Encoding: chunked\u00a0", "0\r\n\r\n"),
                        "transfer coding"),
                refused(
                        501,
                        "a coding in single quotes",
                        post("Transfer-Encoding: 'chunked'", "0\r\n\r\n"),
                        "transfer coding"),
                refused(
                        501,
                        "identity, chunked",
                        post("Transfer-Encoding: identity, chunked", "0\r\n\r\n"),
                        "transfer coding"),
                refused(
                        400,
                        "chunked, identity",
                        post("Transfer-Encoding: chunked, identity", "0\r\n\r\n"),
                        "ends with chunked"),
                refused(
                        400,
                        "chunked and identity in another field",
                        post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n"),
                        "given once"),
                refused(400, "a coding with a NUL", post("Transfer-Encoding: chunked\0", "0\r\n\r\n"), "malformed"),
                refused(
                        400,
                        "a coding that ends with a CR",
                        post("Transfer-Encoding: chunked\r", "0\r\n\r\n"),
                        "malformed"),
                refused(
                        400,
                        "chunked in HTTP/1.0 that keeps the connection",
                        "POST / HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        ""),
                refused(501, "an unknown coding for GET", get("Transfer-Encoding: gzip"), "transfer coding"));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                refused(400, "a size that is no number", chunks("x\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "an empty size", chunks("\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a negative size", chunks("-3\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size with a sign", chunks("+3\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size with 0x", chunks("0x3\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size after a space", chunks(" 3\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size before a space", chunks("3 \r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(
                        400,
                        "a size of more than a long",
                        chunks("10000000000000003\r\nabc\r\n0\r\n\r\n"),
                        "body is malformed"),
                refused(
                        400,
                        "a size of more than an int",
                        chunks("100000003\r\nabc\r\n0\r\n\r\n"),
                        "body is malformed"),
                refused(400, "a size that ends with a bare LF", chunks("3\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a chunk longer than its size", chunks("3\r\nabcd\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a chunk that ends with a bare LF", chunks("3\r\nabc\n0\r\n\r\n"), "body is malformed"),
                refused(400, "an extension with a bare LF", chunks("3;a\n=b\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a long extension", chunks("3;a=" + "b".repeat(20_000) + "\r\nabc\r\n0\r\n\r\n"), ""),
                refused(
                        400,
                        "a flood of extensions",
                        chunks(("1;a=" + "b".repeat(200) + "\r\nx\r\n").repeat(200)),
                        "extensions of the chunks are too long"),
                refused(400, "a flood of zeros", chunks(("0".repeat(200) + "1\r\nx\r\n").repeat(200)), "more framing"),
                refused(400, "a trailer without a colon", chunks("0\r\nX-Name\r\n\r\n"), "body is malformed"),
                refused(400, "a trailer with a control", chunks("0\r\nX-Name: a\u0001\r\n\r\n"), "body is malformed"),
                refused(
                        431,
                        "trailers that are too large",
                        chunks("0\r\nX-Name: " + "x".repeat(17_000) + "\r\n\r\n"),
                        "too large"),
                refused(
                        400,
                        "a size with an underscore",
                        chunks("1_0\r\n0123456789abcdef\r\n0\r\n\r\n"),
                        "body is malformed"),
                refused(400, "a size with a comma", chunks("3,\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size with a point", chunks("3.0\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size with an h", chunks("3h\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size before a tab", chunks("3\t\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size before a NUL", chunks("3\0\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(
                        400,
                        "a size before a vertical tab",
                        chunks("3\u000b\r\nabc\r\n0\r\n\r\n"),
                        "body is malformed"),
                refused(400, "a size that ends with a bare CR", chunks("3\rabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size that ends with two CR", chunks("3\r\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size in two words", chunks("3 3\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size in quotes", chunks("\"3\"\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a size that is an extension", chunks(";a=b\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "an extension with a bare CR", chunks("3;a\rb\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "an extension with a NUL", chunks("3;a=\0\r\nabc\r\n0\r\n\r\n"), "body is malformed"),
                refused(
                        400,
                        "an extension of the last chunk with a bare LF",
                        chunks("3\r\nabc\r\n0;a\nb\r\n\r\n"),
                        "body is malformed"),
                refused(400, "a chunk without a line end", chunks("3\r\nabc0\r\n\r\n"), "body is malformed"),
                refused(400, "a chunk that ends with a bare CR", chunks("3\r\nabc\r0\r\n\r\n"), "body is malformed"),
                refused(400, "a chunk that ends with two CR", chunks("3\r\nabc\r\r\n0\r\n\r\n"), "body is malformed"),
                refused(400, "a chunk that ends with LF and CR", chunks("3\r\nabc\n\r0\r\n\r\n"), "body is malformed"),
                refused(
                        400,
                        "a last chunk that ends with a bare LF",
                        chunks("3\r\nabc\r\n0\n\r\n"),
                        "body is malformed"),
                refused(400, "a body that ends with a bare LF", chunks("3\r\nabc\r\n0\r\n\n"), "body is malformed"),
                refused(
                        400,
                        "a body that ends with a bare CR",
                        chunks("3\r\nabc\r\n0\r\n\rX: a\r\n\r\n"),
                        "body is malformed"),
                refused(
                        400,
                        "a trailer with a space before the colon",
                        chunks("0\r\nX-Name : a\r\n\r\n"),
                        "body is malformed"),
                refused(400, "a trailer with a bare LF", chunks("0\r\nX-Name: a\n\r\n"), "body is malformed"),
                refused(400, "a trailer with a bare CR", chunks("0\r\nX-Name: a\rb\r\n\r\n"), "body is malformed"),
                refused(400, "a trailer with a NUL", chunks("0\r\nX-Name: a\0\r\n\r\n"), "body is malformed"),
                refused(400, "a trailer without a name", chunks("0\r\n: a\r\n\r\n"), "body is malformed"),
                refused(400, "a trailer that continues", chunks("0\r\nX-Name: a\r\n b\r\n\r\n"), "second line"),
                refused(
                        400,
                        "a trailer that continues after a tab",
                        chunks("3\r\nabc\r\n0\r\nX-Name: a\r\n\tb\r\n\r\n"),
                        "second line"),
                refused(
                        400,
                        "a second trailer that continues",
                        chunks("0\r\nX-Name: a\r\nX-Other: b\r\n c\r\n\r\n"),
                        "second line"),
                refused(400, "a trailer that begins with a blank", chunks("0\r\n X-Name: a\r\n\r\n"), ""),
                refused(400, "a trailer that is a blank", chunks("0\r\nX-Name: a\r\n \r\n\r\n"), "second line"),
                refused(
                        400,
                        "an extension without a name",
                        chunks("3;\r\nabc\r\n0\r\n\r\n"),
                        "of a chunk are malformed"),
                refused(400, "a blank for an extension", chunks("3; \r\nabc\r\n0\r\n\r\n"), "of a chunk are malformed"),
                refused(400, "an empty extension before another", chunks("3;;a\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "an extension with a value alone", chunks("3;=b\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "an extension without its value", chunks("3;a=\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "an extension in two words", chunks("3;a b\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "an extension with a separator", chunks("3;a(b\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "an extension beyond ASCII", chunks("3;\u00e4\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "a value in two words", chunks("3;a=b c\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "a value with a separator", chunks("3;a=b=c\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "a value before a blank", chunks("3;a=b \r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "an open quote", chunks("3;a=\"b\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(
                        400,
                        "a quote that an escape keeps open",
                        chunks("3;a=\"b\\\"\r\nabc\r\n0\r\n\r\n"),
                        "malformed"),
                refused(400, "an escape of nothing", chunks("3;a=\"b\\\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "more behind a quote", chunks("3;a=\"b\"c\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "a control in a quote", chunks("3;a=\"\u0001\"\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(400, "a quote within a name", chunks("3;a\"b\"\r\nabc\r\n0\r\n\r\n"), "malformed"),
                refused(
                        400,
                        "an extension of the last chunk without a name",
                        chunks("3\r\nabc\r\n0;\r\n\r\n"),
                        "of a chunk are malformed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"request_lines", "fields", "lengths", "bodies"})
    void what_could_be_read_in_two_ways_is_refused_and_the_connection_closed(
            String what, String octets, int status, String detail) throws IOException {
        try (var client = new RawClient(server.port())) {
            var reply = client.send(octets).reply();
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.body()).contains(detail);
            assertThat(reply.fields())
                    .containsEntry("content-type", "application/problem+json")
                    .containsEntry("connection", "close");
            assertThat(client.isEnded()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"request_lines", "fields", "lengths", "bodies"})
    void the_same_is_refused_when_it_arrives_in_two_pieces(String what, String octets, int status, String detail)
            throws IOException, InterruptedException {
        try (var client = new RawClient(server.port())) {
            int half = octets.length() / 2;
            client.send(octets.substring(0, half));
            Thread.sleep(2);
            try {
                client.send(octets.substring(half));
            } catch (IOException _) {
                // The first half was enough to refuse it.
            }
            assertThat(client.reply().status()).isEqualTo(status);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"request_lines", "fields", "lengths", "bodies"})
    void nothing_behind_it_is_answered(String what, String octets, int status, String detail) throws IOException {
        try (var client = new RawClient(server.port())) {
            client.send(octets + line("GET /behind HTTP/1.1"));
            assertThat(client.reply().status()).isEqualTo(status);
            assertThat(client.rest()).isEmpty();
        }
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("a later version of HTTP/1", line("GET / HTTP/1.2"), "GET / "),
                Arguments.of(
                        "an escaped host", get("Connection: keep-alive").replace("Host: a", "Host: a%2D"), "GET / "),
                Arguments.of(
                        "a port with zeros",
                        get("Connection: keep-alive").replace("Host: a", "Host: a:000080"),
                        "GET / "),
                Arguments.of("an empty expectation", get("Expect:"), "GET / "),
                Arguments.of("an empty line before", "\r\n" + line("GET /x HTTP/1.1"), "GET /x "),
                Arguments.of("HTTP/1.0 without Host", "GET /x HTTP/1.0\r\n\r\n", "GET /x "),
                Arguments.of("an absolute target", line("GET http://a/x?y=1 HTTP/1.1"), "GET /x?y=1 "),
                Arguments.of("an absolute target without a path", line("GET http://A HTTP/1.1"), "GET / "),
                Arguments.of("an absolute target with a query only", line("GET HTTP://a?y HTTP/1.1"), "GET /?y "),
                Arguments.of(
                        "an absolute target, which counts more than Host",
                        line("GET http://b:80/x HTTP/1.1"),
                        "GET /x "),
                Arguments.of("an asterisk for OPTIONS", line("OPTIONS * HTTP/1.1"), "OPTIONS * "),
                Arguments.of("a method of one's own", line("m-search / HTTP/1.1"), "m-search / "),
                Arguments.of("a Host with a port", "GET / HTTP/1.1\r\nHost: example.org:8080\r\n\r\n", "GET / "),
                Arguments.of("a Host that is an address", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", "GET / "),
                Arguments.of("names in any case", "GET / HTTP/1.1\r\nhOST: a\r\n\r\n", "GET / "),
                Arguments.of("blanks around a value", "GET / HTTP/1.1\r\nHost: \t a \t\r\n\r\n", "GET / "),
                Arguments.of("no blank before a value", "GET / HTTP/1.1\r\nHost:a\r\n\r\n", "GET / "),
                Arguments.of("a value beyond ASCII", get("X-Name: \u00e4"), "GET / "),
                Arguments.of("a length with zeros", post("Content-Length: 003", "abc"), "POST / abc"),
                Arguments.of("a length of zero", post("Content-Length: 0", ""), "POST / "),
                Arguments.of("no length", post("X-Name: a", ""), "POST / "),
                Arguments.of("a body on GET", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", "GET / abc"),
                Arguments.of("chunks", chunks("3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"), "POST / abc0123456789"),
                Arguments.of("chunked in capitals", post("Transfer-Encoding: CHUNKED", "0\r\n\r\n"), "POST / "),
                Arguments.of("a size with zeros", chunks("0003\r\nabc\r\n000\r\n\r\n"), "POST / abc"),
                Arguments.of("an extension", chunks("3;a=\"b\"\r\nabc\r\n0\r\n\r\n"), "POST / abc"),
                Arguments.of(
                        "many single octets",
                        chunks("1\r\nx\r\n".repeat(900) + "0\r\n\r\n"),
                        "POST / " + "x".repeat(900)),
                Arguments.of("trailers", chunks("3\r\nabc\r\n0\r\nX-Name: a\r\n\r\n"), "POST / abc"),
                Arguments.of("a Host with an empty port", "GET / HTTP/1.1\r\nHost: a:\r\n\r\n", "GET / "),
                Arguments.of("a Host with the highest port", "GET / HTTP/1.1\r\nHost: a:65535\r\n\r\n", "GET / "),
                Arguments.of("an empty value", get("X-Name:"), "GET / "),
                Arguments.of("a value of blanks", get("X-Name: \t "), "GET / "),
                Arguments.of("a value with every mark", get("X-Name: !#$%&'*+-.^_`|~(),/:;<=>?@[\\]{}\""), "GET / "),
                Arguments.of("a name with every mark", get("!#$%&'*+-.^_`|~: a"), "GET / "),
                Arguments.of(
                        "a name that resembles one",
                        post("Content_Length: 9\r\nContent-Length: 3", "abc"),
                        "POST / abc"),
                Arguments.of(
                        "a coding that resembles one",
                        post("Transfer_Encoding: chunked\r\nContent-Length: 3", "abc"),
                        "POST / abc"),
                Arguments.of("blanks around a coding", post("Transfer-Encoding:\t chunked \t", "0\r\n\r\n"), "POST / "),
                Arguments.of("blanks around a length", post("Content-Length: \t3\t ", "abc"), "POST / abc"),
                Arguments.of("chunks on GET", get("Transfer-Encoding: chunked") + "3\r\nabc\r\n0\r\n\r\n", "GET / abc"),
                Arguments.of(
                        "an offer to speak HTTP/2",
                        get("Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk"),
                        "GET / "),
                Arguments.of("a length in HTTP/1.0", "POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc", "POST / abc"),
                Arguments.of("TRACE", line("TRACE / HTTP/1.1"), "TRACE / "),
                Arguments.of("a query that is a URL", line("GET /?a=http://b/?c HTTP/1.1"), "GET /?a=http://b/?c "),
                Arguments.of("two slashes", line("GET //a HTTP/1.1"), "GET //a "),
                Arguments.of("an absolute target with an address", line("GET http://[::1]:80/x HTTP/1.1"), "GET /x "),
                Arguments.of("a size in small letters", chunks("a\r\n0123456789\r\n0\r\n\r\n"), "POST / 0123456789"),
                Arguments.of("an extension without a value", chunks("3;a\r\nabc\r\n0\r\n\r\n"), "POST / abc"),
                Arguments.of("several extensions", chunks("3;a=b;c=\"d;e\"\r\nabc\r\n0\r\n\r\n"), "POST / abc"),
                Arguments.of("blanks around an extension", chunks("3 ; a = b\r\nabc\r\n0\r\n\r\n"), "POST / abc"),
                Arguments.of("a quote in quotes", chunks("3;a=\"b\\\"c;d\"\r\nabc\r\n0\r\n\r\n"), "POST / abc"),
                Arguments.of("an empty quote", chunks("3;a=\"\";b\r\nabc\r\n0\r\n\r\n"), "POST / abc"),
                Arguments.of(
                        "many extensions", chunks("3" + ";a=b".repeat(500) + "\r\nabc\r\n0\r\n\r\n"), "POST / abc"),
                Arguments.of("an extension of the last chunk", chunks("3\r\nabc\r\n0;a=b\r\n\r\n"), "POST / abc"),
                Arguments.of(
                        "a trailer that would frame",
                        chunks("3\r\nabc\r\n0\r\nContent-Length: 99\r\nTransfer-Encoding: gzip\r\n\r\n"),
                        "POST / abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void what_can_be_read_in_one_way_only_is_answered(String what, String octets, String body) throws IOException {
        try (var client = new RawClient(server.port())) {
            var reply = client.send(octets).reply();
            assertThat(reply.body()).isEqualTo(body);
            assertThat(reply.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void it_may_arrive_one_octet_at_a_time(String what, String octets, String body) throws IOException {
        try (var client = new RawClient(server.port())) {
            for (int i = 0; i < octets.length(); i++) client.send(octets.substring(i, i + 1));
            assertThat(client.reply().body()).isEqualTo(body);
        }
    }

    /// RFC 9110, 9.3.2.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD / HTTP/1.1\r\n\r\n",
                "HEAD / HTTP/2.0\r\nHost: a\r\n\r\n",
                "HEAD /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
                "HEAD / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n"
            })
    void a_head_that_is_refused_has_no_body_either(String octets) throws IOException {
        try (var client = new RawClient(server.port()).send(octets)) {
            var reply = client.reply(true);
            assertThat(reply.status()).isGreaterThanOrEqualTo(400);
            assertThat(reply.fields()).doesNotContainEntry("content-length", "0");
            assertThat(client.socket.getInputStream().read()).isNegative();
        }
    }

    @Test
    void trailers_do_not_become_fields() throws IOException {
        try (var client = new RawClient(server.port())) {
            client.send("POST /fields HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nHost: b\r\n\r\n");
            assertThat(client.reply().body()).isEqualTo("Host=a|Transfer-Encoding=chunked");
        }
    }

    @Test
    void fields_keep_their_order_and_their_case() throws IOException {
        try (var client = new RawClient(server.port())) {
            client.send("GET /fields HTTP/1.1\r\nHost: a\r\nx-b: 1\r\nX-A: 2\r\nX-B: 3\r\n\r\n");
            assertThat(client.reply().body()).isEqualTo("Host=a|x-b=1|X-A=2|X-B=3");
        }
    }
}
