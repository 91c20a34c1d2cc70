// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import org.jspecify.annotations.Nullable;

/// What answers a route that was added with a lambda: `app.get("/hello/{name}", request -> "Hello " +
/// request.path("name"))`.
///
/// Runs on a virtual thread of the request's own, so it may block. That thread is interrupted when
/// [Limits#handlerTime] is over, when the client goes away, and when the application does not stop in time:
/// what must not be left half done belongs in a transaction. Must be safe to be called by many threads at
/// once.
@FunctionalInterface
public interface Handler {

    /// Makes the answer.
    ///
    /// It may return
    ///
    /// - a `String` for text, [Html] or a record with [View] for a page, a `byte[]` for bytes, a
    ///   [FileResponse] for a file;
    /// - a [Response], a [Created], a [Versioned] or a [Redirect] for an answer with a status and header
    ///   fields;
    /// - a [java.util.stream.Stream] for an array or lines that are written while they are sent, [Sse] for
    ///   events, and a [BodyWriter] for a body that it writes itself;
    /// - `null` for 204, and an empty `Optional` for 404;
    /// - an [Outgoing], which is sent as it is;
    /// - anything else to be written as JSON by its run-time class: maps, lists, numbers, booleans, enums,
    ///   and records with [Json]. A class that has no codec makes the answer a 500.
    ///
    /// @throws Exception whatever goes wrong; [Problem], [Invalid] and exceptions with a [Status] choose the
    ///     answer, all others are a 500
    @Nullable
    Object handle(Request request) throws Exception;
}
