// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.ExtendedValue;

/// The header field `Content-Disposition` (RFC 6266): whether an answer is to be saved, and by which name.
final class Disposition {

    static final String NAME = "Content-Disposition";

    private Disposition() {}

    /// The name in the encoding of RFC 8187, and in ASCII for clients that do not know it.
    ///
    /// @param kind `attachment` or `inline`
    /// @param name in any script, of which the part after the last slash counts
    static String of(String kind, String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}:*?\"<>|]", "_");
        if (clean.isBlank() || clean.matches("\\.+")) return kind;
        String ascii = clean.replaceAll("[^ -~]", "_").replace('%', '_');
        String field = kind + "; filename=\"" + ascii + "\"";
        return ascii.equals(clean) ? field : field + "; filename*=" + ExtendedValue.encode(clean);
    }
}
