// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.io.InputStream;

/// A step before the body of a request is read, for [Scope#preParsing]. Runs on the request's thread, so it
/// may block. Must be safe to be called by many threads at once.
@FunctionalInterface
public interface BodyHook {

    /// Takes the step.
    ///
    /// @param body what was sent
    /// @return what is read in its place, or `body` itself. Another stream counts as the decoded body: its
    ///     length is limited by [Limits#bodyLength], and `Content-Encoding` is not looked at any more. It
    ///     is closed when the request is over, and has to close the one that it reads
    /// @throws Exception to go no further, as for a [Hook]
    InputStream run(Request request, InputStream body) throws Exception;
}
