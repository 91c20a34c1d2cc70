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
    /// @return whatever a [Handler] may return. What says no status of its own gets the one that the error would
    ///     have had, with the header fields of a [Problem]; so does an answer without a body, for `null`
    /// @throws Exception what becomes the answer instead, without being handled again; the same exception for the
    ///     answer that it would have had
    @Nullable
    Object handle(E error, Request request) throws Exception;
}
