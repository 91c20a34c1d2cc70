// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.generated.Generated;
import java.nio.charset.StandardCharsets;
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

    /// The value of a document that the program itself holds, such as a default.
    ///
    /// @throws IllegalArgumentException when it is none
    default T fromJson(String json) {
        byte[] document = json.getBytes(StandardCharsets.UTF_8);
        var in = new JsonReader(document, document.length, JsonLimits.defaults());
        T value = read(in);
        in.end();
        if (value != null && in.faultCount() == 0) return value;
        throw new IllegalArgumentException(json + " is no such value: " + in.faults());
    }

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

    /// The codec of a use of a generic `@Json` record: of `Page<Book>`,
    /// `Codec.of(Page.class, Codec.of(Book.class))`.
    ///
    /// @param type      the record's class
    /// @param arguments the codecs of its type arguments
    /// @throws IllegalArgumentException when it is no generic record with a codec, or has another number of
    ///     type parameters; the message says how to get one
    @SuppressWarnings("unchecked") // the caller names the use whose codec this is
    static <T> Codec<T> of(Class<? super T> type, Codec<?>... arguments) {
        GenericCodec generic = Generated.find(type, GenericCodec.class)
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getTypeParameters().length == 0
                                ? type.getName() + " is not generic: name no codecs of arguments"
                                : processorMend(type)));
        return (Codec<T>) generic.of(type, arguments);
    }

    private static String mend(Class<?> type) {
        if (type.isRecord() && type.getTypeParameters().length > 0) {
            return "%s is generic, so its class alone does not say how to write it: name its codec, Response.ok(value).as(codec); of a @Json record it is Codec.of(%s.class, …), with a codec for each type argument"
                    .formatted(type.getName(), type.getSimpleName());
        }
        if (type.isRecord() || type.isEnum()) return processorMend(type);
        return "%s has no codec: use a @Json record, a map, a list or a scalar in its place".formatted(type.getName());
    }

    private static String processorMend(Class<?> type) {
        return Generated.missing(type, "has no codec: add @Json to it");
    }
}
