// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// An answer with status 201: something new exists.
///
/// @param location where it is, as a path or an absolute address; sent as `Location`
/// @param below    whether that is the name of something below the path of the request
/// @param body     what it is
/// @param <T>      the type that is written
public record Created<T>(String location, boolean below, T body) {

    public Created {
        Objects.requireNonNull(location);
        Objects.requireNonNull(body);
    }

    /// Something new at a place.
    public static <T> Created<T> at(String location, T body) {
        return new Created<>(location, false, body);
    }

    /// Something new among the things that the request was sent to: after `POST /shops/3/books`, what is below
    /// `7` is at `/shops/3/books/7`, wherever the resource is mounted.
    ///
    /// @param name one segment of a path, such as an id; escaped where it has to be
    public static <T> Created<T> below(Object name, T body) {
        return new Created<>(name.toString(), true, body);
    }
}
