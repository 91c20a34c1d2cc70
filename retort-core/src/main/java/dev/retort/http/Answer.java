// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.util.List;

/// An answer that is ready to be sent. The server adds `Date`, `Content-Length` and what the connection
/// needs; it leaves the body out for HEAD (keeping its length) and for 204 and 304.
///
/// @param status  200 to 599
/// @param headers names and values in turn, already checked
/// @param body    holds the body from index 0; not changed by anybody once the answer exists
/// @param length  how many bytes of `body` are the body
public record Answer(int status, List<String> headers, byte[] body, int length) {

    private static final byte[] NOTHING = {};

    /// An answer without a body.
    public static Answer empty(int status, String... headers) {
        return bare(status, List.of(headers));
    }

    /// An answer of header fields alone.
    public static Answer bare(int status, List<String> headers) {
        return new Answer(status, headers, NOTHING, 0);
    }
}
