// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Values that JSON has no type for and that are written as strings.
abstract sealed class TextScalar<T> implements Scalar<T> {

    abstract Rule rule();

    /// The value of a text. `null`, an [IllegalArgumentException] or a [DateTimeException] says that it is
    /// none.
    abstract @Nullable T parse(String text);

    /// The same where the source is lenient.
    ///
    /// @param value a [String] or a [java.math.BigDecimal]
    @Nullable
    T parseLeniently(Object value) {
        return value instanceof String text ? parse(text) : null;
    }

    /// The value of a text that [#format] has made, which may be more than clients may send.
    @Nullable
    T parseOwn(String text) {
        return parse(text);
    }

    /// What is expected, with its article, where there is neither a text nor a number.
    String expected() {
        return "a string";
    }

    @Override
    public final @Nullable T read(Source in) {
        Object given = in.isPydantic() ? in.readTextOrNumber(expected()) : in.readString();
        if (given == null) return null;
        boolean own = in instanceof JsonReader document && document.isOwn();
        T value = own && given instanceof String text ? own(text) : null;
        // The program may have merged into it what a lenient reader took of a client.
        if (value == null) value = parsed(given, in.isPydantic() || own);
        if (value == null) in.fault(rule());
        return value;
    }

    private @Nullable T own(String text) {
        try {
            return parseOwn(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            return null;
        }
    }

    private @Nullable T parsed(Object given, boolean leniently) {
        try {
            return leniently ? parseLeniently(given) : parse((String) given);
        } catch (IllegalArgumentException | DateTimeException _) {
            return null;
        }
    }

    @Override
    public final void write(JsonWriter out, T value) {
        out.value(format(value));
    }

    /// A type of the platform, which the form decides.
    static final class Platform<T> extends TextScalar<T> {
        private final TextForm form;

        Platform(TextForm form) {
            this.form = form;
        }

        @Override
        Rule rule() {
            return form.rule();
        }

        @Override
        @SuppressWarnings("unchecked") // the form decides
        @Nullable
        T parse(String text) {
            return (T) form.parse(text);
        }

        @Override
        @SuppressWarnings("unchecked") // the form decides
        @Nullable
        T parseOwn(String text) {
            return (T) form.parseOwn(text);
        }

        @Override
        @SuppressWarnings("unchecked") // the form decides
        @Nullable
        T parseLeniently(Object value) {
            return (T) LenientForm.parse(form, value);
        }

        @Override
        String expected() {
            return "a " + form.rule().code();
        }

        @Override
        public String format(T value) {
            return form.format(value);
        }
    }

    /// A type of the program.
    static final class Custom<T> extends TextScalar<T> {
        private final Rule rule;
        private final Function<String, @Nullable T> parse;
        private final Function<T, String> format;

        Custom(Rule rule, Function<String, @Nullable T> parse, Function<T, String> format) {
            this.rule = rule;
            this.parse = parse;
            this.format = format;
        }

        @Override
        Rule rule() {
            return rule;
        }

        @Override
        @Nullable
        T parse(String text) {
            return parse.apply(text);
        }

        @Override
        public String format(T value) {
            return format.apply(value);
        }
    }
}
