// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.EntityTag;
import java.util.Objects;

/// An answer that says which state of something it shows, in its `ETag`.
///
/// ```java
/// @Get("/{id}")
/// Versioned<Page> read(long id) { Page page = find(id); return Versioned.of(page.revision(), page); }
/// ```
///
/// A GET by a client that has this state already (`If-None-Match`) is answered with 304 and without a body. With
/// [IfMatch] a client changes only the state that it knows.
///
/// @param version differs whenever the body does: a number that counts changes, a hash, a time of enough
///     digits. It must be printable ASCII without blanks and quotes; anything else is an
///     [IllegalArgumentException]
/// @param body    what is written
/// @param <T>     the type of the body
public record Versioned<T>(String version, T body) {

    public Versioned {
        EntityTag.of(version);
        Objects.requireNonNull(body);
    }

    /// A state of something.
    ///
    /// @param version whose text is the version: a number, a hash, a time
    /// @throws IllegalArgumentException when the text holds anything but printable ASCII without blanks and
    ///     quotes
    public static <T> Versioned<T> of(Object version, T body) {
        return new Versioned<>(version.toString(), body);
    }
}
