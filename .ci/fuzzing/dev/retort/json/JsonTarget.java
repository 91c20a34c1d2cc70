// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

/// A document is refused as such, or is a value that is written and read again as the same, and can be skipped.
public final class JsonTarget {

    private JsonTarget() {}

    public static void fuzzerTestOneInput(byte[] document) {
        JsonValue value;
        try {
            value = JsonValue.parse(document);
        } catch (JsonSyntaxException _) {
            return;
        }
        if (!JsonValue.parse(value.toString()).toString().equals(value.toString())) throw new AssertionError("not what was written: " + value);
        var in = new JsonReader(document, document.length, JsonLimits.defaults());
        in.skip();
        in.end();
    }
}
