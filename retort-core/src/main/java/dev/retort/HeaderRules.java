// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.Answer;
import dev.retort.http.Token;
import java.util.Locale;
import java.util.Set;

/// What a header field of an answer may look like (RFC 9110, 5.1 and 5.5). Refused here, it can split no
/// answer.
final class HeaderRules {

    /// What has to be known before a body comes (RFC 9110, 6.5.1).
    private static final Set<String> BEFORE_THE_BODY = Set.of(
            "age",
            "authorization",
            "cache-control",
            "content-encoding",
            "content-range",
            "content-type",
            "expires",
            "host",
            "location",
            "proxy-authenticate",
            "retry-after",
            "set-cookie",
            "te",
            "trailer",
            "upgrade",
            "vary",
            "www-authenticate");

    private HeaderRules() {}

    static String requireName(String name) {
        if (!Token.matches(name)) {
            throw new IllegalArgumentException("“" + printable(name) + "” is not the name of a header field");
        }
        if (Answer.isOfTheServer(name)) {
            throw new IllegalArgumentException("header " + name + " is the server's own: leave it out");
        }
        return name;
    }

    /// A name for a field that follows the body.
    static String requireTrailer(String name) {
        if (BEFORE_THE_BODY.contains(requireName(name).toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("header " + name + " cannot follow the body: it has to be known before");
        }
        return name;
    }

    static String requireValue(String name, String value) {
        if (!value.chars().allMatch(HeaderRules::isValueChar)) {
            // The value is not quoted: it may be a secret.
            throw new IllegalArgumentException("the value of header " + name + " must be printable ASCII");
        }
        return value;
    }

    private static boolean isValueChar(int c) {
        return c >= ' ' && c < 0x7f || c == '\t';
    }

    /// A text for a message.
    static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
