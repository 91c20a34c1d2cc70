// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// An answer with status 201: something new exists.
///
/// @param location where it is, as a path or an absolute address; sent as `Location`
/// @param body     what it is
/// @param <T>      the type that is written
public record Created<T>(String location, T body) {

    public Created {
        Objects.requireNonNull(location);
        Objects.requireNonNull(body);
    }

    /// Something new at a place.
    public static <T> Created<T> at(String location, T body) {
        return new Created<>(location, body);
    }
}
