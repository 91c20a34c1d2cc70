// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Source;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Values that JSON has a type for: numbers, booleans and text itself.
record PlainScalar<T>(Function<Source, @Nullable T> reading, BiConsumer<JsonWriter, T> writing) implements Scalar<T> {

    @Override
    public @Nullable T read(Source in) {
        return reading.apply(in);
    }

    @Override
    public void write(JsonWriter out, T value) {
        writing.accept(out, value);
    }

    @Override
    public String format(T value) {
        return value.toString();
    }
}
