// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A step before an answer is sent, for [Scope#onSend].
@FunctionalInterface
public interface SendHook {

    /// Takes the step.
    ///
    /// @return what is sent
    /// @throws Exception what is answered with instead, without further steps before sending
    Outgoing run(Request request, Outgoing answer) throws Exception;
}
