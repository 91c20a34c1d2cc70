// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Values that JSON has no type for and that are written as strings.
record TextScalar<T>(Rule rule, Function<String, @Nullable T> parse, Function<T, String> form) implements Scalar<T> {

    @Override
    public @Nullable T read(Source in) {
        String text = in.readString();
        if (text == null) return null;
        T value = parsed(text);
        if (value == null) in.fault(rule);
        return value;
    }

    private @Nullable T parsed(String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            return null;
        }
    }

    @Override
    public void write(JsonWriter out, T value) {
        out.value(form.apply(value));
    }

    @Override
    public String format(T value) {
        return form.apply(value);
    }
}
