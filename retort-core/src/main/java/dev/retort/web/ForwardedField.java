// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header field `Forwarded` (RFC 7239, 4).
final class ForwardedField {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern PAIR =
            Pattern.compile("(?<name>" + TOKEN + ")=(?:(?<token>" + TOKEN + ")|\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\")");

    private ForwardedField() {}

    /// What the proxies on the way say, the nearest one last; what stands before something that follows no grammar is
    /// not known.
    ///
    /// @param values of all such fields, in their order
    static List<ForwardedHop> hops(List<String> values) {
        var hops = new ArrayList<ForwardedHop>();
        for (String value : values) {
            List<ForwardedHop> more = hops(value);
            if (more.isEmpty()) hops.clear();
            hops.addAll(more);
        }
        return hops;
    }

    /// Those of one value; none when it follows no grammar.
    private static List<ForwardedHop> hops(String value) {
        var hops = new ArrayList<ForwardedHop>();
        Map<String, String> element = new HashMap<>();
        Matcher pair = PAIR.matcher(value);
        int at = 0;
        while (true) {
            at = blanks(value, at);
            if (pair.region(at, value.length()).lookingAt()) {
                element.put(pair.group("name").toLowerCase(Locale.ROOT), text(pair));
                at = blanks(value, pair.end());
            }
            if (at == value.length() || value.charAt(at) == ',') {
                if (!element.isEmpty()) hops.add(hop(element));
                element.clear();
                if (at == value.length()) return hops;
            } else if (value.charAt(at) != ';') {
                return List.of();
            }
            at++;
        }
    }

    private static int blanks(String value, int from) {
        int at = from;
        while (at < value.length() && (value.charAt(at) == ' ' || value.charAt(at) == '\t')) at++;
        return at;
    }

    private static String text(Matcher pair) {
        String token = pair.group("token");
        return token == null ? pair.group("quoted").replaceAll("\\\\(.)", "$1") : token;
    }

    private static ForwardedHop hop(Map<String, String> element) {
        return ForwardedHop.of(
                element.getOrDefault("for", ""), element.getOrDefault("proto", ""), element.getOrDefault("host", ""));
    }
}
