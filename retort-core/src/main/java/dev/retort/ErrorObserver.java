// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Is told of what went wrong, before it is answered; for [Scope#onError(ErrorObserver)].
@FunctionalInterface
public interface ErrorObserver {

    /// Is told.
    ///
    /// @param error what a hook or the handler threw, or why the request was refused
    /// @throws Exception what is logged
    void observe(Throwable error, Request request) throws Exception;
}
