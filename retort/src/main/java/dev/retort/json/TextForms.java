// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.net.InetAddress;
import java.util.Base64;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text forms of which the platform's own methods understand more than is right. `null` says that a text is
/// none.
final class TextForms {

    private static final Pattern IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private TextForms() {}

    /// RFC 9562, section 4: 36 characters. [UUID#fromString] takes groups of any length.
    static @Nullable UUID uuid(String text) {
        if (text.length() != 36) return null;
        long high = 0;
        long low = 0;
        for (int i = 0; i < 36; i++) {
            char unit = text.charAt(i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (unit != '-') return null;
                continue;
            }
            int digit = unit > 'f' ? -1 : Character.digit(unit, 16);
            if (digit < 0) return null;
            if (i < 18) high = high << 4 | digit;
            else low = low << 4 | digit;
        }
        return new UUID(high, low);
    }

    /// RFC 4648, section 4, with its padding.
    static byte @Nullable [] base64(String text) {
        return text.length() % 4 == 0 ? Base64.getDecoder().decode(text) : null;
    }

    /// BCP 47. [Locale#forLanguageTag] makes something of everything.
    static @Nullable Locale locale(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException _) {
            return null;
        }
    }

    /// A literal address without a zone: neither a name that had to be looked up, nor the short forms of old.
    static @Nullable InetAddress address(String text) {
        boolean literal = IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
        return literal ? InetAddress.ofLiteral(text) : null;
    }
}
