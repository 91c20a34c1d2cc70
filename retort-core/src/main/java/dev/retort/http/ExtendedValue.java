// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Text of any script as a parameter of a header field, whose name ends with an asterisk: `UTF-8''na%C3%AFve.txt`
/// (RFC 8187, 3.2).
public final class ExtendedValue {

    /// What stands for itself beside letters and digits (`attr-char`).
    private static final String PLAIN = "!#$&+-.^_`|~";

    private ExtendedValue() {}

    /// The value of a text.
    public static String encode(String text) {
        return "UTF-8''" + PercentEncoder.encode(text, PLAIN);
    }

    /// The text of a value; empty for another character set and for what is malformed.
    public static Optional<String> decode(String value) {
        String[] pieces = value.split("'", -1);
        if (pieces.length != 3 || !pieces[0].equalsIgnoreCase("utf-8")) return Optional.empty();
        String encoded = pieces[2];
        var octets = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c >= 0x80 || c == '%' && !isEscape(encoded, i)) return Optional.empty();
            octets.write(c == '%' ? HexFormat.fromHexDigits(encoded, i + 1, i + 3) : c);
            if (c == '%') i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isEscape(String encoded, int percent) {
        return percent + 2 < encoded.length()
                && HexFormat.isHexDigit(encoded.charAt(percent + 1))
                && HexFormat.isHexDigit(encoded.charAt(percent + 2));
    }
}
