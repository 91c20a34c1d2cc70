// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parameters of credentials (RFC 9110, 11.2), such as `realm="vault", nc=00000001`.
final class AuthParameters {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final Pattern NEXT = Pattern.compile("\\G[ \t]*+(?<name>" + TOKEN + ")[ \t]*+=[ \t]*+(?:(?<token>"
            + TOKEN + ")|\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\")[ \t]*+(?:,|$)");

    private AuthParameters() {}

    /// The values by their names, which are in lower case; nothing when they follow no grammar, or a name
    /// comes twice.
    static Map<String, String> parse(String text) {
        Map<String, String> values = new HashMap<>();
        Matcher next = NEXT.matcher(text);
        int end = 0;
        while (end < text.length() && next.find()) {
            String token = next.group("token");
            String value = token == null ? next.group("quoted").replaceAll("\\\\(.)", "$1") : token;
            if (values.put(next.group("name").toLowerCase(Locale.ROOT), value) != null) return Map.of();
            end = next.end();
        }
        return end == text.length() ? values : Map.of();
    }
}
