// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import org.jspecify.annotations.Nullable;

/// Code around the whole way of a request, for [Scope#around]. Runs on the request's thread, so it may
/// block. Must be safe to be called by many threads at once.
///
/// ```java
/// scope.around((request, next) -> {
///     long began = System.nanoTime();
///     try {
///         return next.proceed();
///     } finally {
///         timer.record(System.nanoTime() - began);
///     }
/// });
/// ```
@FunctionalInterface
public interface Around {

    /// Goes on with the request, or answers it by itself.
    ///
    /// @return the answer that [Next#proceed] gave, a changed one, or whatever a [Handler] may return
    /// @throws Exception which is answered as if the handler had thrown it
    @Nullable
    Object run(Request request, Next next) throws Exception;

    /// The rest of the way.
    @FunctionalInterface
    interface Next {

        /// Goes the rest of the way. To be called at most once.
        ///
        /// @return the answer of the handler, before hooks of [Scope#onSend]
        /// @throws Exception what a hook or the handler threw, or an [InvalidRequest] or [Problem] where
        ///     the request was refused
        Outgoing proceed() throws Exception;
    }
}
