// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.io.OutputStream;

/// A body that a program writes itself, while it is sent.
///
/// ```java
/// @Get("/report")
/// @Produces("text/csv")
/// BodyWriter report(int year) {
///     return out -> ledger.export(year, out);
/// }
/// ```
///
/// Without a `@Produces` or a `Content-Type` of its own it is `application/octet-stream`.
@FunctionalInterface
public interface BodyWriter {

    /// Writes the body, on the thread of the request, after the handler has returned. Not called where nobody
    /// wants the body, as for HEAD.
    ///
    /// @param out blocks while the client does not take what was written, and throws an [java.io.IOException]
    ///            when it is gone; what is written leaves when there is enough of it, or at a flush. Need not
    ///            be closed
    /// @throws Exception what went wrong. While nothing has left, it becomes an answer like what a handler
    ///     throws; later it breaks the connection off, so that nobody takes a part for the whole
    void writeTo(OutputStream out) throws Exception;
}
