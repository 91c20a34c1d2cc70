// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A body in `application/x-www-form-urlencoded` (WHATWG URL, 5.1). Every sequence of bytes is one: escapes
/// that are broken stay as they are, and what is no UTF-8 becomes U+FFFD.
final class UrlEncoded {

    private UrlEncoded() {}

    /// Names and values in turn, in order.
    static List<String> parse(byte[] body) {
        var pairs = new ArrayList<String>();
        for (int start = 0; start < body.length; ) {
            int end = indexOf(body, '&', start, body.length);
            int equals = indexOf(body, '=', start, end);
            if (end > start) {
                pairs.add(decode(body, start, equals));
                pairs.add(decode(body, Math.min(equals + 1, end), end));
            }
            start = end + 1;
        }
        return pairs;
    }

    /// Where a character stands; the end when it does not.
    private static int indexOf(byte[] bytes, char wanted, int start, int end) {
        int at = start;
        while (at < end && bytes[at] != wanted) at++;
        return at;
    }

    private static String decode(byte[] encoded, int start, int end) {
        byte[] bytes = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            int octet = encoded[i] == '%' ? octet(encoded, i, end) : -1;
            if (octet >= 0) {
                bytes[length++] = (byte) octet;
                i += 2;
            } else {
                bytes[length++] = encoded[i] == '+' ? (byte) ' ' : encoded[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /// What an escape stands for; negative when it is broken.
    private static int octet(byte[] encoded, int percent, int end) {
        if (percent + 2 >= end) return -1;
        int high = Character.digit(encoded[percent + 1], 16);
        int low = Character.digit(encoded[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
