// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import org.jspecify.annotations.Nullable;

/// What stands around the way of a request, for [Scope#around].
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

    /// Goes on, or answers by itself.
    ///
    /// @return the answer that [Next#proceed] gave, another form of it, or whatever a [Handler] may return
    /// @throws Exception what is answered with
    @Nullable
    Object run(Request request, Next next) throws Exception;

    /// The rest of the way.
    @FunctionalInterface
    interface Next {

        /// Goes the rest of the way. To be called at most once.
        ///
        /// @return the answer of the handler
        /// @throws Exception what a hook or the handler threw, or why the request was refused
        Outgoing proceed() throws Exception;
    }
}
