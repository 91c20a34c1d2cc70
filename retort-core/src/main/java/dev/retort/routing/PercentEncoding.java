// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import dev.retort.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Percent-encoding as RFC 3986, 2.1 defines it, over UTF-8 and nothing else. What is malformed is refused, unlike in
/// a form, of which the standard has every sequence of bytes mean something (`endpoint/UrlEncoded`).
final class PercentEncoding {

    private PercentEncoding() {}

    /// Decodes every escape.
    ///
    /// @param in          the part of the request, for the message
    /// @param plusIsSpace whether `+` stands for a space, as in a query
    /// @throws MalformedTargetException for an escape that is cut off, no hexadecimal, no UTF-8, or NUL in a path
    static String decode(String text, Fault.In in, boolean plusIsSpace) throws MalformedTargetException {
        return decode(text, in, plusIsSpace, false);
    }

    /// Decodes every escape of a path but `%2F` and `%25`, so that a slash inside a segment stays apart from
    /// one between segments.
    static String decodeKeepingSlashes(String path) throws MalformedTargetException {
        return decode(path, Fault.In.PATH, false, true);
    }

    /// Decodes what [#decodeKeepingSlashes] kept.
    static String decodeKeptEscapes(String segment) {
        return segment.indexOf('%') < 0 ? segment : segment.replace("%2F", "/").replace("%25", "%");
    }

    private static String decode(String text, Fault.In in, boolean plusIsSpace, boolean keepSlashes)
            throws MalformedTargetException {
        if (text.indexOf('%') < 0) return plusIsSpace ? text.replace('+', ' ') : text;
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[encoded.length];
        int length = 0;
        for (int i = 0; i < encoded.length; i++) {
            byte c = encoded[i];
            if (c == '%') {
                int octet = octet(encoded, i, in);
                if (octet == 0 && in == Fault.In.PATH)
                    throw new MalformedTargetException(in, "the " + in.wireName() + " holds %00");
                if (keepSlashes && (octet == '/' || octet == '%')) {
                    bytes[length++] = '%';
                    bytes[length++] = '2';
                    bytes[length++] = (byte) (octet == '/' ? 'F' : '5');
                } else {
                    bytes[length++] = (byte) octet;
                }
                i += 2;
            } else {
                bytes[length++] = plusIsSpace && c == '+' ? (byte) ' ' : c;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedTargetException(in, "the " + in.wireName() + " is not UTF-8 in percent-encoding");
        }
    }

    private static int octet(byte[] encoded, int percent, Fault.In in) throws MalformedTargetException {
        int high = percent + 2 < encoded.length ? Character.digit(encoded[percent + 1], 16) : -1;
        int low = percent + 2 < encoded.length ? Character.digit(encoded[percent + 2], 16) : -1;
        if (high < 0 || low < 0) {
            var rest = new String(encoded, percent, encoded.length - percent, StandardCharsets.UTF_8);
            String escape = rest.substring(0, Math.min(3, rest.length()));
            throw new MalformedTargetException(
                    in, "the " + in.wireName() + " holds “" + escape + "”, which is no percent-escape");
        }
        return high << 4 | low;
    }
}
