// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.math.BigDecimal;

/// A JSON number.
///
/// @param value exactly the number that was written
public record JsonNumber(BigDecimal value) implements JsonValue {

    @Override
    public void write(JsonWriter out) {
        out.value(value);
    }

    @Override
    public String toString() {
        return JsonWriter.text(this);
    }
}
