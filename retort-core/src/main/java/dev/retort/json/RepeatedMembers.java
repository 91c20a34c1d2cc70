// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Coercion;
import java.util.Optional;

/// Documents in which members come again, for readers that take them.
final class RepeatedMembers {

    private RepeatedMembers() {}

    /// A reader of the same document in which each member has its last value, as if it had come once; empty
    /// where no member comes again, and where the document is no JSON, of which its own reader tells.
    static Optional<JsonReader> removed(byte[] document, int end, JsonLimits limits) {
        return isOfDistinctMembers(document, end, limits) ? Optional.empty() : rewritten(document, end, limits);
    }

    private static boolean isOfDistinctMembers(byte[] document, int end, JsonLimits limits) {
        try {
            new JsonReader(document, end, limits).skip();
            return true;
        } catch (JsonSyntaxException repeatedOrBroken) {
            return false;
        }
    }

    private static Optional<JsonReader> rewritten(byte[] document, int end, JsonLimits limits) {
        try {
            JsonReader in = new JsonReader(document, end, limits).leniently(Coercion.PYDANTIC);
            JsonValue value = Codecs.JSON_VALUE.read(in);
            in.end();
            if (value == null || in.faultCount() > 0) return Optional.empty();
            var out = new JsonWriter();
            value.write(out);
            return Optional.of(new JsonReader(out.buffer(), out.length(), limits));
        } catch (JsonSyntaxException broken) {
            return Optional.empty();
        }
    }
}
