// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import dev.retort.validation.TextSource;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Reads and writes the values of one type that has a text form, wherever they stand: in JSON, in a URL, in a
/// header, as the key of a map.
///
/// @param <T> the type
public interface Scalar<T> extends Codec<T> {

    /// Reads one value from wherever it stands. `null` or a stand-in when it is faulty, which the source then
    /// knows.
    @Nullable
    T read(Source in);

    /// The same: a reader is a source.
    @Override
    default @Nullable T read(JsonReader in) {
        return read((Source) in);
    }

    /// The text form, which [#read(Source)] understands.
    String format(T value);

    /// The value of a text that the program itself holds, such as a default.
    ///
    /// @throws IllegalArgumentException when the text is none
    default T valueOf(String text) {
        var faults = new ArrayList<String>();
        T value = read(new TextSource(text) {
            @Override
            protected void record(Rule rule) {
                faults.add(rule.message());
            }
        });
        if (value != null && faults.isEmpty()) return value;
        throw new IllegalArgumentException("“" + text + "” " + String.join(", ", faults));
    }

    /// The scalar of a class: a platform type, a `@Json.Value` or a `@Json` enum.
    ///
    /// @throws IllegalArgumentException when there is none; the message says how to get one
    static <T> Scalar<T> of(Class<T> type) {
        if (Codec.of(type) instanceof Scalar<T> scalar) return scalar;
        throw new IllegalArgumentException(
                type.getName() + " has no text form: make it a @Json.Value record or an enum");
    }
}
