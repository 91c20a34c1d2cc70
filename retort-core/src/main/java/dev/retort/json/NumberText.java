// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import dev.retort.validation.TextSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers that travel as texts.
///
/// @param integer whether `T` is a [java.math.BigInteger], and not a [BigDecimal]
record NumberText<T>(boolean integer) implements Scalar<T> {

    private static final Rule INTEGER = Rule.of("integer_text", "must be an integer as a text, such as \"1200\"");
    private static final Rule DECIMAL = Rule.of("decimal_text", "must be a number as a text, such as \"19.90\"");

    @Override
    public @Nullable T read(Source in) {
        if (in.isPydantic()) return number(in);
        String text = in.readString();
        if (text == null) return null;
        var source = new Text(text);
        T number = number(source);
        if (source.faulty) in.fault(integer ? INTEGER : DECIMAL);
        return number;
    }

    @SuppressWarnings("unchecked") // the flag decides
    private @Nullable T number(Source in) {
        return (T) (integer ? in.readBigInteger() : in.readBigDecimal());
    }

    @Override
    public void write(JsonWriter out, T value) {
        out.value(format(value));
    }

    @Override
    public String format(T value) {
        return value instanceof BigDecimal decimal && decimal.scale() < -20
                ? Decimals.withExponent(decimal)
                : value.toString();
    }

    /// The text itself, which is one or is none.
    private static final class Text extends TextSource {

        private boolean faulty;

        Text(String text) {
            super(text);
        }

        @Override
        protected void record(Rule rule) {
            faulty = true;
        }
    }
}
