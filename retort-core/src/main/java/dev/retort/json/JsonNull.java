// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

/// The JSON value `null`: a value like the others, which is there.
public record JsonNull() implements JsonValue {

    @Override
    public void write(JsonWriter out) {
        out.nullValue();
    }

    @Override
    public String toString() {
        return "null";
    }
}
