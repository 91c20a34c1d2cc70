// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A step after an answer was sent, for [Scope#onResponse]. Runs on the request's thread. Must be safe to
/// be called by many threads at once.
@FunctionalInterface
public interface ResponseHook {

    /// Takes the step.
    ///
    /// @param sent the answer, which can no longer be changed
    /// @throws Exception which is logged, and nothing else
    void run(Request request, Outgoing sent) throws Exception;
}
