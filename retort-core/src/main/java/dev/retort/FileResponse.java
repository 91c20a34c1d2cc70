// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An answer that is a file. Immutable: each method that changes something returns a new one.
///
/// ```java
/// @Get("/invoices/{id}")
/// FileResponse invoice(long id) { return FileResponse.of(folder.resolve(id + ".pdf")).attachment("Invoice.pdf"); }
/// ```
///
/// It is sent as it is read, in pieces, with its type, length, time and a tag (`ETag`). A client that has it
/// already gets 304, and one that asks for a part of it 206 (RFC 9110, 13 and 14; one part at a time). Where
/// there is no such file, or a folder, the answer is 404.
///
/// @param file        the file, which is opened after the method has returned
/// @param type        its media type; without one, the ending of its name decides
/// @param disposition the value of `Content-Disposition`, if any
/// @param headers     more header fields, names and values in turn
public record FileResponse(Path file, Optional<String> type, Optional<String> disposition, List<String> headers) {

    public FileResponse {
        Objects.requireNonNull(file);
        type.ifPresent(value -> HeaderRules.requireValue("Content-Type", value));
        disposition.ifPresent(value -> HeaderRules.requireValue(Disposition.NAME, value));
        headers = List.copyOf(headers);
    }

    /// A file whose path the program knows. Where any part of it comes from the request, use [#within].
    public static FileResponse of(Path file) {
        return new FileResponse(file, Optional.empty(), Optional.empty(), List.of());
    }

    /// A file of a folder, or of a folder below it, by a name that may come from anybody.
    ///
    /// @throws Problem with status 404 when there is no such file, or the name leads out of the folder, be it by
    ///     `..` or by a link
    public static FileResponse within(Path folder, String name) {
        try {
            Path real = folder.toRealPath();
            Path file = real.resolve(name).toRealPath();
            if (file.startsWith(real)) return of(file);
        } catch (IOException | InvalidPathException _) {
            // answered below like any other name that leads nowhere
        }
        throw Problem.notFound("there is no such file");
    }

    /// Sends the file as another media type than the ending of its name says.
    ///
    /// @param mediaType such as `application/pdf`
    /// @throws IllegalArgumentException when it holds anything but printable ASCII
    public FileResponse type(String mediaType) {
        return new FileResponse(file, Optional.of(mediaType), disposition, headers);
    }

    /// Has browsers save the file under its own name (`Content-Disposition: attachment`, RFC 6266).
    public FileResponse attachment() {
        return attachment(String.valueOf(file.getFileName()));
    }

    /// Has browsers save the file under another name (`Content-Disposition: attachment`, RFC 6266).
    ///
    /// @param name in any script; only the part after the last slash or backslash counts, and characters
    ///     that file names cannot have become `_`
    public FileResponse attachment(String name) {
        return new FileResponse(file, type, Optional.of(Disposition.of("attachment", name)), headers);
    }

    /// Has browsers show the file, and suggest a name to users who save it (`Content-Disposition: inline`).
    ///
    /// @param name as for [#attachment(String)]
    public FileResponse inline(String name) {
        return new FileResponse(file, type, Optional.of(Disposition.of("inline", name)), headers);
    }

    /// Adds a header field, such as `Cache-Control`.
    ///
    /// @throws IllegalArgumentException as for [Response#header]
    public FileResponse header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(HeaderRules.requireName(name));
        more.add(HeaderRules.requireValue(name, value));
        return new FileResponse(file, type, disposition, more);
    }

    /// Gives the client one more cookie (`Set-Cookie`).
    public FileResponse cookie(SetCookie cookie) {
        return header("Set-Cookie", cookie.field());
    }
}
