// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A file that was sent as a part of a form in `multipart/form-data` (RFC 7578).
///
/// A small one is in memory, a larger one in a file that is removed when the request has been answered, so an upload is
/// of no use afterwards unless it was moved. Safe for use by several threads, as far as it is not moved meanwhile.
///
/// ```java
/// @Post("/{id}/photo")
/// void store(long id, Upload photo) throws IOException {
///     photo.moveTo(photos.resolve(id + ".jpg"));
/// }
/// ```
public interface Upload {

    /// The name of the field of the form.
    String name();

    /// What the client calls the file, without folders; empty when it says nothing. Never a path, but nothing to name
    /// a file of the server by either.
    Optional<String> filename();

    /// The media type that the client names, such as `image/png`; `application/octet-stream` when it names none. Nobody
    /// has checked it.
    String contentType();

    /// In bytes.
    long size();

    /// The content from its beginning. To be closed.
    ///
    /// @throws IOException when it cannot be read, or is no longer there
    InputStream stream() throws IOException;

    /// Makes the content a file of the application, without copying it where the file system allows that.
    ///
    /// @param target a file that does not exist yet, in a folder that does
    /// @throws java.nio.file.FileAlreadyExistsException when the file exists
    /// @throws IOException when it cannot be written
    void moveTo(Path target) throws IOException;

    /// The content.
    ///
    /// @throws UncheckedIOException when it cannot be read, or is no longer there
    default byte[] bytes() {
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The content as UTF-8 text, in which U+FFFD stands for what is none.
    ///
    /// @throws UncheckedIOException as above
    default String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
