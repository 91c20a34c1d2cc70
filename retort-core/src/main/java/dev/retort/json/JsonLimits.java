// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

/// How much a document may ask of its reader.
///
/// @param depth  how deep arrays and objects may be nested, 1 to [#DEEPEST]
/// @param digits how many digits a number may have, and the greatest absolute value of the exponent of a
///               [java.math.BigDecimal] or [java.math.BigInteger], at least 1
public record JsonLimits(int depth, int digits) {

    /// The deepest nesting that can be allowed: codecs call themselves, and a thread's stack has an end.
    public static final int DEEPEST = 1_000;

    private static final JsonLimits DEFAULTS = new JsonLimits(64, 400);

    public JsonLimits {
        if (depth < 1 || depth > DEEPEST)
            throw new IllegalArgumentException(
                    "the depth of JSON must be between 1 and " + DEEPEST + ", but is " + depth);
        if (digits < 1)
            throw new IllegalArgumentException(
                    "the digits of a JSON number must be limited to 1 or more, but to " + digits);
    }

    /// A depth of 64, and 400 digits.
    public static JsonLimits defaults() {
        return DEFAULTS;
    }
}
