// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.http.Token;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import org.jspecify.annotations.Nullable;

/// What this server demands of a request before anybody reads it. There is a rule wherever two parties
/// could disagree about where a request ends (CWE-444), and one against every octet that has no business in
/// a head.
///
/// The codec finds the lines; it is not trusted to judge them. These rules do not depend on what it checks,
/// and refuse what it lets pass: several blanks between the words of a request line, continued lines (it
/// joins them), any number of empty lines in front of a request, signs that Java takes for digits, a body
/// of eight bytes that it sees behind `Sec-WebSocket-Key1`, hosts and targets of any shape. The codec
/// itself refuses line ends without CR, controls and NUL in names and values, sizes of chunks that are no
/// hexadecimal numbers, and chunks that do not end with CRLF. The other rules of chunks are [ChunkRules].
final class RequestRules {

    private static final String HOST_MARKS = "-._~!$&'()*+,;=";
    private static final boolean[] HOST = octets(HOST_MARKS);
    private static final String AFTER_SCHEME = "://";

    private RequestRules() {}

    private static boolean[] octets(String marks) {
        var allowed = new boolean[256];
        for (char c = '0'; c <= '9'; c++) allowed[c] = true;
        for (char c = 'A'; c <= 'Z'; c++) allowed[c] = allowed[c + 32] = true;
        for (int i = 0; i < marks.length(); i++) allowed[marks.charAt(i)] = true;
        return allowed;
    }

    /// Whether an octet may begin a request, which begins with a method, a token (RFC 9110, 5.6.2).
    static boolean mayBegin(byte octet) {
        return Token.mayHold(octet);
    }

    /// The method is a token (RFC 9110, 9.1).
    static String method(String method) {
        if (method.isEmpty()) throw Refusal.malformed("the request line has no method");
        if (!Token.matches(method)) throw Refusal.malformed("the method has an invalid character");
        return method;
    }

    /// The words of a request line are parted by exactly one blank (RFC 9112, 3).
    static void separated(byte[] line, int end, int start) {
        if (start != end + 1 || line[end] != ' ') {
            throw Refusal.malformed("the words of the request line must be parted by one space");
        }
    }

    /// The version of a request line. A later version of HTTP/1 is taken for 1.1 (RFC 9110, 2.5), and a grammatical
    /// version that is not spoken here is 505 (15.6.6).
    static HttpVersion version(String version) {
        if (version.equals("HTTP/1.1")) return HttpVersion.HTTP_1_1;
        if (version.equals("HTTP/1.0")) return HttpVersion.HTTP_1_0;
        boolean grammatical = version.length() == 8
                && version.startsWith("HTTP/")
                && isDigit(version.charAt(5))
                && version.charAt(6) == '.'
                && isDigit(version.charAt(7));
        if (grammatical && version.charAt(5) == '1') return HttpVersion.HTTP_1_1;
        if (grammatical) throw new Refusal(505, "only HTTP/1.1 and HTTP/1.0 are spoken here");
        throw Refusal.malformed("the request line must end with HTTP/1.1 or HTTP/1.0");
    }

