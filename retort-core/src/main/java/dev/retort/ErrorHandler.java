// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import org.jspecify.annotations.Nullable;

/// What answers for an exception: `scope.onError(OutOfStock.class, (error, request) -> …)`.
///
/// Runs on the request's thread, so it may block. Must be safe to be called by many threads at once.
///
/// @param <E> the exceptions that it answers for
@FunctionalInterface
public interface ErrorHandler<E extends Throwable> {

    /// Makes the answer.
    ///
    /// @param error   what was thrown
    /// @param request the request that it was thrown for
    /// @return whatever a [Handler] may return; `null` for an answer without a body. What has no status of
    ///     its own gets the one that the error would have had, and the header fields of a [Problem]
    /// @throws Exception which is answered in place of the first one, without another handler being asked.
    ///     To have an exception answered as if there were no handler, throw it again
    @Nullable
    Object handle(E error, Request request) throws Exception;
}
