// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.util.List;
import java.util.function.Function;

/// Makes the codecs of a generic record's uses, such as `Page<Book>`, from those of its arguments. Called by
/// generated code; others use [Codec#of(Class, Codec...)].
///
/// @param parameters how many type parameters the record has
/// @param factory    makes a codec from as many
public record GenericCodec(int parameters, Function<List<Codec<?>>, Codec<?>> factory) {

    Codec<?> of(Class<?> type, Codec<?>... arguments) {
        if (arguments.length == parameters) return factory.apply(List.of(arguments));
        throw new IllegalArgumentException("%s has %s type parameter%s, but %s codec%s named: name one for each"
                .formatted(
                        type.getName(),
                        parameters,
                        parameters == 1 ? "" : "s",
                        arguments.length,
                        arguments.length == 1 ? " was" : "s were"));
    }
}
