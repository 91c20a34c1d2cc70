// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A part of a form while it arrives. See [Parts].
public interface IncomingPart {

    /// The name of the field.
    String name();

    /// What the client calls the file, without folders; empty when the part is none, or has no name. Never a path,
    /// but nothing to name a file of the server by either.
    Optional<String> filename();

    /// The media type that the client names; empty when it names none. Nobody has checked it.
    Optional<String> contentType();

    /// The content, which can be read until the next part is asked for. It need not be closed. Reading
    /// throws when the rest will never come.
    InputStream stream();

    /// The rest of the content as UTF-8 text, in which U+FFFD stands for bytes that are no UTF-8.
    ///
    /// @throws Problem with status 413 when it is longer than [Limits#fieldsLength()]
    /// @throws IOException when it will never be complete
    String text() throws IOException;
}
