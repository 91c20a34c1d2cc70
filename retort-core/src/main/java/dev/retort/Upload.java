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
/// A small file is held in memory, a larger one on disk until the request has been answered. Afterwards an
/// upload is of no use: move what is to stay. Safe for use by several threads, as long as none of them
/// moves it.
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

    /// What the client calls the file, without folders; empty when it says nothing. It is never a path, but
    /// it is the client's word: do not name files of the server by it.
    Optional<String> filename();

    /// The media type that the client names, such as `image/png`; `application/octet-stream` when it names none. Nobody
    /// has checked it.
    String contentType();

    /// The length of the content in bytes.
    long size();

    /// The content from its beginning, as often as it is asked for. The caller has to close the stream.
    ///
    /// @throws IOException when it cannot be read, or is no longer there
    InputStream stream() throws IOException;

    /// Makes the content a file of the application, without copying it where the file system allows that.
    ///
    /// @param target a file that does not exist yet, in a folder that does
    /// @throws java.nio.file.FileAlreadyExistsException when the file exists
    /// @throws IOException when it cannot be written
    void moveTo(Path target) throws IOException;

    /// The whole content in memory.
    ///
    /// @throws UncheckedIOException when it cannot be read, or is no longer there
    default byte[] bytes() {
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The whole content as UTF-8 text, in which U+FFFD stands for bytes that are no UTF-8.
    ///
    /// @throws UncheckedIOException when it cannot be read, or is no longer there
    default String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
