// SPDX-License-Identifier: Apache-2.0
package dev.retort.multipart;

import dev.retort.Problem;
import dev.retort.http.ExtendedValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the head of a part says.
///
/// @param name        of the field
/// @param filename    of the file, without the folders that some clients send; empty when the part is no file
/// @param contentType as it was sent; empty when it was not
public record PartHead(String name, Optional<String> filename, String contentType) {

    /// What the escapes of browsers stand for (WHATWG HTML, 4.10.21.8).
    private static final Map<String, String> ESCAPES = Map.of("%22", "\"", "%0D", "\r", "%0A", "\n");

    /// @param fields the header fields of the part, their names in lower case
    /// @throws Problem with status 400 when they are not those of a form's part
    static PartHead of(Map<String, String> fields) {
        Parameters disposition = Optional.ofNullable(fields.get("content-disposition"))
                .flatMap(Parameters::parse)
                .filter(found -> found.word().equals("form-data"))
                .orElseThrow(() -> malformed("a part of the body has no Content-Disposition: form-data; name=…"));
        String name = disposition
                .value("name")
                .map(PartHead::unescaped)
                .orElseThrow(() -> malformed("a part of the body has no name"));
        requirePlain(fields.getOrDefault("content-transfer-encoding", "binary"));
        Optional<String> filename = disposition
                .value("filename*")
                .flatMap(ExtendedValue::decode)
                .or(() -> disposition.value("filename").map(PartHead::unescaped))
                .map(PartHead::withoutFolders);
        if (filename.filter(found -> found.indexOf('\0') >= 0).isPresent())
            throw malformed("a part's file name holds NUL");
        return new PartHead(name, filename, fields.getOrDefault("content-type", ""));
    }

    /// Encodings of the content are a thing of mails (RFC 7578, 4.7).
    private static void requirePlain(String encoding) {
        switch (encoding.toLowerCase(Locale.ROOT)) {
            case "binary", "8bit", "7bit" -> {
                // as it is
            }
            default -> throw malformed("a part of the body has a Content-Transfer-Encoding, which is not allowed");
        }
    }

    private static String unescaped(String text) {
        if (text.indexOf('%') < 0) return text;
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String escape = text.substring(i, Math.min(i + 3, text.length())).toUpperCase(Locale.ROOT);
            String character = ESCAPES.get(escape);
            plain.append(character == null ? text.charAt(i) : character);
            if (character != null) i += 2;
        }
        return plain.toString();
    }

    /// What stands behind the last slash or backslash: a name is never a path (RFC 7578, 4.2).
    private static String withoutFolders(String filename) {
        String name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        return name.equals(".") || name.equals("..") ? "" : name;
    }

    /// Whether the part is a file.
    boolean isFile() {
        return filename.isPresent();
    }

    /// Whether no parameter of the type says that text is in anything but UTF-8.
    boolean isUtf8() {
        return Parameters.parse(contentType)
                .flatMap(type -> type.value("charset"))
                .map(charset -> charset.toLowerCase(Locale.ROOT))
                .map(charset -> charset.equals("utf-8") || charset.equals("utf8") || charset.equals("us-ascii"))
                .orElse(true);
    }

    static Problem malformed(String detail) {
        return Problem.badRequest(detail);
    }
}
