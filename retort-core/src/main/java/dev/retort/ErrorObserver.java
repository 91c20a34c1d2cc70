// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Is told what went wrong with a request, before it is answered; for [Scope#onError(ErrorObserver)]. Runs
/// on the request's thread. Must be safe to be called by many threads at once.
@FunctionalInterface
public interface ErrorObserver {

    /// Takes note of an error, and cannot change its answer.
    ///
    /// @param error what a hook or the handler threw, or an [InvalidRequest] or [Problem] where the request
    ///     was refused
    /// @throws Exception which is logged, and nothing else
    void observe(Throwable error, Request request) throws Exception;
}
