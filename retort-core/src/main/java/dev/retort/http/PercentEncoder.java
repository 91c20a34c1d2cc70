// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Writes percent-encoding as RFC 3986, 2.1 defines it, over UTF-8.
public final class PercentEncoder {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoder() {}

    /// A text with everything escaped but letters and digits of US-ASCII and some characters.
    ///
    /// @param plain those that stand for themselves, of US-ASCII
    public static String encode(String text, String plain) {
        var encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isAlphanumeric(octet) || plain.indexOf(octet) >= 0) encoded.append((char) octet);
            else encoded.append('%').append(HEX.toHexDigits(octet));
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(byte octet) {
        return octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z' || octet >= '0' && octet <= '9';
    }
}
