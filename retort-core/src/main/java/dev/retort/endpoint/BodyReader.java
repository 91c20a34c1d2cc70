// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.json.JsonReader;
import org.jspecify.annotations.Nullable;

/// Reads a body in one go: a codec, or generated code where the parameter has constraints of its own.
///
/// @param <T> the type of the body
@FunctionalInterface
public interface BodyReader<T> {

    /// Reads the body. `null` when it is faulty, which the reader then knows, or when it may be `null`.
    @Nullable
    T read(JsonReader in);
}
