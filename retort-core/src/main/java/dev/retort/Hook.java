// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A step on the way of every request of a scope, such as [Scope#onRequest].
///
/// Runs on the request's thread, so it may block. Must be safe to be called by many threads at once.
@FunctionalInterface
public interface Hook {

    /// Takes the step.
    ///
    /// @throws Exception to go no further: the request is answered as if the handler had thrown it
    void run(Request request) throws Exception;
}
