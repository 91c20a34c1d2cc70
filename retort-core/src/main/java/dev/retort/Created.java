// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// An answer with status 201: something new exists.
///
/// @param location where it is
/// @param body     what it is
/// @param <T>      the type that is written
public record Created<T>(Location location, T body) {

    public Created {
        Objects.requireNonNull(location);
        Objects.requireNonNull(body);
    }

    /// Something new at a place.
    ///
    /// @param location a path or an absolute address
    public static <T> Created<T> at(String location, T body) {
        return new Created<>(new Location.Of(location), body);
    }

    /// Something new that an endpoint of the application answers with.
    public static <T> Created<T> at(Link link, T body) {
        return new Created<>(new Location.At(link), body);
    }

    /// Something new among the things that the request was sent to: after `POST /shops/3/books`, what is below
    /// `7` is at `/shops/3/books/7`, wherever the resource is mounted.
    ///
    /// @param name one segment of a path, such as an id; escaped where it has to be
    public static <T> Created<T> below(Object name, T body) {
        return new Created<>(new Location.Below(name.toString()), body);
    }
}
