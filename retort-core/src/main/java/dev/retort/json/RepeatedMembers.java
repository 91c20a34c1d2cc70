// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Coercion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Members that come again in their object, for readers that take the last of them.
final class RepeatedMembers {

    private final JsonReader in;
    private final Set<Integer> superseded = new HashSet<>();

    private RepeatedMembers(JsonReader in) {
        this.in = in;
    }

    /// The offsets of the names of all members that a later one replaces. `null` where there are none, and
    /// where the document is no JSON, which its own reader will say.
    static @Nullable Set<Integer> superseded(byte[] document, int end, JsonLimits limits) {
        try {
            new JsonReader(document, end, limits).skip();
            return null;
        } catch (JsonSyntaxException repeatedOrBroken) {
            return found(document, end, limits);
        }
    }

    private static @Nullable Set<Integer> found(byte[] document, int end, JsonLimits limits) {
        try {
            var in = new JsonReader(document, end, limits);
            // Only lenient reading goes on behind a member that comes again.
            in.coerce(Coercion.PYDANTIC);
            var members = new RepeatedMembers(in);
            members.go();
            return members.superseded;
        } catch (JsonSyntaxException broken) {
            return null;
        }
    }

    /// Goes behind a value. No deeper than the limit of depth.
    private void go() {
        switch (in.peek()) {
            case '{' -> {
                in.open();
                Map<String, Integer> offsets = new HashMap<>();
                while (in.anotherMember()) {
                    int offset = in.at;
                    Integer before = offsets.put(in.distinctName(), offset);
                    if (before != null) superseded.add(before);
                    go();
                }
            }
            case '[' -> {
                in.open();
                while (in.anotherElement()) go();
            }
            default -> in.skipValue();
        }
    }
}