    /// The target as it was sent, if it has one of the forms that a server is asked with (RFC 9112, 3.2).
    ///
    /// @param scheme of the connection: a resource of `https` is not served without TLS (RFC 9110, 7.4)
    static String target(String method, String target, int limit, String scheme) {
        if (target.isEmpty()) throw Refusal.malformed("the request line has no target");
        if (target.length() > limit) throw targetTooLong();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '#') {
                throw Refusal.malformed("the request target has a character that must be percent-encoded");
            }
        }
        if (method.equals("CONNECT")) throw new Refusal(501, "there are no tunnels here");
        boolean known = target.charAt(0) == '/'
                || target.equals("*") && method.equals("OPTIONS")
                || target.regionMatches(true, 0, scheme, 0, scheme.length())
                        && target.startsWith(AFTER_SCHEME, scheme.length());
        if (!known) throw Refusal.malformed("the request target must begin with a slash, or with " + scheme + "://");
        return target;
    }

    /// The host that an absolute target names, which counts instead of the `Host` field (RFC 9112, 3.2.2);
    /// `null` for other targets.
    static @Nullable String authority(String target) {
        if (target.charAt(0) == '/' || target.equals("*")) return null;
        return host(
                target.substring(startOfAuthority(target), endOfAuthority(target)), "the host of the request target");
    }

    /// Path and query of a target.
    static String originForm(String target) {
        if (target.charAt(0) == '/' || target.equals("*")) return target;
        int end = endOfAuthority(target);
        if (end == target.length()) return "/";
        return target.charAt(end) == '?' ? "/" + target.substring(end) : target.substring(end);
    }

    private static int startOfAuthority(String target) {
        return target.indexOf(AFTER_SCHEME) + AFTER_SCHEME.length();
    }

    private static int endOfAuthority(String target) {
        int end = startOfAuthority(target);
        while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') end++;
        return end;
    }

    /// A host with or without a port (RFC 9110, 7.2), of the characters that a name or an address may have.
    ///
    /// @param subject what it is called in the refusal
    static String host(String host, String subject) {
        int end = host.startsWith("[") ? addressEnd(host) : nameEnd(host);
        if (end == 0 || !isPort(host, end)) throw Refusal.malformed(subject + " is no valid host");
        return host;
    }

    private static int nameEnd(String host) {
        int i = 0;
        while (i < host.length()) {
            char c = host.charAt(i);
            if (c == '%' && isEscape(host, i)) i += 3;
            else if (c < 256 && HOST[c]) i++;
            else break;
        }
        return i;
    }

    /// Whether a percent sign has two digits behind it (RFC 3986, 2.1).
    private static boolean isEscape(String host, int percent) {
        return percent + 2 < host.length()
                && Character.digit(host.charAt(percent + 1), 16) >= 0
                && Character.digit(host.charAt(percent + 2), 16) >= 0;
    }

    /// The end of an IPv6 address in brackets, or 0.
    private static int addressEnd(String host) {
        int i = 1;
        while (i < host.length() && (Character.digit(host.charAt(i), 16) >= 0 || ":.".indexOf(host.charAt(i)) >= 0)) {
            i++;
        }
        return i > 2 && i < host.length() && host.charAt(i) == ']' ? i + 1 : 0;
    }

    private static boolean isPort(String host, int start) {
        if (start == host.length()) return true;
        if (host.charAt(start) != ':') return false;
        int port = 0;
        for (int i = start + 1; i < host.length() && port <= 0xffff; i++) {
            if (!isDigit(host.charAt(i))) return false;
            port = port * 10 + (host.charAt(i) - '0');
        }
        return port <= 0xffff;
    }

    /// A length in plain digits: no sign, no list, no other script's digits (RFC 9110, 8.6).
    static long contentLength(String value) {
        if (value.isEmpty()) throw Refusal.malformed("Content-Length is no valid length");
        long length = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isDigit(c)) throw Refusal.malformed("Content-Length is no valid length");
            // No limit is higher than a long.
            if (length > (Long.MAX_VALUE - 9) / 10) throw Refusal.tooLarge();
            length = length * 10 + (c - '0');
        }
        return length;
    }

    /// The one transfer coding that is understood. 501 for another one (RFC 9112, 6.1), 400 where `chunked`
    /// stands in a list that it does not end, or ends twice.
    static void transferEncoding(String value) {
        if (value.equalsIgnoreCase("chunked")) return;
        String[] codings = value.split(",", -1);
        for (int i = 0; i < codings.length; i++) {
            String coding = codings[i].strip();
            boolean last = i == codings.length - 1;
            if (coding.isEmpty() || coding.equalsIgnoreCase("chunked") && !last) {
                throw Refusal.malformed("Transfer-Encoding is no valid list that ends with chunked");
            }
        }
        throw new Refusal(501, "the only transfer coding understood here is chunked");
    }

    /// The one expectation that there is (RFC 9110, 10.1.1).
    static void expectation(String value) {
        if (!value.equalsIgnoreCase("100-continue"))
            throw new Refusal(417, "the only expectation met here is 100-continue");
    }

    /// What can be judged only when all fields are there.
    static void head(HttpVersion version, RequestFields fields) {
        if (fields.isChunked() && fields.contentLength() >= 0) {
            throw Refusal.malformed("Content-Length and Transfer-Encoding must not come together");
        }
        if (fields.isChunked() && version.equals(HttpVersion.HTTP_1_0)) {
            throw Refusal.malformed("HTTP/1.0 knows no Transfer-Encoding");
        }
        if (fields.host() == null && version.equals(HttpVersion.HTTP_1_1)) {
            throw Refusal.malformed("the Host field is missing");
        }
    }

    /// No line of a head begins with a blank: it would continue the line before it (obs-fold; RFC 9112, 5.2).
    /// Looks at the whole lines between two indices.
    static boolean hasContinuedLine(ByteBuf lines, int start, int end) {
        int i = start;
        while (i < end) {
            byte first = lines.getByte(i);
            if (first == ' ' || first == '\t') return true;
            int lineFeed = lines.indexOf(i, end, (byte) '\n');
            if (lineFeed < 0) return false;
            i = lineFeed + 1;
        }
        return false;
    }

    /// What a failure of the codec means for the client.
    static Refusal refusal(Throwable cause, boolean inHead) {
        return switch (cause) {
            case Refusal refusal -> refusal;
            case TooLongHttpLineException _ when inHead -> targetTooLong();
            case TooLongHttpHeaderException _ -> new Refusal(431, "the header fields are too large");
            default -> Refusal.malformed(inHead ? "the request is malformed" : "the request body is malformed");
        };
    }

    private static Refusal targetTooLong() {
        return new Refusal(414, "the request target is too long");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
