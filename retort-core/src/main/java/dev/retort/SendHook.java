// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A step before an answer is sent, for [Scope#onSend]. Runs on the request's thread, so it may block. Must
/// be safe to be called by many threads at once.
@FunctionalInterface
public interface SendHook {

    /// Takes the step.
    ///
    /// @return what is sent: the answer itself, or a changed one
    /// @throws Exception which is answered in its place, without further steps of this kind
    Outgoing run(Request request, Outgoing answer) throws Exception;
}
