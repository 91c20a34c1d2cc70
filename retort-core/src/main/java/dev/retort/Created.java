// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Objects;

/// An answer with status 201: the request has made something new. The header field `Location` says where it
/// is.
///
/// @param location the address of what is new
/// @param body     what is new, as it is written
/// @param <T>      the type of the body
public record Created<T>(Location location, T body) {

    public Created {
        Objects.requireNonNull(location);
        Objects.requireNonNull(body);
    }

    /// Something new at an address.
    ///
    /// @param location a path or an absolute address
    public static <T> Created<T> at(String location, T body) {
        return new Created<>(new Location.Of(location), body);
    }

    /// Something new at the address of an endpoint of this application.
    ///
    /// @param link as the class that [Links] writes makes it
    public static <T> Created<T> at(Link link, T body) {
        return new Created<>(new Location.At(link), body);
    }

    /// Something new below the path of the request: after `POST /shops/3/books`, `below(7, book)` is at
    /// `/shops/3/books/7`, wherever the resource is mounted.
    ///
    /// @param name one segment of a path, such as an id; escaped where it has to be
    public static <T> Created<T> below(Object name, T body) {
        return new Created<>(new Location.Below(name.toString()), body);
    }
}
