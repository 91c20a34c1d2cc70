// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

/// `true` or `false`.
public record JsonBoolean(boolean value) implements JsonValue {

    @Override
    public void write(JsonWriter out) {
        out.value(value);
    }

    @Override
    public String toString() {
        return Boolean.toString(value);
    }
}
