// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.validation.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One thing that is wrong with a request, ready to be reported.
///
/// @param in        the part of the request
/// @param pointer   the value in that part as a JSON Pointer (RFC 6901); for a parameter `/` and its name
/// @param code      a word that programs may compare, such as `maximum`
/// @param detail    a sentence without its subject, such as “must be at most 100”
/// @param arguments what the sentence speaks of, such as `limit` → 100, in the order in which it is reported
public record Fault(In in, String pointer, String code, String detail, Map<String, Object> arguments) {

    /// How many faults of one request are told: a request cannot make its refusal large.
    public static final int MOST = 100;

    /// The part of a request that a value came from.
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        FORM,
        BODY;

        /// The word that a client reads, such as `query`.
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Fault {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /// A broken rule at a place.
    public static Fault of(In in, String pointer, Rule rule) {
        return new Fault(in, pointer, rule.code(), rule.message(), rule.arguments());
    }

    /// The pointer to a member of a whole value: `a/b` is `/a~1b` (RFC 6901, section 3).
    public static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
