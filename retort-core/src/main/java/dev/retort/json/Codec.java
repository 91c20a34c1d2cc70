// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.generated.Generated;
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
        if (scalar != null) return scalar;
        return Generated.find(type, Codec.class).orElseThrow(() -> new IllegalArgumentException(mend(type)));
    }

    private static String mend(Class<?> type) {
        if (type.isRecord() && type.getTypeParameters().length > 0) {
            return "%s is generic, so its class alone says not how to write it: name its codec, Response.ok(value).as(codec)"
                    .formatted(type.getName());
        }
        if (type.isRecord() || type.isEnum()) {
            return "%s has no codec: add @Json to it; if it is there, the annotation processor did not run.\n%s"
                    .formatted(type.getName(), Generated.buildLines());
        }
        return "%s has no codec: use a @Json record, a map, a list or a scalar in its place".formatted(type.getName());
    }
}
