// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.endpoint.Generated;
import org.jspecify.annotations.Nullable;

/// Reads and writes the values of one type. Immutable, and safe for use by many threads.
///
/// @param <T> the type
public interface Codec<T> {

    /// Reads one value. `null` when it is faulty, which the reader then knows.
    @Nullable
    T read(JsonReader in);

    /// Writes one value.
    void write(JsonWriter out, T value);

    /// The codec of a class: that of [JsonValue], that of a platform type in [Scalars], otherwise the one
    /// that was generated for it.
    ///
    /// @throws IllegalArgumentException when there is none; the message says how to get one
    @SuppressWarnings("unchecked") // the class of the codec's values
    static <T> Codec<T> of(Class<T> type) {
        if (type == JsonValue.class) return (Codec<T>) Codecs.JSON_VALUE;
        Scalar<T> scalar = Scalars.of(type);
        return scalar != null ? scalar : Generated.codec(type);
    }
}
